/** What each period may be, and what is proposed; in days. */
export const retentionDays = {
  contactDays: { least: 30, most: 1095, proposed: 365 },
  rawTextDays: { least: 30, most: 365, proposed: 180 },
  logDays: { least: 90, most: 1825, proposed: 730 },
  keyBackupDays: { least: 1, most: 30, proposed: 30 },
} as const;

export type RetentionPeriod = keyof typeof retentionDays;

/** Days after which a parents' list on a draft that never opened is erased; not to be chosen. */
export const DRAFT_LIST_DAYS = 90;

/** Calendar years after that of a round that it is kept whose address took no mail: parents are asked every other year. */
export const UNREACHABLE_YEARS = 2;

/**
 * The period that counts where several surveys share what is kept (contacts of one audience, the log): the shortest
 * that was confirmed, and the proposed one while none is.
 */
export function shortestPeriod(period: RetentionPeriod, records: Record<RetentionPeriod, number>[]): number {
  const days = records.map((record) => record[period]);
  return days.length === 0 ? retentionDays[period].proposed : Math.min(...days);
}
