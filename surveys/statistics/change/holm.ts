/**
 * Holm's step-down adjustment of the p-values of one family (Holm 1979): with m tests sorted by p,
 * p~(i) = max over j <= i of min(1, (m - j + 1) p(j)). Tests without a p (null) are no part of the family.
 * @returns adjusted values in the order given
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const sorted = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p || a.index - b.index);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let highest = 0;
  sorted.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, (sorted.length - rank) * p));
    adjusted[index] = highest;
  });
  return adjusted;
}
