import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { visitorAddress } from '../../../app/http/server/visitorAddress';
import * as list from '../../../app/routes/v.$token';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { type TestContext, testContext } from '../../support/testContext';
import { readHtml } from './readHtml';

const SCHOOL = '203.0.113.7';
const database = testDatabase();
let round: OpenedRound;
/** Each test its own: counters belong to one running product. */
let ctx: TestContext;

beforeAll(async () => {
  const first = testContext(() => database.db);
  round = await openTestRound(first, await makeAssociation(first), {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(6),
  });
  keys = first.keys;
});
let keys: TestContext['keys'];
beforeEach(() => {
  ctx = testContext(() => database.db);
  ctx.keys = keys;
});

const token = (place: number) => [...round.tokens.values()][place] as string;
const wrong = (number: number) => `zzzzz${number % 8}-${String(number).padStart(26, '0')}`;

async function open(typed: string, visitor: string | null, language = 'nl') {
  const request = new Request(`https://example.test/v/${typed}`, {
    headers: { 'Accept-Language': language },
  });
  return list.loader({ request, params: { token: typed }, context: { app: ctx, visitor } } as never);
}

const post = (typed: string, visitor: string | null) =>
  list.action({
    request: new Request(`https://example.test/v/${typed}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '_page=vraag&_go=next&ou_vraag=ja',
    }),
    params: { token: typed },
    context: { app: ctx, visitor },
  } as never);

async function tryWrong(times: number, visitor: string | null, from = 0): Promise<number[]> {
  const statuses = [];
  for (let number = from; number < from + times; number += 1) {
    statuses.push((await open(wrong(number), visitor)).status);
  }
  return statuses;
}

describe('somebody who tries one wrong link after another', () => {
  test('is told to wait, in their own language, also when posting', async () => {
    expect(new Set(await tryWrong(30, SCHOOL))).toEqual(new Set([404]));
    const reply = await open(wrong(31), SCHOOL, 'en');
    expect(reply.status).toBe(429);
    expect(readHtml(await reply.text()).text).toContain('Wait ten minutes');
    expect((await post(wrong(32), SCHOOL)).status).toBe(429);
  });

  test('may try again after ten minutes', async () => {
    await tryWrong(31, SCHOOL);
    ctx.setNow('2026-11-22T10:09:59Z');
    expect((await open(wrong(1), SCHOOL)).status).toBe(429);
    ctx.setNow('2026-11-22T10:10:01Z');
    expect((await open(wrong(1), SCHOOL)).status).toBe(404);
  });

  test('keeps nobody else out: not elsewhere, and not whoever has a right link behind the same address', async () => {
    await tryWrong(40, SCHOOL);
    expect((await open(wrong(50), '203.0.113.8')).status).toBe(404);
    for (let times = 0; times < 20; times += 1) {
      for (const place of [0, 1, 2]) expect((await open(token(place), SCHOOL)).status).toBe(200);
    }
    expect((await post(token(3), SCHOOL)).status).toBe(303);
  });

  test('from many addresses at one code is told to wait as well, and right links of that code still open', async () => {
    const code = token(0).slice(0, 6);
    const replies = [];
    for (let number = 0; number < 301; number += 1) {
      replies.push(
        (await open(`${code}-${String(number).padStart(26, '0')}`, `198.51.100.${number}`)).status,
      );
    }
    expect(replies.slice(0, 300).every((status) => status === 404)).toBe(true);
    expect(replies.at(-1)).toBe(429);
    expect((await open(token(0), '198.51.100.250')).status).toBe(200);
  });

  test('is written down nowhere: no table holds an address, or that anybody tried', async () => {
    const count = async () =>
      (await database.db.selectFrom('rate_limit').select('key_hash').execute()).length;
    const before = await count();
    await tryWrong(35, SCHOOL);
    expect(await count()).toBe(before);
  });
});

describe('the address of a visitor', () => {
  const of = (remoteAddress: string | undefined, forwarded?: string) =>
    visitorAddress({
      socket: { remoteAddress } as never,
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    });

  test('is where the connection comes from, whatever a visitor claims', () => {
    expect(of('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(of(undefined)).toBeNull();
  });

  test('is what a proxy nearby wrote last, not what the visitor sent along', () => {
    for (const near of ['127.0.0.1', '::1', '::ffff:10.0.0.2', '192.168.1.1', '172.20.0.3', 'fd00::1']) {
      expect(of(near, '1.2.3.4, 203.0.113.7')).toBe('203.0.113.7');
      expect(of(near)).toBe(near);
    }
    expect(of('172.32.0.1', '1.2.3.4')).toBe('172.32.0.1');
  });
});
