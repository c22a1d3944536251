import { randomUUID } from 'node:crypto';
import { access, constants, mkdir } from 'node:fs/promises';
import { createDatabase } from '../db/connection';
import { startEmbeddedPostgres } from '../db/embedded/startEmbeddedPostgres';
import { migrateToLatest } from '../db/migrate';
import { createMailer } from '../emails/mailer';
import type { AppContext } from './context';
import { readDkimKey } from './dkimKey';
import type { Config } from './env.server';
import { createQueue, type StartedQueue } from './jobs/createQueue';
import { databaseProblem, folderProblem } from './openingProblem';
import { getInstallationSecret } from './operations/keys/installationSecret';
import { createFileKeyStore } from './operations/keys/keyStore';
import { stopAllImports } from './operations/rounds/upload/runningImports';
import { outboxFolder } from './outboxFolder';
import { pooledRandom } from './pooledRandom';

export interface OpenedContext {
  ctx: AppContext;
  queue: StartedQueue;
  /** The address migrations and the queue use. */
  databaseUrl: string;
  /** Closes everything in order; safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens what the product works with: the database (its own, or the given one), brought to the latest state, the key
 * store, mail and the queue.
 */
export async function openContext(
  config: Config,
  options: { works: boolean; log: (line: string) => void },
): Promise<OpenedContext> {
  await openFolder('DATA_DIR', config.dataDir);
  await openFolder('KEYS_DIR', config.keysDir);
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: options.log });
  const databaseUrl = config.databaseUrl ?? (embedded as { url: string }).url;
  const opened: (() => Promise<unknown>)[] = [];
  const close = once(async () => {
    for (const closeOne of opened.reverse()) await closeOne();
    await embedded?.stop();
  });
  try {
    const migrations = await migrateToLatest(databaseUrl).catch((error) => {
      throw config.databaseUrl ? databaseProblem(error) : error;
    });
    if (migrations.length > 0) options.log(`Database brought up to date (${migrations.join(', ')}).`);
    const db = createDatabase({ url: databaseUrl, prepares: embedded !== null });
    opened.push(() => db.destroy());
    const mailer = createMailer({
      smtpUrl: config.smtpUrl,
      outboxDir: outboxFolder(config),
      dkim: await readDkimKey(config.dkim),
      signIn: config.oauth,
    });
    opened.push(() => mailer.close());
    const queue = await createQueue({ databaseUrl, works: options.works, log: options.log });
    opened.push(() => queue.close());
    const ctx: AppContext = {
      config,
      secret: await getInstallationSecret(config),
      db,
      keys: createFileKeyStore(config.keysDir, config.keysBackupDir),
      mailer,
      queue,
      imports: new Map(),
      clock: { now: () => new Date() },
      random: { bytes: pooledRandom(), uuid: () => randomUUID() },
    };
    opened.push(() => stopAllImports(ctx.imports));
    return { ctx, queue, databaseUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws ConfigProblem when the folder cannot be made or written in. */
async function openFolder(setting: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderProblem(setting, folder, error);
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}
