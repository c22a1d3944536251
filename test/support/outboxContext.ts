import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { outboxFolder } from '../../app/outboxFolder';
import type { Database } from '../../db/connection';
import { createMailer } from '../../emails/mailer';
import { type TestContext, testContext } from './testContext';

export interface OutboxContext extends TestContext {
  /** The mails in the outbox folder, as written. */
  mailsInOutbox(): Promise<string[]>;
}

/** A test context whose mails land in a real outbox folder, removed after the file. */
export function outboxContext(db: () => Database, options: { now?: string } = {}): OutboxContext {
  const ctx = testContext(db, { ...options, deliversForReal: false });
  beforeAll(async () => {
    ctx.config.dataDir = await mkdtemp(path.join(tmpdir(), 'peilstok-outbox-'));
    ctx.mailer = createMailer({ smtpUrl: null, outboxDir: outboxFolder(ctx.config) });
  });
  afterAll(async () => {
    await rm(ctx.config.dataDir, { recursive: true, force: true });
  });
  return Object.assign(ctx, {
    async mailsInOutbox() {
      const folder = outboxFolder(ctx.config);
      const names = await readdir(folder).catch(() => []);
      return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
    },
  });
}
