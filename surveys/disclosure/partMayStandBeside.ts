/**
 * How much of a part may be shown beside its whole. `rounded`: the mean in half points, and nothing else about it but how
 * many answers there are at least.
 */
export type PartDisclosure = 'all' | 'rounded' | 'nothing';

/**
 * Below this many respondents a mean in tenths still gives the exact sum of answers on a 5-point scale mapped to 1-10
 * (one answer more or less moves it by 2.25/n, more than a tenth while n < 22.5), and one in half points is a matter of
 * a few answers. Finer scales move less, so for them the bound is on the safe side.
 */
const LEAST_FOR_ROUNDED = 23;

/**
 * How much of a part (an item, an aspect) may stand beside its whole (the indicator, the aspect of the item). When all
 * but a few respondents have both, whole minus parts is an equation about those few: with exact sums it gives the other
 * answers of the one who said n.v.t. Then below 23 respondents the part is hidden, and from there on only its mean is
 * told, in half points: no share, spread, interval, n.v.t. share or exact number, each of which gives the sum again.
 *
 * It depends on who answered what question, never on what they answered, so that hiding says nothing more.
 * `test/attacks/figures/skippedQuestions.test.ts` tries what then remains.
 * @param nWhole valid scores of the whole; null = hidden itself.
 * @param nPart valid scores of the part; null = hidden itself.
 * @param outside respondents with a score of the part and none of the whole: numbers can be equal and the people not.
 * Fewest and most when it is not known; whatever is possible counts.
 */
export function partMayStandBeside(
  nWhole: number | null,
  nPart: number | null,
  threshold: number,
  outside: { least: number; most: number } = { least: 0, most: 0 },
): PartDisclosure {
  if (nWhole === null || nPart === null) return 'all';
  const isFew = (people: number) => people > 0 && people < threshold;
  const least = Math.max(outside.least, nPart - nWhole);
  for (let beyond = least; beyond <= Math.max(least, Math.min(outside.most, nPart)); beyond++) {
    if (isFew(beyond) || isFew(nWhole - nPart + beyond)) {
      return nWhole < LEAST_FOR_ROUNDED ? 'nothing' : 'rounded';
    }
  }
  return 'all';
}

/** The more careful of two. */
export function moreCareful(one: PartDisclosure, other: PartDisclosure): PartDisclosure {
  const order: PartDisclosure[] = ['all', 'rounded', 'nothing'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))] as PartDisclosure;
}
