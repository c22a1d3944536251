import type { EarlierFacts } from '../../../../app/operations/earlier/earlierFacts';
import type { EarlierFigures } from '../../../../app/operations/earlier/enterFigures';
import { getTemplate } from '../../../../surveys/definitions';
import type { ReportedFigures } from '../../../../surveys/scoring/readSummary';

/** Keys of the closed questions of a template. */
export const closedKeys = (survey: string): string[] =>
  getTemplate(survey)
    .items.filter((item) => item.kind !== 'open')
    .map(({ key }) => key);

export const factsOf = (survey: string, year: number, more: Partial<EarlierFacts> = {}): EarlierFacts => ({
  survey,
  year,
  from: `${year}-03-01`,
  until: `${year}-04-15`,
  populationSize: 31,
  provenance: {
    heldBy: 'Bureau Veldwerk',
    how: 'online, één lijst per school',
    sourceDocument: 'Rapport nulmeting, juni 2021',
    note: null,
  },
  ...more,
});

/** A report that asked every question of ours in our words. */
export const reportOf = (
  survey: string,
  year: number,
  figures: Record<string, ReportedFigures>,
  more: Partial<EarlierFigures> = {},
): EarlierFigures => ({
  facts: factsOf(survey, year),
  lists: 24,
  points: null,
  asked: closedKeys(survey).map((key) => ({ key, same: true })),
  figures,
  ...more,
});
