/** The mark of figures that come from elsewhere; it stands wherever one of them does. */
export const HELD_ELSEWHERE = 'elders gehouden';

/** The year of a round as it stands beside its figures: `2023`, or `2021 (elders gehouden)`. Dutch. */
export function yearWords({ year, isElsewhere }: { year: number; isElsewhere?: boolean }): string {
  return isElsewhere ? `${year} (${HELD_ELSEWHERE})` : String(year);
}
