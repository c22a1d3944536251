import { respondentTexts } from './respondentTexts';
import type { Translation } from './translationFile';
import type { Definition } from './types';

export interface TranslationProblem {
  /** `missing`: that text falls back to Dutch. `wrong`: the translation cannot be used as it is. */
  kind: 'missing' | 'wrong';
  /** Place in the questionnaire: `pages[0].title`; null for a text that is not in it. */
  where: string | null;
  /** Dutch. */
  message: string;
}

const shortened = (text: string) =>
  (text.length > 60 ? `${text.slice(0, 57)}...` : text).replace(/\n+/g, ' ');

/**
 * The fields of a text, in order of name. `[[duur]]` is minutes with their word (`4 minuten`), so it stands for the same as
 * `[[minuten]]`, which the Dutch follows with a word of its own.
 */
export const fieldsOf = (text: string): string[] =>
  [...text.matchAll(/\[\[([^[\]]*)\]\]/g)]
    .map(([, name = '']) => (name === 'duur' ? 'minuten' : name))
    .sort();

/** What is missing in a translation of this questionnaire, and what is wrong with it. Empty when it is complete. */
export function translationProblems(definition: Definition, translation: Translation): TranslationProblem[] {
  const problems: TranslationProblem[] = [];
  const texts = respondentTexts(definition);
  for (const { nl, where } of texts) {
    const translated = translation.texts.get(nl);
    if (translated === undefined) {
      problems.push({ kind: 'missing', where, message: `"${shortened(nl)}" is niet vertaald` });
      continue;
    }
    const wrong = (message: string) => problems.push({ kind: 'wrong', where, message });
    if (fieldsOf(nl).join(' ') !== fieldsOf(translated).join(' ')) {
      wrong(`"${shortened(translated)}" heeft andere invulvelden dan het Nederlands`);
    }
    if (/\[\[|\]\]/.test(translated.replace(/\[\[[a-z]+\]\]/g, ''))) wrong('invulveld is niet afgesloten');
    if (/[{}]/.test(translated)) wrong('accolades kunnen niet: SurveyJS vult die in');
    if (nl.split('\n\n').length !== translated.split('\n\n').length) {
      wrong(`"${shortened(translated)}" heeft een ander aantal alinea's dan het Nederlands`);
    }
  }
  const known = new Set(texts.map(({ nl }) => nl));
  for (const nl of translation.texts.keys()) {
    if (!known.has(nl)) {
      problems.push({
        kind: 'wrong',
        where: null,
        message: `"${shortened(nl)}" staat niet in de vragenlijst`,
      });
    }
  }
  return problems;
}
