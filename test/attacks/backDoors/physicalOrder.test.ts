import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { type Crowd, everyoneAnswers, invitedCrowd, numberOfAnswers, sealCrowd } from '../support/crowd';
import {
  CORRELATED_BY_CHANCE,
  CROWD,
  pairedInOrder,
  RIGHT_BY_CHANCE,
  rankCorrelation,
  rightGuesses,
} from '../support/guesses';
import { type Look, lookBehind } from '../support/lookBehind';
import { playNaively } from '../support/naiveSurvey';

const database = testDatabase();
const look = lookBehind(database);

/** Long enough to be moved out of its row (TOAST), starting with its number; characters that hardly compress. */
function longText(number: number): string {
  const head = `T${String(number).padStart(3, '0')}`;
  const noise = createHash('shake256', { outputLength: 1_500 }).update(head).digest();
  const letters = Array.from(noise, (byte) => String.fromCharCode(0xa1 + (byte % 90)));
  return head + letters.join('');
}

let crowd: Crowd;
/** Transaction that last wrote each person's row on the list, as a dump before sealing shows it. */
let writersBefore: Map<string, string>;
/** The same of each answer while the round was open. */
let openWriters: string[];

beforeAll(async () => {
  const ctx = attackContext(() => database.db, 'physical order');
  crowd = await invitedCrowd(ctx);
  await everyoneAnswers(ctx, crowd, longText);
  const list = await look<{ email: string; writer: string }>(
    `select p.email, r.xmin::text as writer from recipient r join person p on p.id = r.person_id`,
  );
  writersBefore = new Map(list.map(({ email, writer }) => [email, writer]));
  openWriters = (await look<{ writer: string }>(`select xmin::text as writer from open_response`)).map(
    ({ writer }) => writer,
  );
  // With fresh statistics sealing reads the table as it lies, in the order of answering: the worst case.
  await look(`analyze`);
  await sealCrowd(ctx, crowd);
  await playNaively(look, crowd.people, longText);
});

/** Numbers of answers in the order in which a query gives them. */
async function numbersFrom(query: string): Promise<number[]> {
  const rows = await look<{ answers: Record<string, unknown> }>(query);
  return rows.map(({ answers }) => numberOfAnswers(answers));
}

/** Texts by the number of their TOAST chunk, whose first bytes stand there as written. */
async function numbersByChunk(table: string): Promise<number[]> {
  const [found] = await look<{ name: string }>(
    `select reltoastrelid::regclass::text as name from pg_class where oid = $1::regclass`,
    [table],
  );
  const chunks = await look<{ head: Buffer }>(
    `select substring(chunk_data for 24) as head from ${found?.name} where chunk_seq = 0 order by chunk_id`,
  );
  return chunks.flatMap(({ head }) => {
    const number = /T(\d{3})/.exec(Buffer.from(head).toString('latin1'))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

describe('the transaction that wrote a row (xmin)', () => {
  it('joins answers to names in a naive copy', async () => {
    const pairs = await look<{ email: string; answers: Record<string, unknown> }>(
      `select r.email, a.answers from naive.recipient r join naive.response a on a.xmin = r.xmin`,
    );
    const guesses = new Map(pairs.map(({ email, answers }) => [email, numberOfAnswers(answers)]));
    expect(rightGuesses(guesses, crowd.truth)).toBe(CROWD);
  });

  it('joins nothing while the round is open: answering writes on no row of the list', () => {
    expect(openWriters).toHaveLength(CROWD);
    const writers = new Set(writersBefore.values());
    expect(openWriters.filter((writer) => writers.has(writer))).toEqual([]);
  });

  it('is one and the same for everything that was sealed', async () => {
    const rows = await look<{ kind: string; writer: string }>(
      `select 'response' as kind, xmin::text as writer from sealed_response
       union all select 'text', xmin::text from sealed_text
       union all select 'recipient', xmin::text from recipient`,
    );
    expect(rows).toHaveLength(3 * CROWD);
    expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1);
  });
});

describe('the place of a row on disk (ctid)', () => {
  it('gives the order of answering in a naive copy', async () => {
    const numbers = await numbersFrom(`select answers from naive.response order by ctid`);
    expect(rankCorrelation(numbers)).toBe(1);
    expect(rightGuesses(pairedInOrder(crowd.people, numbers), crowd.truth)).toBe(CROWD);
  });

  it.each([
    ['answers', `select answers from sealed_response order by ctid`],
    ['answers without an order asked for', `select answers from sealed_response`],
    ['answers by id', `select answers from sealed_response order by id`],
  ])('says nothing about who gave sealed %s', async (_, query) => {
    const numbers = await numbersFrom(query);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...crowd.truth.values()]);
    expect(Math.abs(rankCorrelation(numbers))).toBeLessThan(CORRELATED_BY_CHANCE);
    for (const order of [numbers, numbers.toReversed()]) {
      const guesses = pairedInOrder(crowd.people, order);
      expect(rightGuesses(guesses, crowd.truth)).toBeLessThanOrEqual(RIGHT_BY_CHANCE);
    }
  });

  it('does not put open answers beside the answers of the same person', async () => {
    const texts = await sealedTextOrder(look);
    const responses = await numbersFrom(`select answers from sealed_response order by ctid`);
    expect(texts).toHaveLength(CROWD);
    const together = texts.filter((number, place) => responses[place] === number);
    expect(together.length).toBeLessThanOrEqual(RIGHT_BY_CHANCE);
    expect(Math.abs(rankCorrelation(texts))).toBeLessThan(CORRELATED_BY_CHANCE);
  });
});

describe('the numbers of chunks of long texts (TOAST)', () => {
  it('give the order of answering in a naive copy', async () => {
    const numbers = await numbersByChunk('naive.response');
    expect(numbers).toHaveLength(CROWD);
    expect(rankCorrelation(numbers)).toBe(1);
  });

  it('say nothing about who wrote a sealed text', async () => {
    const numbers = await numbersByChunk('sealed_text');
    expect(numbers).toHaveLength(CROWD);
    expect(Math.abs(rankCorrelation(numbers))).toBeLessThan(CORRELATED_BY_CHANCE);
    const guesses = pairedInOrder(crowd.people, numbers);
    expect(rightGuesses(guesses, crowd.truth)).toBeLessThanOrEqual(RIGHT_BY_CHANCE);
  });
});

async function sealedTextOrder(look: Look): Promise<number[]> {
  const rows = await look<{ body: string }>(`select body from sealed_text order by ctid`);
  return rows.map(({ body }) => Number(body.slice(1, 4)));
}
