/** The axis of every score: 1 to 10, never cut off. */
export const scoreTicks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Where a score lies between two ends of an axis; scores outside 1-10 (the ends of an interval) are clipped. */
export function alongAxis(score: number, from: number, to: number): number {
  const clipped = Math.min(10, Math.max(1, score));
  return Number((from + ((clipped - 1) / 9) * (to - from)).toFixed(2));
}
