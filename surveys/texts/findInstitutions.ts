import { beginsSentence, escaped, folded, matches } from './matches';
import type { RedactionKind, Span } from './spans';
import type { Known } from './suggestRedactions';

/** Words in names of schools and boards that say what it is, not which one. */
const GENERIC = new Set(
  `basisschool brede christelijk christelijke college daltonschool gymnasium havo jenaplanschool kindcentrum lyceum mavo
  montessorischool onderwijs onderwijsgroep openbaar openbare oost noord zuid west praktijkonderwijs praktijkschool pro
  protestants reformatorisch regio rooms school scholen scholengemeenschap scholengroep scholenstichting so speciaal
  stichting vakschool vereniging vmbo vo voortgezet vrijeschool vso vwo katholiek katholieke primair po sbo`.split(
    /\s+/,
  ),
);
/** Neither do these. */
const JOINING = new Set(['van', 'en', 'voor', 'te', 'in']);
const ARTICLES = new Set(['de', 'het', "'t", 't', 'een']);

const wordsOf = (name: string): string[] => name.trim().split(/\s+/);
const phrase = (words: string[]): string => words.map(escaped).join('\\s+');
const bounded = (pattern: string): string => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;

/** The words that say which one it is: `De Vaart College` -> `Vaart`. */
function coreOf(name: string): string[] {
  const words = wordsOf(name).flatMap((word) => word.split('-'));
  return words.filter((word) => ![GENERIC, JOINING, ARTICLES].some((common) => common.has(folded(word))));
}

/** Schools and boards by their name, with or without "de" and "college"; a core alone only with a capital. */
export function findInstitutions(text: string, known: Known): Span[] {
  return [...findNamed(text, known.schools, 'school'), ...findNamed(text, known.boards, 'board')];
}

function findNamed(text: string, names: readonly string[], kind: RedactionKind): Span[] {
  const found: Span[] = [];
  const seen = folded(text);
  for (const name of names) {
    const words = wordsOf(name);
    const core = coreOf(name);
    const telling = core.length > 0 ? core : words;
    if (!/\p{L}{2}/u.test(name) || !telling.every((word) => seen.includes(folded(word)))) continue;
    const own = ARTICLES.has(folded(words[0] as string)) ? words.slice(1) : words;
    // "De Brug" in lower case is a bridge; "de Vaart College" is a school however it is written.
    const flags = own.length > 1 ? 'giu' : 'gu';
    found.push(...matches(text, new RegExp(bounded(phrase(words)), flags), kind));
    found.push(...notAtBeginning(text, new RegExp(bounded(phrase(own)), flags), kind, own.length > 1));
    found.push(...findCore(text, core, kind));
  }
  return found;
}

function findCore(text: string, core: string[], kind: RedactionKind): Span[] {
  if (!core.some((word) => /^\p{Lu}\p{L}{2,}/u.test(word))) return [];
  const generic = [...GENERIC]
    .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
    .join('|');
  const more = `(?:\\s(?:${generic})(?![\\p{L}\\p{N}]))*`;
  const withArticle = new RegExp(bounded(`(?:[Dd]e|[Hh]et|'t)\\s${phrase(core)}`) + more, 'gu');
  const alone = new RegExp(bounded(phrase(core)) + more, 'gu');
  return [...matches(text, withArticle, kind), ...notAtBeginning(text, alone, kind, core.length > 1)];
}

/** One word at the beginning of a sentence has a capital anyway, so that says nothing. */
function notAtBeginning(text: string, pattern: RegExp, kind: RedactionKind, certain: boolean): Span[] {
  return matches(text, pattern, kind).filter(({ start }) => certain || !beginsSentence(text, start));
}
