import type { Answers } from '../answers/types';
import type { Item } from '../definition/types';
import { itemScore } from './itemScore';
import { rowMatches } from './rowMatches';

/**
 * Gathers the respondents with a valid answer to every one of some items: what reliability needs. Kept as one number
 * per respondent and given back sorted, so that the order in which people answered leaves no trace, not even in the
 * last digit of a sum.
 */
export interface CompleteCases {
  add(answers: Answers): void;
  /** Per item the scores (1-10, after reversing) of all complete cases, in one and the same sorted order. */
  columns(): Float64Array[];
}

export function completeCases(items: readonly Item[]): CompleteCases {
  const base = Math.max(2, ...items.map((item) => (item.scale?.length ?? 0) + 1));
  const fitsInOneNumber = base ** items.length <= Number.MAX_SAFE_INTEGER;
  const codes: number[] = [];
  const patterns: string[] = [];
  const points: number[] = items.map(() => 0);

  const isComplete = (answers: Answers): boolean =>
    items.every((item, index) => {
      if (item.countsOnlyIf !== null && !rowMatches(item.countsOnlyIf, answers)) return false;
      if (itemScore(answers[item.key], item) === null) return false;
      points[index] = answers[item.key] as number;
      return true;
    });
  const pointAt = (sorted: Float64Array | string[], row: number, index: number): number => {
    const code = sorted[row];
    if (typeof code === 'string') return code.charCodeAt(index);
    return Math.floor((code as number) / base ** index) % base;
  };

  return {
    add(answers) {
      if (items.length === 0 || !isComplete(answers)) return;
      if (fitsInOneNumber) codes.push(points.reduceRight((code, point) => code * base + point, 0));
      else patterns.push(String.fromCharCode(...points));
    },
    columns() {
      const sorted = fitsInOneNumber ? Float64Array.from(codes).sort() : [...patterns].sort();
      return items.map((item, index) =>
        Float64Array.from(
          sorted,
          (_: unknown, row: number) => itemScore(pointAt(sorted, row, index), item) as number,
        ),
      );
    },
  };
}
