/** What came back about a mail that was sent. */
export type Report =
  /** It did not arrive. `hard`: the address does not exist or takes nothing; `soft`: it may work later. */
  | { kind: 'bounced'; how: 'hard' | 'soft'; status: string | null; reason: string; about: AboutMail }
  /** Somebody is still trying. */
  | { kind: 'delayed'; about: AboutMail }
  /** It did arrive (or went on to where no reports are made). */
  | { kind: 'delivered'; about: AboutMail }
  /** A person's mail program answered: out of office, a message that it was received. */
  | { kind: 'automatic' }
  /** Anything else: a person wrote, or a report that says nothing that can be used. */
  | { kind: 'unclear'; why: string };

/** What leads from a report to the mail it is about. Addresses of recipients are not among it. */
export interface AboutMail {
  /** 32 hexadecimal digits of the return path it was sent to; null when it was sent elsewhere. */
  returnDigits: string | null;
  /** Of the mail that did not arrive, with angle brackets; null when the report does not quote it. */
  messageId: string | null;
}
