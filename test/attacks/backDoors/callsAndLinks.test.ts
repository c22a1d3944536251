import { beforeAll, describe, expect, it } from 'vitest';
import { requestCall, viewCalls } from '../../../app/operations/calls/callList';
import { findList } from '../../../app/operations/findList';
import { makeSharedLinks } from '../../../app/operations/links/sharedLinks';
import { viewLinks } from '../../../app/operations/links/viewLinks';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { findSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import type { TestContext } from '../../support/testContext';
import { attackContext } from '../support/attackContext';
import { answersOfNumber } from '../support/crowd';
import { rankCorrelation } from '../support/guesses';
import { lookBehind } from '../support/lookBehind';

const database = testDatabase();
const look = lookBehind(database);
const PARENTS = 60;
const nameOf = (number: number) => `Ouder Nummer ${String(number).padStart(3, '0')}`;

let ctx: TestContext;
let id: string;
let roundId: string;
/** Writer of each answer row while the round was open, in the order in which people answered. */
let writers: number[];
let linkIds: string[];

/** Parents answer one after another through the links of two schools; each at once asks to be called. */
beforeAll(async () => {
  ctx = attackContext(() => database.db, 'calls');
  id = (await makeAssociation(ctx)).id;
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  roundId = prepared.value.roundId;
  const schools = await inAssociation(ctx.db, id, (tx) => findSchools(tx, id));
  const schoolIds = schools.slice(0, 2).map((school) => school.id);
  await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'school', schoolIds });
  await openRound(ctx, 'test', id, roundId);
  const links = (await viewLinks(ctx, id, roundId))?.links ?? [];
  linkIds = links.map((link) => link.id);
  // The same two rows as a maker without this fear would keep them: a row a request, a column for the link.
  await look('create table naive_call (id serial, name text)');
  writers = [];
  for (let number = 0; number < PARENTS; number += 1) {
    const token = links[number % 2]?.url.split('/').at(-1) ?? '';
    const list = await findList(ctx, token, null);
    const kept = await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      start: list.kind === 'open' ? (list.start ?? null) : null,
      page: 'vraag',
      answers: answersOfNumber(number),
      cleared: [],
      finished: true,
      locale: 'nl',
    });
    if (kept.kind !== 'recorded') throw new Error(`refused: ${kept.state.kind}`);
    await requestCall(ctx, id, { name: nameOf(number), phone: `06 12345${number}`, when: '', locale: 'nl' });
    await look(`insert into naive_call (name) values ('${nameOf(number)}')`);
    const [last] = await look<{ writer: string }>(
      'select max(xmin::text::bigint)::text as writer from open_response',
    );
    writers.push(Number(last?.writer));
  }
});

describe('whoever asked to be called', () => {
  it('stands in one row that tells no name, no order and no time', async () => {
    const rows = await look<{ writer: string; body: Buffer }>(
      'select xmin::text as writer, ciphertext as body from call_list',
    );
    expect(rows).toHaveLength(1);
    const body = Buffer.from(rows[0]?.body ?? []);
    expect(body.includes('Ouder') || body.includes('06 12345')).toBe(false);
    const columns = await look<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'call_list'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(['association_id', 'ciphertext']);
  });

  it('is in no order that leads to an answer, for the bureau neither; a row a request would be', async () => {
    const naive = await look<{ writer: string; name: string }>(
      'select xmin::text as writer, name from naive_call',
    );
    const byWriter = [...naive].sort((a, b) => Number(a.writer) - Number(b.writer));
    const naiveOrder = byWriter.map(({ name }) => Number(name.slice(-3)));
    // The weakened copy gives everybody away: the transaction just after an answer is that parent's.
    expect(naiveOrder.every((number, place) => number === place)).toBe(true);
    expect(writers.every((writer, place) => place === 0 || writer > (writers[place - 1] ?? 0))).toBe(true);

    const { requests } = await viewCalls(ctx, id);
    expect(requests).toHaveLength(PARENTS);
    const order = requests.map(({ name }) => Number(name.slice(-3)));
    expect(Math.abs(rankCorrelation(order))).toBeLessThan(0.5);
    expect(requests.every(({ askedOn }) => /^\d{4}-\d{2}-\d{2}$/.test(askedOn))).toBe(true);
    expect(JSON.stringify(requests)).not.toMatch(/\d{2}:\d{2}/);
  });
});

describe('whoever came through the link of a school', () => {
  it('leaves in the database no word of that link beside an answer, and after sealing none at all', async () => {
    const open = await look<{ body: Buffer }>('select ciphertext as body from open_response');
    expect(open).toHaveLength(PARENTS);
    const columns = await look<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'open_response'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'association_id',
      'ciphertext',
      'pseudonym',
      'round_id',
    ]);
    expect(new Set(open.map(({ body }) => body.length)).size).toBe(1);
    const counters = await look<{ tries: number }>('select tries from rate_limit');
    expect(counters).toEqual([]);

    await closeRound(ctx, 'test', id, roundId);
    await sealRound(ctx, 'test', id, roundId);
    for (const table of ['shared_link', 'open_response']) {
      expect(await look(`select 1 from ${table}`)).toEqual([]);
    }
    const left = await look<{ text: string }>(
      `select answers::text || background::text as text from sealed_response
       union all select body::text from sealed_aggregate`,
    );
    for (const { text } of left) for (const link of linkIds) expect(text).not.toContain(link);
    const backgrounds = await look<{ background: Record<string, string> }>(
      'select background from sealed_response',
    );
    const kinds = new Set(backgrounds.map(({ background }) => JSON.stringify(background)));
    expect([...kinds]).toEqual(['{}']);
  });
});
