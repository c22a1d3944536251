import type { Comparison } from './viewComparison';

/** Two sides that can be asked for at once. */
export interface SuggestedPair {
  /** `Wat vindt u van het Onderwijsloket? 2022 en 2024`. */
  label: string;
  left: string;
  right: string;
}

/** Of each survey its last two years, on the first indicator that both asked; none where there are no two such years. */
export function latestPairs(choices: Comparison['choices']): SuggestedPair[] {
  return choices.flatMap(({ group, options }) => {
    const sides = options.map(({ value, year }) => {
      const [roundId, key] = value.split(':');
      return { value, year, roundId, key };
    });
    const [earlierId, laterId] = [...new Set(sides.map(({ roundId }) => roundId))].slice(-2);
    if (laterId === undefined) return [];
    const earlier = sides.filter(({ roundId }) => roundId === earlierId);
    for (const right of sides.filter(({ roundId }) => roundId === laterId)) {
      const left = earlier.find(({ key }) => key === right.key);
      if (!left) continue;
      return [{ label: `${group} ${left.year} en ${right.year}`, left: left.value, right: right.value }];
    }
    return [];
  });
}
