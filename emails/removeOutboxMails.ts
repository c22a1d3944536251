import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageIdHash } from './composeMail';

/** Takes the mails with these Message-IDs out of the outbox folder; ones that are not there are no problem. */
export async function removeOutboxMails(outboxDir: string, messageIds: readonly string[]): Promise<number> {
  return removeOutboxFiles(outboxDir, messageIds.map(messageIdHash));
}

/**
 * The same by the names of the files, without `.eml`.
 * @returns how many were there.
 */
export async function removeOutboxFiles(outboxDir: string, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    const file = path.join(outboxDir, `${id}.eml`);
    if (await isThere(file)) removed += 1;
    await rm(file, { force: true });
  }
  return removed;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
