import type { Answers } from '../answers/types';
import { isItemVisible } from '../definition/isItemVisible';
import type { Definition, Item } from '../definition/types';
import { compositeScore, validItems } from './compositeScore';
import type { CompositeSet } from './compositeSets';
import { isAnswered, type ResponseStatus, responseStatus } from './responseStatus';
import { rowMatches } from './rowMatches';

/** What one questionnaire adds to the counts, worked out once and added to the total and to each of its groups. */
export interface RowContribution {
  status: ResponseStatus;
  /** Answers to count (one, several for a multiple item, the first of a ranking), `nvt`, or null for blank. */
  items: [key: string, answer: string[] | 'nvt' | null][];
  /** Composites that the row counts for; null with too few valid items, and then the items that it did answer. */
  composites: [key: string, score: number | null, answered: string[]][];
}

/**
 * What a row counts for. Break-offs: nothing. Screened-out rows: items outside every indicator that they were shown.
 * Others: an item that was shown or answered, when the conditions of item and indicator hold.
 */
export function rowContribution(
  definition: Definition,
  items: readonly Item[],
  sets: readonly CompositeSet[],
): (answers: Answers) => RowContribution {
  const ownerOf = new Map(definition.indicators.map((indicator) => [indicator.key, indicator]));
  return (answers) => {
    const status = responseStatus(definition, answers);
    if (status === 'breakoff') return { status, items: [], composites: [] };
    const counted: RowContribution['items'] = [];
    for (const item of items) {
      if (status === 'screened' && item.indicator !== null) continue;
      const owner = item.indicator === null ? null : ownerOf.get(item.indicator);
      if (owner && !rowMatches(owner.countsOnlyIf, answers)) continue;
      if (!rowMatches(item.countsOnlyIf, answers)) continue;
      const answer = answers[item.key];
      if (answer === undefined || !isAnswered(answer)) {
        if (isItemVisible(item, answers)) counted.push([item.key, null]);
      } else if (item.scale && answer === 'nvt') counted.push([item.key, 'nvt']);
      else if (Array.isArray(answer))
        counted.push([item.key, item.kind === 'ranking' ? answer.slice(0, 1) : answer]);
      else counted.push([item.key, [String(answer)]]);
    }
    const composites: RowContribution['composites'] = [];
    if (status !== 'screened') {
      for (const set of sets) {
        if (!rowMatches(set.countsOnlyIf, answers)) continue;
        const score = compositeScore(set.items, answers);
        composites.push([set.key, score, score === null ? validItems(set.items, answers) : []]);
      }
    }
    return { status, items: counted, composites };
  };
}
