import { findLeftovers, removeLeftovers } from '../../../../db/queries/leftovers';
import { outsideAssociations } from '../../../../db/transaction';
import { removeOutboxMails } from '../../../../emails/removeOutboxMails';
import type { AppContext } from '../../../context';
import { outboxFolder } from '../../../outboxFolder';

/** A worker that was writing a mail while it was noted has finished within this time. */
const KEPT_MINUTES = 60;

/**
 * Removes the files that committed transactions noted: mails in the outbox and keys of rounds that are gone. May be
 * repeated without harm: right after the commit, and at every housekeeping for what a crash left.
 * @returns how many files were there and are removed.
 */
export async function removeNotedFiles(ctx: AppContext): Promise<{ mails: number; keys: number }> {
  const noted = await outsideAssociations(ctx.db, findLeftovers);
  const ofKind = (kind: string) => noted.filter((one) => one.kind === kind).map((one) => one.reference);
  const mails = await removeOutboxMails(outboxFolder(ctx.config), ofKind('mail'));
  const present = new Set(await ctx.keys.list());
  const keys = ofKind('key').filter((roundId) => present.has(roundId));
  for (const roundId of keys) await ctx.keys.destroy(roundId);
  const forgetBefore = new Date(ctx.clock.now().getTime() - KEPT_MINUTES * 60_000);
  await outsideAssociations(ctx.db, (tx) => removeLeftovers(tx, forgetBefore));
  return { mails, keys: keys.length };
}
