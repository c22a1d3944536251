import { sql } from 'kysely';
import type { Tx } from '../connection';

export type ChannelName = 'smtp' | 'outbox';

/** The one way out that all workers and associations share. */
export interface MailChannel {
  /** Nobody tries before this moment; null = now. */
  retryAt: Date | null;
  /** Times in a row that it failed. */
  failures: number;
  /** Dutch: what went wrong last; null when nothing did. */
  reason: string | null;
}

export async function getMailChannel(tx: Tx, name: ChannelName): Promise<MailChannel> {
  return tx
    .selectFrom('mail_channel')
    .select(['retry_at as retryAt', 'failures', 'reason'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
}

/**
 * Notes that the way out failed, and until when everybody leaves it alone. Several that fail at the same moment count
 * once: only the first after the last wait makes the wait longer.
 * @param waitSeconds the wait after so many failures in a row, this one included
 */
export async function recordChannelFailure(
  tx: Tx,
  name: ChannelName,
  failure: { reason: string; now: Date; waitSeconds: (failures: number) => number },
): Promise<void> {
  const channel = await tx
    .selectFrom('mail_channel')
    .select(['retry_at', 'failures'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { now, reason } = failure;
  if (channel.retry_at && channel.retry_at > now) return;
  const failures = channel.failures + 1;
  const retryAt = new Date(now.getTime() + failure.waitSeconds(failures) * 1000);
  await tx
    .updateTable('mail_channel')
    .set({ failures, reason, retry_at: retryAt })
    .where('name', '=', name)
    .execute();
}

/** The way out works again. */
export async function recordChannelWorks(tx: Tx, name: ChannelName): Promise<void> {
  await tx
    .updateTable('mail_channel')
    .set({ failures: 0, reason: null, retry_at: null })
    .where('name', '=', name)
    .where('failures', '>', 0)
    .execute();
}

/**
 * Takes permission to send up to `wanted` mails now, out of `perMinute` for the whole installation: what was not used
 * lately may be caught up with for `burstSeconds`. A clock that was set back counts as no time at all.
 * @returns how many may go (0 to `wanted`), and when the next one may
 */
export async function claimMailRate(
  tx: Tx,
  name: ChannelName,
  {
    wanted,
    perMinute,
    burstSeconds,
    now,
  }: { wanted: number; perMinute: number; burstSeconds: number; now: Date },
): Promise<{ granted: number; freeAt: Date }> {
  const row = await tx
    .selectFrom('mail_channel')
    .select('free_at')
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const perMail = 60_000 / perMinute;
  const burst = Math.max(burstSeconds * 1000, perMail);
  const start = Math.min(Math.max(row.free_at?.getTime() ?? 0, now.getTime()), now.getTime() + burst);
  const granted = Math.min(wanted, Math.max(0, Math.floor((now.getTime() + burst - start) / perMail + 1e-9)));
  const freeAt = new Date(start + granted * perMail);
  await sql`update mail_channel set free_at = ${freeAt} where name = ${name}`.execute(tx);
  return { granted, freeAt: new Date(freeAt.getTime() - burst + perMail) };
}

/** Takes one mail out of the same limit without waiting, also when it is used up: who comes after waits so much longer. */
export async function takeMailTurn(
  tx: Tx,
  name: ChannelName,
  { perMinute, now }: { perMinute: number; now: Date },
): Promise<void> {
  await sql`update mail_channel set free_at = greatest(free_at, ${now}::timestamptz)
      + ${60_000 / perMinute}::double precision * interval '1 millisecond'
    where name = ${name}`.execute(tx);
}
