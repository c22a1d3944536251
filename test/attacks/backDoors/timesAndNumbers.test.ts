import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileKeyStore } from '../../../app/operations/keys/keyStore';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { createMailer } from '../../../emails/mailer';
import { testDatabase } from '../../support/database';
import type { TestContext } from '../../support/testContext';
import { attackContext } from '../support/attackContext';
import { type Crowd, everyoneAnswers, invitedCrowd, numberOfAnswers } from '../support/crowd';
import { CROWD, rankCorrelation, rightGuesses } from '../support/guesses';
import { dumpOf, lookBehind, writersOf } from '../support/lookBehind';
import { playNaively } from '../support/naiveSurvey';

const database = testDatabase();
const look = lookBehind(database);

/** Words, numbers and moments of every file below a folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const about = await stat(path.join(folder, name));
      const bytes = about.isFile() ? await readFile(path.join(folder, name)) : Buffer.alloc(0);
      return `${name} ${about.mtimeMs} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
  return files;
}

let folder: string;
let ctx: TestContext;
let crowd: Crowd;
let filesBefore: string[];
let filesAfter: string[];
let before: Map<string, string[]>;
let after: Map<string, string[]>;
let writersBefore: Map<string, string>;
let writersAfter: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peilstok-attack-'));
  ctx = attackContext(() => database.db, 'times and numbers', {
    keys: createFileKeyStore(path.join(folder, 'keys'), path.join(folder, 'copies')),
  });
  crowd = await invitedCrowd(ctx);
  // A mail in the outbox, as an installation without a mail server keeps them.
  const outbox = createMailer({ smtpUrl: null, outboxDir: path.join(folder, 'outbox') });
  await outbox.send(ctx.sent[0] as (typeof ctx.sent)[0]);
  before = await dumpOf(look);
  writersBefore = await writersOf(look);
  filesBefore = await filesBelow(folder);
  ctx.setNow('2026-11-22T11:00:00Z');
  await everyoneAnswers(ctx, crowd);
  after = await dumpOf(look);
  writersAfter = await writersOf(look);
  filesAfter = await filesBelow(folder);
  await playNaively(look, crowd.people);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('moments', () => {
  it('join answers to names in a naive copy', async () => {
    const pairs = await look<{ email: string; answers: Record<string, unknown> }>(
      `select r.email, a.answers from naive.recipient r join naive.response a on a.created_at = r.answered_at`,
    );
    const guesses = new Map(pairs.map(({ email, answers }) => [email, numberOfAnswers(answers)]));
    expect(rightGuesses(guesses, crowd.truth)).toBe(CROWD);
  });

  it('are written nowhere by answering: of all tables only that of the ciphertexts changes', () => {
    const changed = [...after].filter(([table, rows]) => rows.join('\n') !== before.get(table)?.join('\n'));
    expect(changed.map(([table]) => table)).toEqual(['public.open_response']);
    expect(changed[0]?.[1]).toHaveLength(CROWD);
    const written = [...writersAfter].filter(([table, rows]) => rows !== writersBefore.get(table));
    expect(written.map(([table]) => table)).toEqual(['public.open_response']);
  });

  it('stand in no column beside answers, open or sealed', async () => {
    const columns = await look<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name in ('open_response', 'sealed_response', 'sealed_text')
         and data_type not in ('uuid', 'bytea', 'jsonb', 'text')`,
    );
    expect(columns).toEqual([]);
  });

  it('of key files and mails on disk do not change while people answer', () => {
    expect(filesBefore.some((line) => line.includes('.key'))).toBe(true);
    expect(filesBefore.some((line) => line.includes('.eml'))).toBe(true);
    expect(filesAfter).toEqual(filesBefore);
  });

  it('of transactions are not kept by the server', async () => {
    expect(await look(`select current_setting('track_commit_timestamp') as kept`)).toEqual([{ kept: 'off' }]);
  });
});

describe('numbers', () => {
  it('of a naive copy count who answered when', async () => {
    const rows = await look<{ answers: Record<string, unknown> }>(
      `select answers from naive.response order by id`,
    );
    expect(rankCorrelation(rows.map(({ answers }) => numberOfAnswers(answers)))).toBe(1);
  });

  it('are handed out by no counter: the tables of the product have no sequence', async () => {
    const counters = (schema: string) =>
      look(`select sequencename from pg_sequences where schemaname = $1`, [schema]);
    expect(await counters('naive')).toHaveLength(2);
    expect(await counters('public')).toEqual([]);
  });
});

describe('after sealing', () => {
  beforeAll(async () => {
    ctx.setNow('2026-12-01T09:00:00Z');
    for (const step of [closeRound, sealRound]) await step(ctx, 'test', crowd.association.id, crowd.roundId);
  });

  it('every id is wholly random: none was made from a clock or a network card', async () => {
    const columns = await look<{ table: string; column: string }>(
      `select format('%I.%I', table_schema, table_name) as table, column_name as column
       from information_schema.columns where table_schema = 'public' and data_type = 'uuid'`,
    );
    const versions = new Set<string>();
    for (const { table, column } of columns) {
      const rows = await look<{ version: string }>(
        `select distinct substr(${column}::text, 15, 1) as version from ${table} where ${column} is not null`,
      );
      for (const { version } of rows) versions.add(version);
    }
    expect(columns.length).toBeGreaterThan(30);
    expect([...versions]).toEqual(['4']);
  });

  it('nothing that was sealed carries an id from before', async () => {
    const earlier = new Set(
      [...after.values()]
        .flat()
        .join(' ')
        .match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g),
    );
    const sealed = await look<{ id: string }>(
      `select id from sealed_response union all select id from sealed_text union all select id from recipient`,
    );
    expect(sealed.length).toBe(2 * CROWD);
    expect(sealed.filter(({ id }) => earlier.has(id))).toEqual([]);
  });

  it('the hour of an answer is nowhere', async () => {
    const all = [...(await dumpOf(look))].flatMap(([table, rows]) =>
      rows.filter((row) => row.includes('2026-11-22 11:') || row.includes('2026-11-22T11:')).map(() => table),
    );
    expect(all).toEqual([]);
  });

  it('the key file and its copy are gone', async () => {
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => name.includes(crowd.roundId))).toEqual([]);
  });
});
