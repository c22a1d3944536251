import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AppContext } from '../../app/context';
import { openContext } from '../../app/createContext';
import { readConfig } from '../../app/env.server';
import { confirmProcessing } from '../../app/operations/privacy/processing/confirmProcessing';
import { findProposals } from '../../app/operations/privacy/processing/viewProcessing';
import type { Database } from '../../db/connection';
import { SUPERUSER } from '../../db/embedded/createCluster';
import { recordAssociation } from '../../db/queries/associations';
import { inAssociation } from '../../db/transaction';
import type { OutgoingMail } from '../../emails/mailer';

export interface Installation {
  dataDir: string;
  ctx: AppContext;
  associationId: string;
  databaseUrl: string;
  /** The product's database as superuser. */
  superuserUrl: string;
  /** Mails that were "sent" through `ctx`: they stay here. */
  sent: OutgoingMail[];
  close(): Promise<void>;
}

/**
 * A new installation in a folder of its own: embedded PostgreSQL as it comes (fsync on), migrated, with one association and
 * without anybody's mail leaving. It goes away with `close`.
 */
export async function makeInstallation(settings: Record<string, string> = {}): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'peilstok-bench-'));
  const config = readConfig({ DATA_DIR: dataDir, ...settings });
  const opened = await openContext(config, { works: false, log: () => {} });
  const sent: OutgoingMail[] = [];
  const ctx: AppContext = {
    ...opened.ctx,
    queue: {
      sendMails: async () => {},
      notifyBureau: async () => {},
      sendSignIn: async () => {},
      isReady: async () => true,
      close: async () => {},
    },
    mailer: {
      deliversForReal: true,
      connections: 5,
      async send(mail) {
        sent.push(mail);
        return { outcome: 'sent' };
      },
      verify: async () => ({ ok: true }),
      close: async () => {},
    },
  };
  const associationId = await addAssociation(ctx, 'SWV De Maat');
  return {
    dataDir,
    ctx,
    associationId,
    databaseUrl: opened.databaseUrl,
    superuserUrl: asSuperuser(opened.databaseUrl),
    sent,
    async close() {
      await opened.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** One more association that may ask parents: its processings are confirmed as a bureau does. @returns its id */
export async function addAssociation(ctx: AppContext, name: string): Promise<string> {
  const associationId = ctx.random.uuid();
  await inAssociation(ctx.db, associationId, async (tx) => {
    await recordAssociation(tx, {
      id: associationId,
      name,
      sector: 'vo',
      isExample: false,
      settings: {
        loket: 'het Onderwijsloket',
        loketEnglish: 'the Education Desk',
        contact: 'vragen@maat.example',
        senderName: name,
        replyTo: null,
        accent: '#1f6f78',
        logo: null,
      },
      createdAt: ctx.clock.now(),
    });
    for (const { survey, record } of await findProposals(ctx, tx, associationId)) {
      const named = { ...record, hostingProcessor: 'Maat Hosting', mailProcessor: 'Maat Mail' };
      const inside = { ...ctx, db: tx as Database };
      const confirmed = await confirmProcessing(inside, 'bench', associationId, survey, named);
      if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.problems));
    }
  });
  return associationId;
}

function asSuperuser(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = SUPERUSER;
  return url.href;
}
