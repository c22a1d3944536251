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
  let held: { isLost: boolean; letGo: () => Promise<unknown> } | null = null;

  const take = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let end = (): void => {};
      const ended = new Promise<void>((ends) => {
        end = ends;
      });
      const mine = { isLost: false, letGo: async (): Promise<unknown> => undefined };
      // begin() alone of all ways into postgres.js notices that an idle connection was lost.
      const transaction = pool
        .begin(async (tx) => {
          await tx.unsafe(
            `set local idle_in_transaction_session_timeout = 0; select pg_advisory_xact_lock(${SENDING_LOCK}, ${claim})`,
          );
          resolve();
          await ended;
        })
        .catch((error: unknown) => {
          mine.isLost = true;
          reject(error);
        });
      mine.letGo = () => {
        // Over a lost connection nothing more may be sent, not even the end of the transaction.
        if (mine.isLost) return Promise.resolve();
        end();
        return transaction;
      };
      held = mine;
    });

  await take();
  return {
    async renew() {
      if (!held?.isLost) return;
      await take();
    },
    release: async () => void (await held?.letGo()),
  };
}
