import { rm } from 'node:fs/promises';
import path from 'node:path';
import { messageIdHash } from './composeMail';

/** Takes the mails with these Message-IDs out of the outbox folder; ones that are not there are no problem. */
export async function removeOutboxMails(outboxDir: string, messageIds: readonly string[]): Promise<void> {
  for (const messageId of messageIds) {
    await rm(path.join(outboxDir, `${messageIdHash(messageId)}.eml`), { force: true });
  }
}
