import type { RoundRow } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';

const BY_HAND = 'by-hand-';

/** Name in the ledger of the nth reminder that one person got because the bureau asked for it. */
export function byHandName(number: number | ''): string {
  return `${BY_HAND}${number}`;
}

/** Whether a message of the ledger went to one person only, by hand. */
export function isByHand(message: string): boolean {
  return message.startsWith(BY_HAND);
}

/** Reminders that one person gets at most, those by hand included; the mail of the last day is none of them. */
export function mostReminders(round: Pick<RoundRow, 'mailDays'>, definition: Definition): number {
  return round.mailDays?.remindOn.length ?? definition.schedule.remindAfterDays.length;
}
