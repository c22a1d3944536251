import type { RoundRow } from '../../../db/queries/rounds';
import { localDay } from '../localDay';

/** The last day on which a round took answers, ISO: one that nobody closed is closed in the night after it. */
export function lastDayOf({ closedAt, closesOn }: Pick<RoundRow, 'closedAt' | 'closesOn'>): string {
  const closedOn = closedAt ? localDay(closedAt) : closesOn;
  return closedOn < closesOn ? closedOn : closesOn;
}
