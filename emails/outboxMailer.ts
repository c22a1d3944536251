import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { messageIdHash, rawMail } from './composeMail';
import type { Mailer, OutgoingMail, SendResult } from './mailer';

const hour = 60 * 60 * 1000;

const FILES_AT_ONCE = 5;

/**
 * Writes each mail as `<hash of Message-ID>.eml` into a folder: whole or not at all, once per Message-ID, readable
 * only by the account that runs the product. The file's time is the mail's own date, which is what the outbox sorts by.
 * @param abandonedAfterMs age from which a half-written file counts as left behind by a killed process
 */
export function createOutboxMailer(outboxDir: string, abandonedAfterMs = hour): Mailer {
  let swept = false;

  async function write(mail: OutgoingMail): Promise<SendResult> {
    const id = messageIdHash(mail.messageId);
    const target = path.join(outboxDir, `${id}.eml`);
    await mkdir(outboxDir, { recursive: true, mode: 0o700 });
    if (await exists(target)) return { outcome: 'sent' };
    const bytes = Buffer.from(rawMail(mail).raw, 'utf8');
    const unfinished = path.join(outboxDir, `.${id}.${randomUUID()}.tmp`);
    try {
      await writeDurably(unfinished, bytes, mail.date);
      if (!swept) await sweep(unfinished);
      swept = true;
      await rename(unfinished, target);
      await syncFolder(outboxDir);
    } catch (error) {
      await unlink(unfinished).catch(() => {});
      throw error;
    }
    return { outcome: 'sent' };
  }

  /** Takes away what a killed process left behind; its age is read from the file system's own clock. */
  async function sweep(own: string): Promise<void> {
    const now = (await stat(own)).ctimeMs;
    for (const name of await readdir(outboxDir)) {
      if (!/^\.[0-9a-f]{32}\..*\.tmp$/.test(name)) continue;
      const file = path.join(outboxDir, name);
      if (file === own) continue;
      const changed = await stat(file).then(
        (found) => found.ctimeMs,
        () => Number.POSITIVE_INFINITY,
      );
      if (now - changed >= abandonedAfterMs) await unlink(file).catch(() => {});
    }
  }

  return {
    deliversForReal: false,
    connections: FILES_AT_ONCE,
    async send(mail) {
      try {
        return await write(mail);
      } catch (error) {
        return {
          outcome: 'refused',
          permanent: false,
          smtpCode: null,
          reason: diskReason(error),
          aboutServer: true,
        };
      }
    },
    async verify() {
      try {
        await mkdir(outboxDir, { recursive: true, mode: 0o700 });
        await access(outboxDir, constants.W_OK | constants.X_OK);
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: diskReason(error) };
      }
    },
    async close() {},
  };
}

async function writeDurably(file: string, bytes: Uint8Array, date: Date): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await utimes(file, date, date);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Says in Dutch why the folder takes no mail. */
function diskReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'De schijf is vol: er past geen mail meer in de outbox.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Peilstok mag niet schrijven in de map van de outbox.';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'Op de plaats van de map voor de outbox staat een bestand.';
    default:
      return `De mail kon niet in de outbox worden gezet (${code ?? 'onbekende oorzaak'}).`;
  }
}
