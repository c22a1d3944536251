/** Whether chance has a part in a score: a margin is known, and has a width. Without one everybody answered. */
export function hasMargin(ci: readonly [number, number] | null): boolean {
  return ci !== null && ci[0] !== ci[1];
}
