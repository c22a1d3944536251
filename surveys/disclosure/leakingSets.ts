import type { Row } from './rowReduction';
import { divide, subtract } from './rowReduction';

/** A row of a space in reduced form, with the column it alone leads on. */
interface LedRow {
  row: Row;
  column: number;
}

/**
 * The smallest sets of columns, together weighing less than `limit`, outside which some vector of the space is 0.
 * Column by column: either it may be non-zero (its weight is spent, the row finds another column to lead on) or it is
 * 0 (the row is dropped). A row with nothing left to lead on lies wholly within the columns spent.
 * @param basis rows in reduced form
 * @param weights per column, above 0
 * @param mostSteps work allowed; `decided` is false when that was not enough
 */
export function leakingSets(
  basis: readonly LedRow[],
  weights: readonly number[],
  limit: number,
  mostSteps: number,
): { sets: number[][]; decided: boolean } {
  const found: number[][] = [];
  let steps = 0;

  const search = (rows: readonly LedRow[], spent: readonly number[], weight: number): void => {
    const first = rows[0];
    if (first === undefined || ++steps > mostSteps) return;
    if (found.some((set) => set.every((column) => spent.includes(column)))) return;
    const { column } = first;
    const nextWeight = weight + (weights[column] as number);
    if (nextWeight < limit) {
      const nowSpent = [...spent, column];
      const next = leadElsewhere(rows, nowSpent, weights);
      if (next === null) found.push(nowSpent);
      else search(next, nowSpent, nextWeight);
    }
    search(rows.slice(1), spent, weight);
  };
  search(basis, [], 0);

  return { sets: withoutSupersets(found), decided: steps <= mostSteps };
}

/** Entries smaller than this part of the largest are not led on: dividing by them would magnify rounding. */
const FIT_TO_LEAD = 0.1;

/**
 * The rows with the first one leading on a column that is not spent, the heaviest fit one, which leaves the least to
 * try; null when it has none.
 */
function leadElsewhere(
  rows: readonly LedRow[],
  spent: readonly number[],
  weights: readonly number[],
): LedRow[] | null {
  const row = (rows[0] as LedRow).row.slice();
  const open = [...row.keys()].filter((i) => row[i] !== 0 && !spent.includes(i));
  const size = (i: number) => Math.abs(row[i] as number);
  const weight = (i: number) => weights[i] as number;
  const largest = open.reduce((most, i) => Math.max(most, size(i)), 0);
  const column = open
    .filter((i) => size(i) >= FIT_TO_LEAD * largest)
    .reduce((best, i) => (best < 0 || weight(i) > weight(best) ? i : best), -1);
  if (column < 0) return null;
  divide(row, row[column] as number);
  const others = rows.slice(1).map((other) => {
    if (other.row[column] === 0) return other;
    const copy = other.row.slice();
    subtract(copy, row, column);
    return { row: copy, column: other.column };
  });
  return [{ row, column }, ...others];
}

function withoutSupersets(sets: readonly number[][]): number[][] {
  const unique = new Map(sets.map((set) => [set.toSorted((a, b) => a - b).join(), set]));
  const all = [...unique.values()].map((set) => set.toSorted((a, b) => a - b));
  const isProperPart = (part: number[], whole: number[]) =>
    part.length < whole.length && part.every((column) => whole.includes(column));
  return all.filter((set) => !all.some((other) => isProperPart(other, set)));
}
