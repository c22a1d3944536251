import { readdir } from 'node:fs/promises';
import type { Tx } from '../../../../db/connection';
import { recordLeftovers } from '../../../../db/queries/leftovers';
import { messageIdHash } from '../../../../emails/composeMail';
import type { AppContext } from '../../../context';
import { outboxFolder } from '../../../outboxFolder';

/**
 * Notes in this transaction which files in the outbox hold these mails, names and links included, so that they are
 * removed after its commit whatever happens in between. A mail that a worker may be writing right now is noted too.
 */
export async function noteMailFiles(
  ctx: AppContext,
  tx: Tx,
  mails: { messageId: string; state: string }[],
): Promise<void> {
  const present = new Set(await filesIn(outboxFolder(ctx.config)));
  const hashes = mails
    .map(({ messageId, state }) => ({ hash: messageIdHash(messageId), isBeingSent: state === 'sending' }))
    .filter(({ hash, isBeingSent }) => isBeingSent || present.has(`${hash}.eml`));
  await recordLeftovers(
    tx,
    hashes.map(({ hash }) => ({ kind: 'mail', reference: hash })),
    ctx.clock.now(),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
