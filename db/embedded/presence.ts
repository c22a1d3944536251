import postgres from 'postgres';
import { SUPERUSER } from './createCluster';

/** "Peilstok is here", on the server's own database `postgres`: held shared by every process that uses the server. */
const PRESENCE_LOCK = 7_345_478_901;

/** The connection by which one process shows the others that it uses the server. */
export interface Presence {
  sql: postgres.Sql;
  /** Settles when the connection ends, whoever ended it. */
  ended: Promise<void>;
  /**
   * Ends our use. True when nobody else uses the server: then a lock is held that keeps newcomers out until the server
   * has stopped or `close` is called.
   */
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Joins the users of a running server. Gives null when it does not answer, serves another data folder, or is about to
 * be stopped by the last one out.
 */
export async function joinServer(socketFolder: string, data: string): Promise<Presence | null> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const sql = postgres({
    host: socketFolder,
    port: 5432,
    user: SUPERUSER,
    database: 'postgres',
    max: 1,
    idle_timeout: null as unknown as number,
    max_lifetime: null,
    connect_timeout: 10,
    fetch_types: false,
    prepare: false,
    connection: { application_name: 'peilstok presence' },
    onnotice: () => undefined,
    onclose: () => end(),
  });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    if (row?.folder !== data) throw new Error('another data folder');
    await sql`select pg_advisory_lock_shared(${PRESENCE_LOCK}::bigint)`;
  } catch {
    await sql.end({ timeout: 0 }).catch(() => undefined);
    return null;
  }
  return {
    sql,
    ended,
    async leave() {
      // Each lets go before it looks: of two that leave at the same time, at least the later one finds itself alone.
      await sql`select pg_advisory_unlock_shared(${PRESENCE_LOCK}::bigint)`;
      const [row] = await sql<
        { alone: boolean }[]
      >`select pg_try_advisory_lock(${PRESENCE_LOCK}::bigint) as alone`;
      return row?.alone === true;
    },
    close: () => sql.end({ timeout: 1 }).catch(() => undefined),
  };
}
