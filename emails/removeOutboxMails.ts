import { rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes mails out of the outbox folder; ones that are not there are no problem.
 * @param ids names of the files without `.eml`, as `messageIdHash` gives them
 * @returns how many were there.
 */
export async function removeOutboxMails(outboxDir: string, ids: readonly string[]): Promise<number> {
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
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
