import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { type ParsedToken, parseToken, pseudonymOf } from '../../../app/operations/tokens/recipientToken';
import * as list from '../../../app/routes/v.$token';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { readHtml } from './readHtml';

const PEOPLE = 12;
const database = testDatabase();
const ctx = testContext(() => database.db);
const FORM = 'application/x-www-form-urlencoded';

let association: TestAssociation;
let round: OpenedRound;
beforeAll(async () => {
  association = await makeAssociation(ctx);
  round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(PEOPLE) });
});
afterEach(() => vi.restoreAllMocks());

const token = (place: number) => [...round.tokens.values()][place] as string;

/** A post as anybody can make one, without a browser and without our pages. */
async function post(
  typed: string,
  body: string,
  { type = FORM, cookie = '' }: { type?: string; cookie?: string } = {},
) {
  const request = new Request(`https://example.test/v/${encodeURIComponent(typed)}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(cookie && { Cookie: cookie }) },
    body,
  });
  const reply = (await list.action({
    request,
    params: { token: typed },
    context: { app: ctx },
  } as never)) as Response;
  const html = await reply.text();
  return { reply, html, text: html === '' ? '' : readHtml(html).text };
}

const page = (fields: [string, string][]) =>
  new URLSearchParams([['_page', 'vraag'], ['_go', 'next'], ...fields]).toString();

async function stored(typed: string): Promise<Record<string, unknown> | null> {
  const key = (await ctx.keys.find(round.roundId)) as Uint8Array;
  const pseudonym = pseudonymOf(key, parseToken(typed) as ParsedToken);
  const row = await inAssociation(ctx.db, association.id, (tx) =>
    tx.selectFrom('open_response').select('ciphertext').where('pseudonym', '=', pseudonym).executeTakeFirst(),
  );
  const place = { associationId: association.id, roundId: round.roundId, pseudonym };
  return row ? readAnswers(key, place, row.ciphertext).answers : null;
}

async function lists(): Promise<number> {
  const rows = await inAssociation(ctx.db, association.id, (tx) =>
    tx.selectFrom('open_response').select('pseudonym').execute(),
  );
  return rows.length;
}

describe('a post that no page of ours sends', () => {
  test.each([
    [
      'a field that is not asked',
      page([
        ['ou_vraag', 'ja'],
        ['salaris', '1000'],
      ]),
    ],
    ['a choice that is not offered', page([['ou_vraag', 'misschien']])],
    [
      'a number beyond the scale',
      page([
        ['ou_vraag', 'ja'],
        ['ou_gehoord', '99'],
      ]),
    ],
    [
      'two answers to one question',
      page([
        ['ou_vraag', 'ja'],
        ['ou_vraag', 'nee'],
      ]),
    ],
    ['an object for a choice', page([['ou_vraag[toString]', 'ja']])],
    [
      'the names every object has',
      page([
        ['__proto__', 'ja'],
        ['constructor', 'ja'],
        ['toString', 'ja'],
      ]),
    ],
    ['another page’s question', page([['ou_open_beter', 'Tekst']])],
    ['no page', 'ou_vraag=ja'],
    ['an invisible character in a choice', page([['ou_vraag', 'ja\u0000']])],
    ['a thousand fields', page(Array.from({ length: 1000 }, (_, at) => [`veld${at}`, 'x']))],
  ])('%s: a plain answer, and nothing is stored', async (_what, body) => {
    const { reply, text } = await post(token(0), body);
    expect(reply.status).toBe(400);
    expect(text).toContain('Een antwoord is niet goed aangekomen');
    expect(await stored(token(0))).toBeNull();
  });

  test('over 64 kB, as JSON or with a file is refused in words, and nothing is stored', async () => {
    const large = await post(token(0), page([['ou_open_beter', 'x'.repeat(66_000)]]));
    expect([large.reply.status, large.text.includes('Uw tekst is te lang')]).toEqual([413, true]);
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', '']) {
      const other = await post(token(0), '{"ou_vraag":"ja"}', { type });
      expect([other.reply.status, other.text.includes('niet lezen')]).toEqual([415, true]);
    }
    expect(await stored(token(0))).toBeNull();
  });

  /** A phone that answered the first page, at the last one. */
  async function atTheEnd(
    place: number,
  ): Promise<{ cookie: string; before: Record<string, unknown> | null }> {
    const { reply } = await post(token(place), page([['ou_vraag', 'ja']]));
    expect(reply.status).toBe(303);
    const cookie = reply.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    return { cookie, before: await stored(token(place)) };
  }

  test('with a word of 10,000 characters: said beside the question, typed words still there, nothing stored', async () => {
    const { cookie, before } = await atTheEnd(6);
    const word = 'a'.repeat(10_000);
    const sent = await post(token(6), `_page=slot&_go=next&ou_open_beter=${word}`, { cookie });
    expect(sent.text).toMatch(/Uw tekst is te lang. U gebruikte 10\.?000 tekens/);
    expect(sent.html).toContain(word);
    expect(await stored(token(6))).toEqual(before);
  });

  test('with markup in a text: shown as words, run by nobody', async () => {
    const { cookie } = await atTheEnd(7);
    const attack = `</textarea><script>alert(1)</script><img src=x onerror=alert(1)>${'x'.repeat(4_000)}`;
    const body = `_page=slot&_go=next&ou_open_beter=${encodeURIComponent(attack)}`;
    const { html } = await post(token(7), body, { cookie });
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });

  test('with a token of nobody, of nothing, or of another round’s shape stores nothing', async () => {
    const before = await lists();
    const code = token(0).slice(0, 6);
    for (const forged of [
      `${code}-${'0'.repeat(26)}`,
      `${token(0)}x`,
      token(0).slice(0, -1),
      'x',
      '../..',
      '%',
    ]) {
      const { reply, text } = await post(forged, page([['ou_vraag', 'ja']]));
      expect([forged, reply.status]).toEqual([forged, 404]);
      expect(text).toContain('Deze link werkt niet');
    }
    expect(await lists()).toBe(before);
  });

  test('with a device cookie that was made up reads nothing of what stands there', async () => {
    await post(token(1), page([['ou_vraag', 'ja']]));
    for (const cookie of ['device=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'device=%00', 'device=']) {
      const { html } = await post(token(1), page([['ou_vraag', 'misschien']]), { cookie });
      expect(html).not.toMatch(/value="ja"[^>]* checked|checked[^>]* value="ja"/);
    }
    expect(await stored(token(1))).toEqual({ ou_vraag: 'ja' });
  });

  test('that was sent before and is sent again is one list, and after closing it is refused', async () => {
    const before = await lists();
    const body = page([['ou_vraag', 'ja']]);
    for (let times = 0; times < 3; times += 1) expect((await post(token(2), body)).reply.status).toBe(303);
    expect(await lists()).toBe(before + 1);
    expect(await stored(token(2))).toEqual({ ou_vraag: 'ja' });
  });
});

describe('whatever is posted', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'ou_vraag',
      'ou_gehoord',
      'ou_wie',
      'ou_open_beter',
      'ou_wie-Comment',
      '_page',
      '_go',
      '_lang',
    ),
    fc.string({ maxLength: 20 }),
  );
  const values = fc.oneof(
    fc.constantFrom('ja', 'nee', '1', '5', 'nvt', 'next', 'back', 'vraag', 'slot', 'luisteren', 'en', ''),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('the reply is one of ours, never trouble, and what is stored are answers that the list offers', async () => {
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, values), { maxLength: 8 }), async (fields) => {
        const { reply } = await post(token(3), new URLSearchParams(fields).toString());
        expect([200, 303, 400, 422]).toContain(reply.status);
        for (const [item, value] of Object.entries((await stored(token(3))) ?? {})) {
          expect(item).toMatch(/^ou_[a-z_]+(-Comment)?$/);
          expect(['string', 'number']).toContain(typeof value);
          if (item === 'ou_vraag') expect(['ja', 'nee']).toContain(value);
          if (item === 'ou_gehoord') expect([1, 2, 3, 4, 5, 'nvt']).toContain(value);
        }
      }),
      { numRuns: 150, seed: 20261122 },
    );
    expect(failed).not.toHaveBeenCalled();
  });
});

describe('the token', () => {
  test('stands in no reply header, no link to elsewhere and no log, whatever goes wrong', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const secret = token(4).slice(7);
    for (const body of [page([['ou_vraag', 'misschien']]), page([['x', 'y']]), 'x'.repeat(70_000)]) {
      const { reply, html } = await post(token(4), body);
      expect(reply.headers.get('Referrer-Policy')).toBe('strict-origin');
      expect(reply.headers.get('Cache-Control')).toBe('no-store');
      const headers = [...reply.headers].filter(([name]) => !['location', 'set-cookie'].includes(name));
      expect(JSON.stringify(headers)).not.toContain(secret);
      const outside = [...html.matchAll(/(?:href|src|action)="(https?:[^"]*|\/\/[^"]*)"/g)].map(
        ([, url]) => url,
      );
      expect(outside).toEqual([]);
    }
    const broken = {
      ...ctx,
      db: new Proxy(
        {},
        {
          get: () => {
            throw new Error(`at ${token(4)}`);
          },
        },
      ),
    };
    const request = new Request(`https://example.test/v/${token(4)}`);
    await list.loader({ request, params: { token: token(4) }, context: { app: broken } } as never);
    expect(logged).toHaveBeenCalled();
    expect(JSON.stringify(logged.mock.calls)).not.toContain(secret);
  });
});

test('a post that is replayed after the round closed is told so and changes nothing', async () => {
  const before = await lists();
  expect((await closeRound(ctx, 'test', association.id, round.roundId)).ok).toBe(true);
  for (const place of [2, 5]) {
    const { reply, text } = await post(token(place), page([['ou_vraag', 'ja']]));
    expect(reply.status).toBe(410);
    expect(text).toContain('De vragenlijst is gesloten');
  }
  expect(await lists()).toBe(before);
  expect(await stored(token(2))).toEqual({ ou_vraag: 'ja' });
});
