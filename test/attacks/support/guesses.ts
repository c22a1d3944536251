/** People in the rounds that are attacked by order: enough for chance to be told from knowledge. */
export const CROWD = 60;

/**
 * Most right guesses that chance gives: of 60 people paired at random the number of right pairs is about Poisson with
 * mean 1, and more than 10 has a chance of 1 in 100 million.
 */
export const RIGHT_BY_CHANCE = 10;

/** Largest rank correlation by chance with 60 people: its standard error is 1 / sqrt(59) = 0.13; this is 5.2 of them. */
export const CORRELATED_BY_CHANCE = 0.68;

/** How many of the guesses (who -> answer) are right. */
export function rightGuesses(
  guesses: ReadonlyMap<string, number>,
  truth: ReadonlyMap<string, number>,
): number {
  return [...guesses].filter(([who, answer]) => truth.get(who) === answer).length;
}

/** Pairs people and answers in the order in which each is given. */
export function pairedInOrder(people: readonly string[], answers: readonly number[]): Map<string, number> {
  return new Map(
    people.flatMap((who, index) => (answers[index] === undefined ? [] : [[who, answers[index]]])),
  );
}

/** Spearman's rank correlation between values (all different) and the order they stand in; -1 to 1. */
export function rankCorrelation(values: readonly number[]): number {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const squares = values.reduce((sum, value, index) => sum + (sorted.indexOf(value) - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
