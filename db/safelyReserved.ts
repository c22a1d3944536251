import type postgres from 'postgres';

/** PostgreSQL shuts down (57P01 to 57P03), or the socket is gone. */
const LOST = /^(57P0[1-3]|CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE)$/;

const SECONDS_TO_END = 5;

/**
 * The pool, with reserved connections that are left alone once a query says that they are lost. postgres.js 3.4 puts a lost
 * connection away by itself; asked anything more over it (a rollback), or given it back, it writes to a socket that is not
 * there, outside of every promise: the whole process would end. Seen when PostgreSQL restarts under load.
 */
export function safelyReserved(pool: postgres.Sql): postgres.Sql {
  const reserve = async (): Promise<postgres.ReservedSql> => {
    const reserved = await pool.reserve();
    let lost: unknown = null;
    const unsafe = (...[text, values, options]: Parameters<postgres.ReservedSql['unsafe']>) => {
      if (lost !== null) return Promise.reject(lost);
      // Kysely asks for all that it sends to be prepared: texts without number, each kept for ever.
      const query = reserved.unsafe(text, values, { ...options, prepare: false });
      // Not by `catch`: that would send it at once, and a query that is to be streamed has yet to be asked for its cursor.
      const wait = query.then.bind(query) as (...on: unknown[]) => Promise<never>;
      // biome-ignore lint/suspicious/noThenProperty: it is a promise already; this only listens along.
      query.then = ((onRows: unknown, onError?: (error: unknown) => unknown) =>
        wait(onRows, (error: { code?: unknown }) => {
          if (LOST.test(String(error.code ?? ''))) lost = error;
          if (onError) return onError(error);
          throw error;
        })) as typeof query.then;
      return query;
    };
    const release = (): void => {
      if (lost === null) reserved.release();
    };
    return withOther(reserved, { unsafe, release });
  };
  // A connection that was lost in the middle of a query would be waited for without end.
  const end = (): Promise<void> => pool.end({ timeout: SECONDS_TO_END });
  return withOther(pool, { reserve, end });
}

function withOther<T extends object>(whole: T, other: object): T {
  return new Proxy(whole, {
    get: (target, name) => Reflect.get(Object.hasOwn(other, name) ? other : target, name),
  });
}
