import type { ClaimedMail, RecordedResult } from '../../../../db/queries/sending';
import type { SendResult } from '../../../../emails/mailer';

/** Minutes until the next attempt, after so many refusals for now: greylisting asks for minutes, a full mailbox for hours. */
const WAIT_MINUTES = [5, 15, 45, 120, 240, 480, 480, 480];
/** A mail with an unknown outcome is left alone this long: its answer, or a report about it, may still come in. */
const UNKNOWN_WAIT_MINUTES = 10;

/** What an attempt says about the way out as a whole. */
export type Verdict = 'works' | 'refused-for-good' | 'refused-for-now' | 'fails';

/**
 * What becomes of a mail after an attempt.
 *
 * Refused for good (5xx to the recipient or the message): never again. Refused for now (4xx): later, at most nine times
 * over some thirty hours. Unknown: once more, with the same Message-ID; when that one is unknown too, the bureau is told
 * and nobody tries again. A failure of the server itself is not held against the mail.
 */
export function afterAttempt(mail: ClaimedMail, result: SendResult, now: Date): RecordedResult {
  const { recipientId, message } = mail;
  const base = { recipientId, message, smtpCode: null, nextAt: null, isUnknown: false, counts: true };
  if (result.outcome === 'sent') return { ...base, state: 'sent', detail: null };
  const detail = result.reason;
  if (result.outcome === 'unknown') {
    const nextAt = mail.unknowns === 0 ? inMinutes(now, UNKNOWN_WAIT_MINUTES) : null;
    return { ...base, state: 'unknown', detail, nextAt, isUnknown: true };
  }
  const { smtpCode } = result;
  if (result.permanent) return { ...base, state: 'refused', detail, smtpCode };
  if (result.aboutServer) return { ...base, state: 'queued', detail, smtpCode, counts: false };
  const minutes = WAIT_MINUTES[mail.attempts - 1];
  if (minutes === undefined) return { ...base, state: 'refused', detail, smtpCode };
  return { ...base, state: 'queued', detail, smtpCode, nextAt: inMinutes(now, minutes) };
}

export function verdictOf(result: SendResult): Verdict {
  if (result.outcome === 'sent') return 'works';
  if (result.outcome === 'unknown') return 'fails';
  if (result.permanent) return 'refused-for-good';
  return result.aboutServer ? 'fails' : 'refused-for-now';
}

/** Seconds everybody leaves the way out alone after it failed so many times in a row: half a minute to a quarter of an hour. */
export function channelWaitSeconds(failures: number): number {
  return Math.min(900, 30 * 2 ** Math.min(failures - 1, 10));
}

/** The sooner of two moments; null = never. */
export function soonest(...moments: (Date | null)[]): Date | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((moment) => moment.getTime())));
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
