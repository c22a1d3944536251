import { createOutboxMailer } from './outboxMailer';
import { createSmtpMailer } from './smtpMailer';

/** One mail to one person, complete: nothing is added to its content on the way out. */
export interface OutgoingMail {
  to: { name: string | null; address: string };
  /** `Name <address>` or an address; the name may hold commas. */
  from: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  /** With or without angle brackets. The same mail sent again carries the same one. */
  messageId: string;
  /** The moment in the Date header: when the mail was first meant to leave, not when it is retried. */
  date: Date;
  /** Extra headers, such as `X-Peilstok-Message` with the kind of mail. */
  headers: Record<string, string>;
  /** null for mails that are asked for (sign-in) or sent to oneself (test). */
  unsubscribe: { url: string; mailto: string | null } | null;
}

/**
 * What became of one mail.
 * `refused` and not permanent: the same mail may be tried again later. `permanent`: this address or message is
 * refused for good. `unknown`: the server had the whole message and never answered, so it may have been delivered.
 * `reason` is Dutch and holds no address of a recipient.
 */
export type SendResult =
  | { outcome: 'sent' }
  | { outcome: 'refused'; permanent: boolean; smtpCode: number | null; reason: string }
  | { outcome: 'unknown'; reason: string };

export interface Mailer {
  /** false = mails only reach the outbox folder; a real round must not open. */
  readonly deliversForReal: boolean;
  /** Never throws for what a server or disk may do. */
  send(mail: OutgoingMail): Promise<SendResult>;
  verify(): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** Ends idle connections; mails being sent are finished first. */
  close(): Promise<void>;
}

/**
 * Gives the way mail leaves this installation: a pool of SMTP connections, or, without `smtpUrl`, files in `outboxDir`.
 * @throws Error when `smtpUrl` is no smtp: or smtps: address.
 */
export function createMailer(options: { smtpUrl: string | null; outboxDir: string }): Mailer {
  return options.smtpUrl === null ? createOutboxMailer(options.outboxDir) : createSmtpMailer(options.smtpUrl);
}
