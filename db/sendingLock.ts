import type { ReservedSql } from 'postgres';
import { type Database, findPool } from './connection';

/** First half of every lock of a sending; the second is the sending's own number. */
export const SENDING_LOCK = 7101;

/** Shows others that the sending with this number lives: for as long as its lock is held, its mails are in hand. */
export interface SendingLock {
  /** Takes the lock again when the connection was lost, e.g. because PostgreSQL was restarted. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock of a sending on a connection of its own. PostgreSQL lets go of it the moment the process is gone, so no
 * clock decides who is dead. It belongs to a transaction that stays open without doing anything: a lock of the session
 * would not pass a pooler in transaction mode, and an idle transaction that has read nothing keeps no dead rows alive.
 * Inside a running transaction nobody else can see the sending, and nothing is taken.
 */
export async function takeSendingLock(db: Database, claim: number): Promise<SendingLock> {
  const pool = findPool(db);
  if (!pool) return { renew: async () => {}, release: async () => {} };
  let connection: ReservedSql | null = null;
  const take = async (): Promise<void> => {
    const reserved = await pool.reserve();
    try {
      await reserved.unsafe(
        `begin; set local idle_in_transaction_session_timeout = 0; select pg_advisory_xact_lock(${SENDING_LOCK}, ${claim})`,
      );
    } catch (error) {
      reserved.release();
      throw error;
    }
    connection = reserved;
  };
  const letGo = async (): Promise<void> => {
    const held = connection;
    connection = null;
    if (!held) return;
    await held.unsafe('rollback').catch(() => undefined);
    held.release();
  };
  await take();
  return {
    async renew() {
      const held = connection as ReservedSql | null;
      const lives = held
        ? await held.unsafe('select 1').then(
            () => true,
            () => false,
          )
        : false;
      if (lives) return;
      await letGo();
      await take();
    },
    release: letGo,
  };
}
