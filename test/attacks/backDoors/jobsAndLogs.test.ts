import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createQueue, type StartedQueue } from '../../../app/jobs/createQueue';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { browserOf, next } from '../../app/respondent/formClient';
import { testDatabase } from '../../support/database';
import { servedProduct } from '../../support/servedProduct';
import { attackContext } from '../support/attackContext';
import { type Crowd, invitedCrowd } from '../support/crowd';
import { dumpOf, lookBehind } from '../support/lookBehind';

const SENTENCE = 'Een zin die nergens in een logboek hoort.';

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'jobs and logs');
const product = servedProduct(ctx);

let queue: StartedQueue;
let crowd: Crowd;
const said: string[] = [];
const replies: { address: string; headers: Headers }[] = [];
let beforeAnswering: Map<string, string[]>;
let afterAnswering: Map<string, string[]>;

/** A phone that walks through the list of a link over HTTP, and everything that the server says to it. */
function phoneFor(token: string) {
  return browserOf(async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set('Origin', product.baseUrl);
    const body = request.method === 'POST' ? await request.text() : undefined;
    if (body !== undefined) headers.set('Content-Type', 'application/x-www-form-urlencoded');
    const reply = await fetch(`${product.baseUrl}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    replies.push({ address: `${request.method} ${pathname}${search}`, headers: reply.headers });
    return reply;
  }, `/v/${token}`);
}

beforeAll(async () => {
  queue = await createQueue({ databaseUrl: database.url, works: false, log: (line) => said.push(line) });
  ctx.queue = queue;
  crowd = await invitedCrowd(ctx, 6);
  const reminded = await remindRound(ctx, 'test', crowd.association.id, crowd.roundId);
  if (!reminded.ok) throw new Error(JSON.stringify(reminded.problems));
  beforeAnswering = await dumpOf(look);

  const listen = (chunk: unknown) => {
    said.push(String(chunk));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(listen),
    vi.spyOn(process.stderr, 'write').mockImplementation(listen),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void listen(words.join(' '))),
    ),
  ];
  for (const token of [...crowd.tokens.values()].slice(0, 3)) {
    const phone = phoneFor(token);
    await phone.open();
    await phone.press(next, { ou_vraag: ['ja'] });
    await phone.press(next, { ou_wie: ['loket'] });
    for (let pages = 0; pages < 9 && phone.hasForm(); pages += 1) {
      const texts = phone.fields().filter(({ type }) => type === 'textarea');
      const ratings = phone.fields().filter(({ type }) => type === 'radio');
      await phone.press(next, {
        ...Object.fromEntries(ratings.map(({ name }) => [name, ['4']])),
        ...Object.fromEntries(texts.map(({ name }) => [name, [SENTENCE]])),
      });
    }
    if (phone.heading() !== 'Dank u wel') throw new Error(`The phone ended at "${phone.heading()}".`);
  }
  // What goes wrong is where logs talk: a link that is none, a form that is forged, a body that is no form.
  const [token = ''] = crowd.tokens.values();
  for (const [where, body, type] of [
    [`/v/${token}x`, '_page=vraag&ou_vraag=ja', 'application/x-www-form-urlencoded'],
    [
      `/v/${token}`,
      `_page=vraag&ou_vraag=${encodeURIComponent(SENTENCE)}`,
      'application/x-www-form-urlencoded',
    ],
    [`/v/${token}`, JSON.stringify({ ou_vraag: SENTENCE }), 'application/json'],
  ] as const) {
    await fetch(product.baseUrl + where, {
      method: 'POST',
      headers: { 'Content-Type': type, Origin: product.baseUrl },
      body,
    });
  }
  for (const spy of spies) spy.mockRestore();
  afterAnswering = await dumpOf(look);
});

afterAll(async () => {
  await queue?.close();
});

describe('the queue', () => {
  it('would name a person in a naive copy, where each mail is a job', async () => {
    await look(`create table naive_job (data jsonb, created_on timestamptz)`);
    for (const who of crowd.people)
      await look(`insert into naive_job values (jsonb_build_object('to', $1::text), now())`, [who]);
    const rows = await look<{ data: { to: string } }>(`select data from naive_job`);
    expect(rows.map(({ data }) => data.to).sort()).toEqual(crowd.people.toSorted());
    await look(`drop table naive_job`);
  });

  it('holds the name of a round and nothing else', async () => {
    const jobs = await look<{ data: Record<string, unknown> }>(
      `select data from pgboss.job where data is not null`,
    );
    expect(jobs.length).toBeGreaterThan(0);
    for (const { data } of jobs) {
      expect(data).toEqual({ associationId: crowd.association.id, roundId: crowd.roundId });
    }
  });

  it('gets no work from answering', () => {
    const changed = [...afterAnswering].filter(
      ([table, rows]) => rows.join('\n') !== beforeAnswering.get(table)?.join('\n'),
    );
    expect(changed.map(([table]) => table)).toEqual(['public.open_response']);
    expect(changed[0]?.[1]).toHaveLength(3);
  });
});

describe('the logs of the server', () => {
  it('of a naive server give the order of answering, which puts names to its rows', () => {
    const log = replies.map(({ address }) => address).filter((line) => line.startsWith('POST'));
    const order = new Set(log.map((line) => /\/v\/([0-9a-z-]+)/.exec(line)?.[1]));
    expect([...order]).toEqual([...crowd.tokens.values()].slice(0, 3));
  });

  it('say nothing at all while people answer, also when what they send is wrong', () => {
    expect(said).toEqual([]);
  });

  it('of the database hold no values, and of the embedded one no error texts either', async () => {
    const rows = await look<{ name: string; setting: string }>(`select name, setting from pg_settings`);
    const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
    expect(settings.get('log_statement')).toBe('none');
    expect(settings.get('log_min_duration_statement')).toBe('-1');
    expect(settings.get('log_parameter_max_length_on_error')).toBe('0');
    const isEmbedded = process.env.PEILSTOK_TEST_DATABASE_URL === undefined;
    expect(settings.get('log_min_error_statement')).toBe(isEmbedded ? 'panic' : 'error');
    expect(settings.get('log_error_verbosity')).toBe(isEmbedded ? 'terse' : 'default');
  });
});

describe('what a reply leaves on the phone', () => {
  it('is kept in no cache, and the link goes along to no other site', () => {
    expect(replies.length).toBeGreaterThan(20);
    for (const { headers } of replies) {
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Referrer-Policy')).toBe('strict-origin');
      expect(headers.get('ETag')).toBeNull();
      expect(headers.get('Last-Modified')).toBeNull();
    }
  });

  it('is in no address: the history of a browser holds pages, never answers', () => {
    for (const { address, headers } of replies) {
      for (const text of [address, headers.get('Location') ?? '']) {
        const query = new URL(text.replace(/^\w+ /, ''), product.baseUrl).searchParams;
        expect([...query.keys()].filter((key) => !['p', 'l', 'n'].includes(key))).toEqual([]);
      }
    }
  });

  it('is a cookie for this one link, out of reach of scripts', () => {
    const cookies = replies.flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^device=[\w-]+; Path=\/v\/[0-9a-z-]+; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    }
  });

  it('is no picture, script or font from elsewhere that would be told of the visit', async () => {
    const reply = await fetch(`${product.baseUrl}/v/${[...crowd.tokens.values()][5]}`);
    expect(reply.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await reply.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
