import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPool } from '../../db/connection';
import { isAlive } from '../../db/embedded/createCluster';
import { startEmbeddedPostgres } from '../../db/embedded/startEmbeddedPostgres';

/** The server that all tests of one run share. */
export interface TestServer {
  /** Any database of it as superuser. */
  superuserUrl: string;
  stop(): Promise<void>;
}

/** As peilstok_owner, who owns every test database. Only on a given server, which asks for a password. */
const OWNER_PASSWORD = 'peilstok-test';

/** Speed over durability: what these databases hold is thrown away. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

/**
 * The server of `PEILSTOK_TEST_DATABASE_URL` (a superuser's address; its roles peilstok_owner and peilstok_app are
 * made when missing), else an embedded one that stays on disk between runs.
 */
export async function startTestServer(givenUrl: string | undefined): Promise<TestServer> {
  const server = givenUrl ? { superuserUrl: givenUrl, stop: async () => undefined } : await startEmbedded();
  if (givenUrl) await makeRoles(givenUrl);
  await dropAbandoned(server.superuserUrl);
  return server;
}

async function startEmbedded(): Promise<TestServer> {
  const dataDir = path.resolve('.cache', `test-database-${process.getuid?.() ?? 0}`);
  await mkdir(path.dirname(dataDir), { recursive: true });
  return startEmbeddedPostgres({ dataDir, settings: SETTINGS, log: (line) => console.log(line) });
}

async function makeRoles(superuserUrl: string): Promise<void> {
  const sql = openPool(superuserUrl, 1);
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'peilstok_owner') then
        create role peilstok_owner login password '${OWNER_PASSWORD}';
      end if;
      if not exists (select from pg_roles where rolname = 'peilstok_app') then
        create role peilstok_app nologin;
      end if;
      grant peilstok_app to peilstok_owner;
    end $$`);
  await sql.end();
}

/** Databases of runs that were killed carry the number of a process that is no more. */
async function dropAbandoned(superuserUrl: string): Promise<void> {
  const sql = openPool(superuserUrl, 1);
  const names = await sql<
    { name: string }[]
  >`select datname as name from pg_database where datname like 'peilstok\\_test\\_%'`;
  for (const { name } of names) {
    const pid = Number(name.split('_')[2]);
    if (!isAlive(pid)) await sql.unsafe(`drop database if exists "${name}" with (force)`);
  }
  await sql.end();
}

/** A name that shows which run a test database belongs to. */
export function testDatabaseName(runPid: number, what: string): string {
  return `peilstok_test_${runPid}_${what}`;
}

/** The address of a database on the server: as its owner, or with the superuser's own name. */
export function addressOf(superuserUrl: string, database: string, as: 'owner' | 'superuser'): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (as === 'owner') {
    url.username = 'peilstok_owner';
    url.password = url.hostname.startsWith('%2F') ? '' : OWNER_PASSWORD;
  }
  return url.href;
}
