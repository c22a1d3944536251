import type { EncodedBodies } from './encodedTemplate';
import type { DkimKey, SmtpSignIn } from './mailSettings';
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
  /** Where reports about this mail go (RFC 5321, MAIL FROM); the sender's own address when absent. */
  returnPath?: string | null;
  /** `html` and `text` as they travel, when that has been worked out already. */
  encoded?: EncodedBodies;
}

/**
 * What became of one mail. `aboutServer`: the way out failed (no connection, no sign-in, a full disk), which says nothing
 * about this mail or its recipient.
 * `refused` and not permanent: the same mail may be tried again later. `permanent`: this address or message is
 * refused for good. `unknown`: the server had the whole message and never answered, so it may have been delivered.
 * `reason` is Dutch and holds no address of a recipient.
 */
export type SendResult =
  | { outcome: 'sent' }
  | { outcome: 'refused'; permanent: boolean; smtpCode: number | null; reason: string; aboutServer?: true }
  | { outcome: 'unknown'; reason: string };

export interface Mailer {
  /** false = mails only reach the outbox folder; a real round must not open. */
  readonly deliversForReal: boolean;
  /** Mails that can be under way side by side; more wait for their turn. */
  readonly connections: number;
  /** Never throws for what a server or disk may do. */
  send(mail: OutgoingMail): Promise<SendResult>;
  verify(): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** Ends idle connections; mails being sent are finished first. */
  close(): Promise<void>;
}

export interface MailerOptions {
  smtpUrl: string | null;
  outboxDir: string;
  /** Signs every mail; null or absent = the mail server does, or nobody. */
  dkim?: DkimKey | null;
  /** Signs in with OAuth2 instead of a password; null or absent = with what stands in the URL. */
  signIn?: SmtpSignIn | null;
}

/**
 * Gives the way mail leaves this installation: a pool of SMTP connections, or, without `smtpUrl`, files in `outboxDir`.
 * @throws Error when `smtpUrl` is no smtp: or smtps: address.
 */
export function createMailer({ smtpUrl, outboxDir, dkim, signIn }: MailerOptions): Mailer {
  if (smtpUrl === null) return createOutboxMailer(outboxDir);
  return createSmtpMailer(smtpUrl, { dkim: dkim ?? null, signIn: signIn ?? null });
}
