import { dayAfter } from '../../../surveys/schedule/dayAfter';

/**
 * Days for a round that is still to be held this year: from a Monday at least a week ahead, three weeks, not past the end of
 * the year. @param today ISO day
 */
export function proposeDays(today: string): { opensOn: string; closesOn: string } {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const untilMonday = (8 - weekday) % 7;
  const lastDay = `${today.slice(0, 4)}-12-31`;
  const cut = (day: string) => (day > lastDay ? lastDay : day);
  const opensOn = cut(dayAfter(today, untilMonday + 7));
  return { opensOn, closesOn: cut(dayAfter(opensOn, 18)) };
}
