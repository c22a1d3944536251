import { beforeAll, describe, expect, it } from 'vitest';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { answersOfNumber, type Crowd, everyoneAnswers, invitedCrowd } from '../support/crowd';
import { CORRELATED_BY_CHANCE, CROWD, rankCorrelation } from '../support/guesses';
import { lookBehind } from '../support/lookBehind';

const database = testDatabase();
const look = lookBehind(database);

const WATCHED = ['open_response', 'recipient', 'person', 'send_ledger', 'sealed_response', 'sealed_text'];

/** Rows still on the pages of a table, also those that were deleted or replaced, in their order on disk. */
async function rowsOnDisk(table: string): Promise<{ isDead: boolean; bytes: Buffer }[]> {
  const rows = await look<{ dead: boolean; bytes: Buffer }>(
    `select item.t_xmax::text <> '0' as dead, item.t_data as bytes
     from generate_series(0, pg_relation_size($1::text::regclass) / current_setting('block_size')::int - 1) page,
       heap_page_items(get_raw_page($1::text, page::int)) item
     where item.t_data is not null order by page, item.lp`,
    [table],
  );
  return rows.map(({ dead, bytes }) => ({ isDead: dead, bytes: Buffer.from(bytes) }));
}

/** Sample values that the server keeps of a table for its query plans. */
async function samplesOf(schema: string): Promise<string> {
  const rows = await look<{ sample: string }>(
    `select concat_ws(' ', most_common_vals::text, histogram_bounds::text) as sample
     from pg_stats where schemaname = $1`,
    [schema],
  );
  return rows.map(({ sample }) => sample).join('\n');
}

const sentence = (number: number): string => `Geplante zin nummer ${number}.`;

let crowd: Crowd;
let samplesWhileOpen: string;

/** As many do it: the answer carries the person, and making it anonymous empties that column. */
async function playAndForgetNaively(): Promise<void> {
  await look(`create schema naive`);
  await look(
    `create table naive.response (person text, answers jsonb not null) with (autovacuum_enabled = false)`,
  );
  for (const [number, who] of crowd.people.entries()) {
    await look(`insert into naive.response (person, answers) values ($1, $2::text::jsonb)`, [
      who,
      JSON.stringify({ ...answersOfNumber(number), text: sentence(number) }),
    ]);
  }
  await look(`create table naive.person (email text) with (autovacuum_enabled = false)`);
  for (const who of crowd.people) await look(`insert into naive.person values ($1)`, [who]);
  await look(`analyze naive.person`);
  await look(`update naive.response set person = null`);
  await look(`delete from naive.person`);
  await look(`analyze naive.person`);
}

beforeAll(async () => {
  await look(`create extension pageinspect`);
  // What the server has not cleaned up yet is what an attacker finds.
  for (const table of WATCHED) await look(`alter table ${table} set (autovacuum_enabled = false)`);
  const ctx = attackContext(() => database.db, 'remains');
  crowd = await invitedCrowd(ctx);
  await everyoneAnswers(ctx, crowd, (number) => sentence(number).repeat(number % 2 === 0 ? 1 : 20));
  await look(`analyze`);
  samplesWhileOpen = await samplesOf('public');
  await closeRound(ctx, 'test', crowd.association.id, crowd.roundId);
  const sealed = await sealRound(ctx, 'test', crowd.association.id, crowd.roundId);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  await playAndForgetNaively();
});

describe('dead rows', () => {
  it('give every answer back its name in a naive copy', async () => {
    const dead = (await rowsOnDisk('naive.response')).filter(({ isDead }) => isDead);
    const named = crowd.people.filter((who, number) =>
      dead.some(({ bytes }) => bytes.includes(who) && bytes.includes(sentence(number))),
    );
    expect(named).toHaveLength(CROWD);
  });

  it('of the open round are still there after sealing, and hold no word of an answer', async () => {
    const open = await rowsOnDisk('open_response');
    expect(open.filter(({ isDead }) => isDead)).toHaveLength(CROWD);
    for (const table of ['open_response', 'recipient', 'person', 'send_ledger']) {
      for (const { bytes } of await rowsOnDisk(table)) expect(bytes.includes('Geplante zin')).toBe(false);
    }
  });

  it('of the open round have one length, whatever was answered', async () => {
    const lengths = (await rowsOnDisk('open_response')).map(({ bytes }) => bytes.length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('of the list never stood beside a sealed answer: sealing writes every row once', async () => {
    for (const table of ['sealed_response', 'sealed_text']) {
      const rows = await rowsOnDisk(table);
      expect(rows).toHaveLength(CROWD);
      expect(rows.filter(({ isDead }) => isDead)).toEqual([]);
      for (const who of crowd.people) {
        expect(rows.some(({ bytes }) => bytes.includes(who))).toBe(false);
      }
    }
  });

  it('of the open round stand in the order of answering, which is not that of the sealed texts', async () => {
    const order = (await rowsOnDisk('sealed_text')).map(({ bytes }) =>
      Number(/nummer (\d+)/.exec(bytes.toString('latin1'))?.[1]),
    );
    expect(order.toSorted((a, b) => a - b)).toEqual([...crowd.truth.values()]);
    expect(Math.abs(rankCorrelation(order))).toBeLessThan(CORRELATED_BY_CHANCE);
  });
});

describe('sample values for query plans (pg_stats)', () => {
  it('outlive the names they were taken from in a naive copy', async () => {
    expect(await look(`select * from naive.person`)).toEqual([]);
    expect(await samplesOf('naive')).toContain(crowd.people[0]);
  });

  it('hold no name, address, link or answer, neither while open nor after sealing', async () => {
    await look(`analyze`);
    const samples = { open: samplesWhileOpen, sealed: await samplesOf('public') };
    for (const sample of Object.values(samples)) {
      // There are samples: of columns that say nothing about a person.
      expect(sample).toContain('ouders');
      expect(sample).not.toMatch(/ouder\d+@huis\.example|Ouder \d|Geplante zin|ou_gehoord|\\\\x[0-9a-f]{16}/);
    }
  });

  it('do not tell how columns go together: there are none over several columns', async () => {
    expect(await look(`select stxname from pg_statistic_ext`)).toEqual([]);
  });
});
