import type { SuggestedPair } from './latestPairs';
import type { Comparison } from './viewComparison';

/**
 * What can be put beside one measurement: the same indicator in each other year of its survey, and of each other audience.
 * The earlier of two years stands left.
 * @param chosen `<round>:<indicator>`
 * @returns with each the survey and its year as label, `Wat vindt u van het Onderwijsloket? 2022`; nothing when it was measured once
 */
export function pairsBeside(choices: Comparison['choices'], chosen: string): SuggestedPair[] {
  const key = chosen.split(':')[1];
  return choices.flatMap(({ group, options }) => {
    const place = options.findIndex(({ value }) => value === chosen);
    return options.flatMap(({ value, year }, at) => {
      if (value === chosen || value.split(':')[1] !== key) return [];
      const [left, right] = place > at ? [value, chosen] : [chosen, value];
      return [{ label: `${group} ${year}`, left, right }];
    });
  });
}
