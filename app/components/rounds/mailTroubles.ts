import type { RunningRound } from '../../operations/rounds/viewRunning';

/** Counts of mails behind which there is a list of people, by what the address of that list calls them. */
export const mailTroubles = {
  geweigerd: 'refused',
  teruggekomen: 'bounced',
  onzeker: 'unknown',
  dubbel: 'unsure',
} as const satisfies Record<string, keyof RunningRound['mails']>;

export type MailTroubleName = keyof typeof mailTroubles;

/** Narrows what stands in an address; null when it names no list. */
export function readMailTrouble(name: string | null): MailTroubleName | null {
  return name !== null && Object.hasOwn(mailTroubles, name) ? (name as MailTroubleName) : null;
}
