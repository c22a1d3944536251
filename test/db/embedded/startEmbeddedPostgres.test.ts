import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isRoot } from '../../../db/embedded/account';
import { isAlive } from '../../../db/embedded/createCluster';
import { EmbeddedPostgresProblem } from '../../../db/embedded/EmbeddedPostgresProblem';
import { socketFolderOf } from '../../../db/embedded/socketUrl';
import { startEmbeddedPostgres } from '../../../db/embedded/startEmbeddedPostgres';
import { bundleParticipant, eventually, type Participant, participate, postmasterPid } from './participants';

let dataDir: string;
let home: string;
let started: Participant[];
let bundle: string;
let made: string;

const join = (...where: Parameters<typeof participate>): Participant => {
  const participant = participate(...where);
  started.push(participant);
  return participant;
};

const silent = { log: () => undefined };

const connect = (url: string): postgres.Sql =>
  postgres(url, { host: socketFolderOf(url) ?? undefined, max: 1, onnotice: () => undefined });

const makeFolder = async (): Promise<string> =>
  realpath(await mkdtemp(path.join(os.tmpdir(), 'peilstok-embedded-')));

/** For tests that are not about making it: the data folder gets a database that was made before. */
const copyMade = (): void => {
  execFileSync('cp', ['-a', `${made}/.`, dataDir]);
};

beforeAll(async () => {
  bundle = await bundleParticipant();
  made = await makeFolder();
  await (await startEmbeddedPostgres({ dataDir: made, ...silent })).stop();
});

afterAll(async () => {
  await rm(bundle, { force: true });
  await rm(made, { recursive: true, force: true });
});

beforeEach(async () => {
  started = [];
  dataDir = await makeFolder();
  home = path.join(dataDir, 'postgres');
});

afterEach(async () => {
  for (const participant of started) await participant.kill();
  const pid = await postmasterPid(home);
  if (pid && pid !== process.pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('the embedded database', () => {
  it('is made and shared by three processes that start at the same moment, and stops with the last one', async () => {
    const all = [join(dataDir), join(dataDir), join(dataDir)];
    const ready = await Promise.all(all.map((participant) => participant.ready));
    expect(new Set(ready.map(({ since }) => since)).size).toBe(1);

    await Promise.all([all[0]?.leave(), all[1]?.leave()]);
    const pid = await postmasterPid(home);
    expect(pid && isAlive(pid)).toBe(true);

    await all[2]?.leave();
    expect(await postmasterPid(home)).toBeNull();
    expect((await readdir(home)).filter((name) => name.startsWith('data'))).toEqual(['data']);
  });

  it('is stopped when all who use it leave at the same moment', async () => {
    copyMade();
    const all = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres({ dataDir, ...silent })));
    await Promise.all(all.map((server) => server.stop()));
    expect(await postmasterPid(home)).toBeNull();
  });

  it('is there for a newcomer who arrives while the last one leaves', async () => {
    copyMade();
    let leaving = join(dataDir);
    await leaving.ready;
    for (let round = 0; round < 4; round += 1) {
      const newcomer = join(dataDir);
      const left = leaving.leave();
      await newcomer.ready;
      await left;
      leaving = newcomer;
    }
    await leaving.leave();
    expect(await postmasterPid(home)).toBeNull();
  });

  it('is made again from nothing after kill -9 in the middle of making it', async () => {
    const killed = join(dataDir);
    await eventually(async () => {
      const siblings = (await readdir(home).catch(() => [])).filter((name) => name.startsWith('data.new-'));
      return siblings[0] && (await readdir(path.join(home, siblings[0]))).includes('base');
    });
    await killed.kill();
    expect(await readdir(home)).not.toContain('data');

    const next = join(dataDir);
    await next.ready;
    await next.leave();
    expect(await readdir(home)).toContain('data');
  });

  it('survives the kill -9 of the process that started it: the next one joins it', async () => {
    copyMade();
    const killed = join(dataDir);
    const before = await killed.ready;
    await killed.kill();
    const next = join(dataDir);
    expect((await next.ready).since).toBe(before.since);
    await next.leave();
    expect(await postmasterPid(home)).toBeNull();
  });

  it('is started again, with all that was committed, when it is killed itself while in use', async () => {
    copyMade();
    const server = await startEmbeddedPostgres({ dataDir, ...silent });
    const first = connect(server.url);
    await first`create table kept as select 41 + 1 as answer`;
    await first.end();

    const pid = (await postmasterPid(home)) as number;
    process.kill(pid, 'SIGKILL');
    await eventually(async () => {
      const now = await postmasterPid(home);
      const text = await readFile(path.join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
      return now !== pid && text.includes('ready');
    });
    const second = connect(server.url);
    expect(await second`select answer from kept`).toMatchObject([{ answer: 42 }]);
    await second.end();
    await server.stop();
    expect(await postmasterPid(home)).toBeNull();
  });

  it('starts although a crash left a process number that another program has now', async () => {
    copyMade();
    const server = await startEmbeddedPostgres({ dataDir, ...silent });
    const file = path.join(home, 'data', 'postmaster.pid');
    const left = await readFile(file, 'utf8');
    await server.stop();
    await writeFile(file, left.replace(/^\d+/, String(process.pid)));

    const again = await startEmbeddedPostgres({ dataDir, ...silent });
    expect(await postmasterPid(home)).not.toBe(process.pid);
    await again.stop();
  });

  it('works under a long path with spaces and quotes, without LANG, with umask 077', async () => {
    const before = process.umask(0o077);
    const far = path.join(dataDir, "een heel lange map met 'aanhalingstekens' en $DOLLARS".repeat(3));
    const { LANG, LC_ALL, ...bare } = process.env;
    const participant = join(far, bare);
    process.umask(before);
    const { url } = await participant.ready;
    const folder = socketFolderOf(url) as string;
    expect(Buffer.byteLength(`${folder}/.s.PGSQL.5432`)).toBeLessThan(104);
    await participant.leave();
    await rm(folder, { recursive: true, force: true });
    const pointer = await readFile(path.join(far, 'postgres.location'), 'utf8').catch(() => null);
    expect(pointer === null).toBe(!isRoot());
    if (pointer) await rm(pointer.trim(), { recursive: true });
  });

  it('listens on no network, orders text the same everywhere, and is owned by a role that is no superuser', async () => {
    copyMade();
    const server = await startEmbeddedPostgres({ dataDir, ...silent });
    const sql = connect(server.url);
    const [row] = await sql`
      select current_user as role, rolsuper, rolcreatedb, rolcreaterole, current_setting('listen_addresses') as listens,
        current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
        'B' < 'a' as bytewise, upper('é') as capital
      from pg_roles where rolname = current_user`;
    expect(row).toEqual({
      role: 'peilstok_owner',
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      listens: '',
      encoding: 'UTF8',
      fsync: 'on',
      bytewise: true,
      capital: 'É',
    });
    await sql`set role peilstok_app`;
    await expect(sql`create schema somewhere`).rejects.toThrow('permission denied');
    await sql.end();
    await server.stop();
    await server.stop();
  });

  it('keeps values out of its log', async () => {
    copyMade();
    const server = await startEmbeddedPostgres({ dataDir, ...silent });
    const sql = connect(server.url);
    await expect(sql`select ${'Fatima de Vries'}::text::uuid`).rejects.toThrow('uuid');
    await sql.end();
    await server.stop();
    const log = await readFile(path.join(home, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Fatima');
  });

  it('refuses data of another PostgreSQL version, and says so', async () => {
    copyMade();
    const server = await startEmbeddedPostgres({ dataDir, ...silent });
    await server.stop();
    await writeFile(path.join(home, 'data', 'PG_VERSION'), '17\n');
    const again = startEmbeddedPostgres({ dataDir, ...silent });
    await expect(again).rejects.toThrow(EmbeddedPostgresProblem);
    await expect(again).rejects.toThrow('PostgreSQL 17; this needs 18');
  });
});
