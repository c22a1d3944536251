import type { Presence } from './presence';

export const DATABASE = 'peilstok';
export const OWNER_ROLE = 'peilstok_owner';
export const APP_ROLE = 'peilstok_app';

/** Only one process at a time makes them. */
const MAKING_LOCK = 7_345_478_902;

/**
 * Makes what a new server lacks: the role that owns the tables (no superuser), the role that the application's
 * transactions take on, and the database. Does nothing when all are there.
 */
export async function makeRolesAndDatabase({ sql }: Presence): Promise<void> {
  if (await isComplete({ sql })) return;
  await sql`select pg_advisory_lock(${MAKING_LOCK}::bigint)`;
  try {
    await sql.unsafe(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${OWNER_ROLE}') then
          create role ${OWNER_ROLE} login;
        end if;
        if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
          create role ${APP_ROLE} nologin;
        end if;
        grant ${APP_ROLE} to ${OWNER_ROLE};
      end $$`);
    const [found] = await sql`select from pg_database where datname = ${DATABASE}`;
    if (!found) await sql.unsafe(`create database ${DATABASE} owner ${OWNER_ROLE}`);
    await sql.unsafe(`revoke connect, temporary on database ${DATABASE} from public`);
  } finally {
    await sql`select pg_advisory_unlock(${MAKING_LOCK}::bigint)`;
  }
}

async function isComplete({ sql }: Pick<Presence, 'sql'>): Promise<boolean> {
  const [row] = await sql<{ complete: boolean }[]>`
    select exists (select from pg_database where datname = ${DATABASE} and has_database_privilege('public', oid, 'connect') = false)
      and pg_has_role(to_regrole(${OWNER_ROLE})::oid, to_regrole(${APP_ROLE})::oid, 'member') as complete`;
  return row?.complete === true;
}
