import { randomBytes, randomUUID } from 'node:crypto';
import type { AppContext } from '../../app/context';
import { readConfig } from '../../app/env.server';
import { createFileKeyStore } from '../../app/operations/keys/keyStore';
import { sendWaitingMails } from '../../app/operations/mail/sendWaitingMails';
import { createDatabase } from '../../db/connection';
import { createMailer } from '../../emails/mailer';

/** What a worker that is to be killed gets to do. */
export interface WorkerTask {
  databaseUrl: string;
  smtpUrl: string;
  keysDir: string;
  associationId: string;
  roundId: string;
  /** When it begins, on its own clock, ms: so much after its predecessors that their waits are over. */
  beginsAt: number;
}

// One process that sends a round's mails with nothing but what a worker needs: it loads everything, says so, and begins
// when it is told.
process.send?.('loaded');
process.once('message', async (task: WorkerTask) => {
  const begun = performance.now();
  const db = createDatabase({ url: task.databaseUrl });
  const config = readConfig({
    DATA_DIR: task.keysDir,
    SMTP_URL: task.smtpUrl,
    MAIL_FROM: 'SWV <swv@toets.example>',
  });
  const ctx: AppContext = {
    config: { ...config, baseUrl: 'http://peilstok.test' },
    secret: 'a secret of the installation that is long enough',
    db,
    keys: createFileKeyStore(task.keysDir, `${task.keysDir}-copy`),
    mailer: createMailer({ smtpUrl: task.smtpUrl, outboxDir: '/nowhere' }),
    queue: {
      sendMails: async () => {},
      notifyBureau: async () => {},
      sendSignIn: async () => {},
      isReady: async () => true,
      close: async () => {},
    },
    imports: new Map(),
    clock: { now: () => new Date(task.beginsAt + performance.now() - begun) },
    random: { bytes: (count) => randomBytes(count), uuid: () => randomUUID() },
  };
  const sent = await sendWaitingMails(ctx, task.associationId, task.roundId);
  process.send?.({ sent });
  await ctx.mailer.close();
  await db.destroy();
  process.disconnect();
});
