/** Equal weights of `count` respondents. */
export interface WeightGroup {
  weight: number;
  count: number;
}

/** Weights are trimmed only when the largest is more than this many times the median. */
const LARGEST_TO_MEDIAN = 3;

/**
 * Trims weights above 3 times the median respondent's: they are capped there and the excess is spread evenly over the
 * untrimmed, again while that lifts others over the cap; the sum stays the same. The limit of R's
 * trimWeights(upper, strict = TRUE) (Lumley, survey 4.1; Potter 1990).
 * @returns trimmed weights in the order given, and the cap; weights as they were and cap null when none is above it,
 * or when the excess does not fit under the cap
 */
export function trimWeights(groups: readonly WeightGroup[]): { weights: number[]; cap: number | null } {
  const untouched = { weights: groups.map((group) => group.weight), cap: null };
  const median = medianWeight(groups);
  if (median === null) return untouched;
  const cap = LARGEST_TO_MEDIAN * median;
  return trimAt(groups, cap) ?? untouched;
}

/** The same with a given cap; null when no weight is above it or the sum does not fit under it. */
export function trimAt(
  groups: readonly WeightGroup[],
  cap: number,
): { weights: number[]; cap: number } | null {
  if (!groups.some((group) => group.count > 0 && group.weight > cap)) return null;
  const weights = groups.map((group) => group.weight);
  const capped = new Set<number>();
  for (;;) {
    let excess = 0;
    groups.forEach(({ count }, index) => {
      const weight = weights[index] as number;
      if (count === 0 || weight <= cap) return;
      excess += count * (weight - cap);
      weights[index] = cap;
      capped.add(index);
    });
    if (excess === 0) return { weights, cap };
    const untrimmed = groups.reduce((sum, { count }, index) => sum + (capped.has(index) ? 0 : count), 0);
    if (untrimmed === 0) return null;
    groups.forEach(({ count }, index) => {
      if (count > 0 && !capped.has(index)) weights[index] = (weights[index] as number) + excess / untrimmed;
    });
  }
}

/** Median over respondents; the mean of the middle two when their number is even. Null without respondents. */
function medianWeight(groups: readonly WeightGroup[]): number | null {
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  if (total === 0) return null;
  const ascending = groups.filter((group) => group.count > 0).sort((a, b) => a.weight - b.weight);
  const at = (rank: number): number => {
    let seen = 0;
    for (const { weight, count } of ascending) {
      seen += count;
      if (rank < seen) return weight;
    }
    throw new Error(`no respondent has rank ${rank} of ${total}`);
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
