import type { ActionMoment } from './nextMoment';

/** Days before an agreed day on which the bureau hears of it. */
export const REMIND_DAYS_BEFORE = 14;

/**
 * Whether the bureau should hear of an agreed day: `soon` from two weeks before, `late` from the day after; null before that.
 * @param today ISO day
 */
export function reminderDue({ dueOn }: ActionMoment, today: string): 'soon' | 'late' | null {
  if (today > dueOn) return 'late';
  const daysLeft = (Date.parse(`${dueOn}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) / 86_400_000;
  return daysLeft <= REMIND_DAYS_BEFORE ? 'soon' : null;
}
