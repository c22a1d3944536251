/** How much of a part may be shown beside its whole. */
export type PartDisclosure = 'all' | 'mean' | 'nothing';

/**
 * Below this many respondents a mean in tenths still gives the exact sum of answers on a 5-point scale mapped to 1-10:
 * one answer more or less moves the mean by 2.25/n, which is more than a tenth while n < 22.5. Finer scales move less,
 * so for them the bound is on the safe side.
 */
const EXACT_SUM_BELOW = 23;

/**
 * How much of a part (an item, an aspect) may stand beside its whole (the indicator). When all but a few respondents of
 * the whole answered the part, whole minus parts is an equation about those few: with exact sums it gives the other
 * answer of the one who said n.v.t. Then below `EXACT_SUM_BELOW` respondents the part is hidden; from there on its mean
 * may stand, since rounding leaves the equation open in all but a few cases (see the test), but not its distribution,
 * which gives the sum exactly.
 * @param nWhole valid scores of the whole; null = hidden itself.
 * @param nPart valid scores of the part; null = hidden itself.
 */
export function partMayStandBeside(
  nWhole: number | null,
  nPart: number | null,
  threshold: number,
): PartDisclosure {
  if (nWhole === null || nPart === null) return 'all';
  const difference = Math.abs(nWhole - nPart);
  if (difference === 0 || difference >= threshold) return 'all';
  return nWhole < EXACT_SUM_BELOW ? 'nothing' : 'mean';
}
