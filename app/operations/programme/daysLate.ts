/** Whole days between the ISO day a step was due and the one on which it was taken; 0 when it was on time. */
export function daysLate(dueOn: string, takenOn: string): number {
  return Math.max(0, Math.round((Date.parse(takenOn) - Date.parse(dueOn)) / 86_400_000));
}
