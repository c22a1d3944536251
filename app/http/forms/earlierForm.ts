import type { AskedItem } from '../../../surveys/definition/earlier/earlierDefinition';
import type { EarlierFacts } from '../../operations/earlier/earlierFacts';
import type { EarlierFigures } from '../../operations/earlier/enterFigures';
import { closedQuestions } from '../../operations/earlier/viewEarlierForm';
import { textField } from './textField';

/** What is known of a round held elsewhere, from the fields that both forms have. */
export function readEarlierFacts(form: FormData): EarlierFacts {
  const population = textField(form, 'population');
  return {
    survey: textField(form, 'survey'),
    year: Number(textField(form, 'year')),
    from: textField(form, 'from'),
    until: textField(form, 'until'),
    populationSize: population === '' ? null : wholeNumberOf(population),
    provenance: {
      heldBy: textField(form, 'heldBy'),
      how: textField(form, 'how'),
      sourceDocument: textField(form, 'sourceDocument'),
      note: textField(form, 'note') || null,
    },
    replacesBecause: textField(form, 'replacesBecause') || null,
  };
}

/** How each of our questions was asked there: `list` is `same` for all of them, else `asked-<key>` per question. */
export function readAsked(form: FormData, survey: string): AskedItem[] {
  const isSameList = textField(form, 'list') === 'same';
  return closedQuestions(survey).flatMap((key): AskedItem[] => {
    if (isSameList || textField(form, `asked-${key}`) === 'same') return [{ key, same: true }];
    if (textField(form, `asked-${key}`) !== 'other') return [];
    return [{ key, same: false, wording: textField(form, `wording-${key}`) }];
  });
}

/** Figures of a report: `n-<key>`, `mean-<key>`, `sd-<key>`, `share-<key>` in per cents. What is no number becomes NaN. */
export function readFiguresForm(form: FormData): EarlierFigures {
  const facts = readEarlierFacts(form);
  const points = textField(form, 'points');
  const keys = [...form.keys()].flatMap((name) => /^n-(.+)$/.exec(name)?.[1] ?? []);
  const figures: EarlierFigures['figures'] = {};
  for (const key of keys) {
    const [n, mean, sd, share] = ['n', 'mean', 'sd', 'share'].map((field) =>
      textField(form, `${field}-${key}`),
    );
    if (!n && !mean && !sd && !share) continue;
    figures[key] = {
      n: wholeNumberOf(n ?? ''),
      mean: decimalOf(mean ?? '') ?? Number.NaN,
      sd: decimalOf(sd ?? ''),
      share: share ? (decimalOf(share) ?? Number.NaN) / 100 : null,
    };
  }
  return {
    facts,
    lists: wholeNumberOf(textField(form, 'lists')),
    points: points === '' || points === '0' ? null : Number(points),
    asked: readAsked(form, facts.survey),
    figures,
  };
}

const wholeNumberOf = (text: string): number =>
  /^\d{1,7}$/.test(text.replace(/\./g, '')) ? Number(text.replace(/\./g, '')) : Number.NaN;

/** `6,43` and `6.43`; null for nothing, NaN for what is no number. */
const decimalOf = (text: string): number | null =>
  text === '' ? null : /^\d{1,3}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
