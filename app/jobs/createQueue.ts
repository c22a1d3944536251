import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Tx } from '../../db/connection';
import type { Queue } from './queue';

/** The kinds of work; payloads name a round, never a respondent. */
export const SEND_MAILS = 'send-mails';
export const HOUSEKEEPING = 'housekeeping';
export const NOTIFY_BUREAU = 'notify-bureau';
export const SIGN_IN = 'sign-in-mail';

const SCHEMA = 'pgboss';

export interface StartedQueue extends Queue {
  boss: PgBoss;
}

/**
 * Starts pg-boss on its own small pool and makes its queues. Only a worker supervises and keeps the timetable;
 * other processes just ask for work.
 */
export async function createQueue(options: {
  databaseUrl: string;
  works: boolean;
  log: (line: string) => void;
}): Promise<StartedQueue> {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    schema: SCHEMA,
    max: options.works ? 3 : 2,
    supervise: options.works,
    schedule: options.works,
    application_name: 'peilstok-queue',
  });
  boss.on('error', (error) => options.log(`queue: ${error.message}`));
  await boss.start();
  for (const name of [SEND_MAILS, HOUSEKEEPING, NOTIFY_BUREAU, SIGN_IN]) {
    await boss.createQueue(name, {
      retryLimit: 5,
      retryDelay: 30,
      retryBackoff: true,
      deleteAfterSeconds: 86_400,
    });
  }
  await letTheAppSend(boss);
  for (const name of [SEND_MAILS, NOTIFY_BUREAU, SIGN_IN]) await boss.getQueue(name);
  return {
    boss,
    async sendMails(tx, round, after) {
      const later = after && { startAfter: after, singletonKey: round.roundId, singletonSeconds: 5 };
      await boss.send(SEND_MAILS, round, {
        db: inside(tx),
        ...later,
        ...(after && { singletonNextSlot: true }),
      });
    },
    async notifyBureau(tx, notice, after) {
      await boss.send(NOTIFY_BUREAU, notice, { db: inside(tx), ...(after && { startAfter: after }) });
    },
    async sendSignIn(tx, retry, after) {
      await boss.send(SIGN_IN, retry, { db: inside(tx), startAfter: after });
    },
    async isReady() {
      return (await boss.getQueue(SEND_MAILS)) !== null;
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Lets a send take part in the product's own transaction. */
function inside(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const parts = text.split(/\$(\d+)/);
      const chunks = parts.map((part, index) =>
        index % 2 === 0 ? sql.raw(part) : sql`${bindable(values[Number(part) - 1])}`,
      );
      const { rows } = await sql.join(chunks, sql.raw('')).execute(tx);
      return { rows: rows as never[] };
    },
  };
}

/** pg turns objects into JSON text by itself; postgres.js is told. */
function bindable(value: unknown): unknown {
  const isDocument =
    value !== null && typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value);
  return isDocument ? JSON.stringify(value) : value;
}

/** The product's transactions run as a role that owns nothing; sending is all it may do here. */
async function letTheAppSend(boss: PgBoss): Promise<void> {
  const db = boss.getDb();
  await db.executeSql(`grant usage on schema ${SCHEMA} to peilstok_app`, []);
  await db.executeSql(`grant select, insert, update on all tables in schema ${SCHEMA} to peilstok_app`, []);
  await db.executeSql(`grant execute on all functions in schema ${SCHEMA} to peilstok_app`, []);
}
