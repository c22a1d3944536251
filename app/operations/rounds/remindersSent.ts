import { kindOfMessage, LAST_DAY } from '../mail/roundMails';
import { isByHand } from './reminderCounts';

/** How many reminders a round has had, from the messages in its ledger; the mail of the last day is none of them, nor is what went to one person by hand. */
export function remindersSent(messages: readonly { message: string }[]): number {
  const reminders = messages
    .map(({ message }) => message)
    .filter((name) => kindOfMessage(name) === 'reminder');
  return new Set(reminders.filter((name) => name !== LAST_DAY && !isByHand(name))).size;
}
