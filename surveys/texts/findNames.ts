import { firstNames } from './firstNames';
import { beginsSentence, folded, matches } from './matches';
import { ordinaryWords } from './ordinaryWords';
import type { Span } from './spans';
import type { Known } from './suggestRedactions';

interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
/** Between first and last name: part of a name only when a capital follows. */
const PREFIXES = new Set(
  `van von de der den des het 't ten ter te el al ben bin ibn bint la le di da dos del af`.split(' '),
);
/** A capital after these is a name: "mevrouw Jansen". */
const TITLES = new Set(
  `mevrouw mevr mw meneer mijnheer dhr heer hr juf juffrouw meester dokter dr drs ds tante oom opa oma mr mrs ms miss
  uncle aunt teacher`.split(/\s+/),
);
/** And after these, unless it is a subject: "onze zoon Xavi", "consulent Petra". */
const RELATIONS = new Set(
  `zoon zoontje dochter dochtertje kind broer broertje broers zus zusje leerling student pleegzoon pleegdochter
  kleinzoon kleindochter jongen meisje moeder vader mentor consulent begeleider coach collega directeur rector
  conrector teamleider orthopedagoog psycholoog onderwijsassistent docent docente leraar lerares adviseur ambulant
  son daughter brother sister pupil`.split(/\s+/),
);
const SUBJECTS = new Set(
  `nederlands engels duits frans spaans turks arabisch wiskunde aardrijkskunde geschiedenis biologie natuurkunde
  scheikunde economie gym lo nt2 passend onderwijs`.split(/\s+/),
);
/** After an initial these are the beginning of a sentence: "A. Wij willen". */
const OPENERS = new Set(
  'de het een wij we ik u zij ze hij er dat dit die meer geen niet als in op voor'.split(' '),
);

const startsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isAbbreviation = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);
/** `Fatma's`, `Fatmas`, `Anne-Marie`: the name that is looked up. */
const bareNames = (text: string): string[] => {
  const whole = folded(text.replace(/['’]s?$/, ''));
  return [whole, ...(/[a-z]{4,}s$/.test(whole) ? [whole.slice(0, -1)] : []), whole.split('-')[0] as string];
};

/**
 * Names of persons: first names from the list, persons the association knows, what follows "mevrouw" or "onze zoon",
 * initials with a last name; each with the last name behind it. A name that is also an ordinary word counts only with a
 * capital inside a sentence.
 */
export function findNames(text: string, known: Known): Span[] {
  const parts = knownParts(known.names);
  const words = [...text.matchAll(WORD)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  const found: Span[] = [];
  words.forEach((word, index) => {
    const previous = words[index - 1];
    const isName =
      isListed(text, word, parts) || (previous !== undefined && isIntroduced(text, words, index, previous));
    if (!isName) return;
    const from = index > 0 ? beforePrefixes(text, words, index) : index;
    found.push({ start: (words[from] as Word).start, end: lastNameEnd(text, words, index), kind: 'name' });
  });
  return [...found, ...findInitials(text)];
}

/** Words of the full names, without prefixes. */
function knownParts(names: readonly string[]): Set<string> {
  const parts = names.flatMap((name) => [...name.matchAll(WORD)].map(([word]) => folded(word)));
  return new Set(parts.filter((part) => part.length > 1 && !PREFIXES.has(part)));
}

function isListed(text: string, word: Word, parts: Set<string>): boolean {
  const candidates = bareNames(word.text);
  const inList = candidates.find((name) => firstNames.has(name));
  const asKnown = candidates.find((name) => parts.has(name));
  const name = inList ?? asKnown;
  if (name === undefined) return false;
  const hasCapital = startsWithCapital(word.text);
  if (ordinaryWords.has(name)) return hasCapital && !beginsSentence(text, word.start);
  // Without a capital only what can hardly be another word.
  return hasCapital || (inList !== undefined && name.length >= 4);
}

function isIntroduced(text: string, words: Word[], index: number, previous: Word): boolean {
  const word = words[index] as Word;
  if (!startsWithCapital(word.text)) return false;
  let opener = previous;
  let at = index - 1;
  // "mevrouw van der Berg": look past the prefixes.
  while (PREFIXES.has(opener.text.toLowerCase()) && at > 0) {
    if (!/^\s+$/.test(text.slice(opener.end, (words[at + 1] as Word).start))) return false;
    at -= 1;
    opener = words[at] as Word;
  }
  const gap = text.slice(opener.end, (words[at + 1] as Word).start);
  if (TITLES.has(folded(opener.text))) return /^\.?\s+$/.test(gap);
  const lower = folded(word.text);
  return (
    at === index - 1 &&
    /^\s$/.test(gap) &&
    RELATIONS.has(folded(opener.text)) &&
    !isAbbreviation(word.text) &&
    !SUBJECTS.has(lower)
  );
}

/** The first word of the name: prefixes before a last name that stands alone belong to it. */
function beforePrefixes(text: string, words: Word[], index: number): number {
  let first = index;
  while (first > 0) {
    const before = words[first - 1] as Word;
    const isJoined = /^\s+$/.test(text.slice(before.end, (words[first] as Word).start));
    if (!isJoined || !PREFIXES.has(before.text.toLowerCase())) break;
    first -= 1;
  }
  const opener = words[first - 1];
  return opener && TITLES.has(folded(opener.text)) ? first : index;
}

/** Where the name ends: capitals behind it, also over prefixes, are the last name. */
function lastNameEnd(text: string, words: Word[], index: number): number {
  let end = (words[index] as Word).end;
  if (!startsWithCapital((words[index] as Word).text)) return end;
  let at = end;
  for (const next of words.slice(index + 1)) {
    if (!/^\s+$/.test(text.slice(at, next.start))) break;
    at = next.end;
    if (PREFIXES.has(next.text.toLowerCase())) continue;
    if (!startsWithCapital(next.text) || isAbbreviation(next.text)) break;
    end = next.end;
  }
  return end;
}

const INITIALS =
  /(?<![\p{L}\p{N}])\p{Lu}\.(?:\s?\p{Lu}\.){0,4}\s?(?:(?:van|de|der|den|ten|ter|el|al)\s){0,3}\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?/gu;

function findInitials(text: string): Span[] {
  return matches(text, INITIALS, 'name').filter(({ start, end }) => {
    const [word] = /\p{L}+(?:-\p{L}+)?$/u.exec(text.slice(start, end)) ?? [''];
    return !OPENERS.has(word.toLowerCase());
  });
}
