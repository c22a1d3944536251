import { beforeAll, describe, expect, it } from 'vitest';
import { hashToken, type ParsedToken, parseToken } from '../../../app/operations/tokens/recipientToken';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { answer, type Crowd, everyoneAnswers, invitedCrowd, sealCrowd } from '../support/crowd';
import { CORRELATED_BY_CHANCE, CROWD, RIGHT_BY_CHANCE, rankCorrelation } from '../support/guesses';
import { lookBehind } from '../support/lookBehind';
import { playNaively } from '../support/naiveSurvey';
import { logBetween, logPosition } from '../support/writeAheadLog';

const database = testDatabase();
const look = lookBehind(database);

// The log is that of the whole server, where other tests write too: what is looked for stands in this file only.
const sentence = (number: number): string => `Logboekzin nummer ${number} in het logboek.`;
const CLOSED_ITEM = 'gesloten_vraag_in_logboek';

let crowd: Crowd;
let key: Buffer;
const log: Record<'open' | 'sealing' | 'naive', Buffer> = {
  open: Buffer.alloc(0),
  sealing: Buffer.alloc(0),
  naive: Buffer.alloc(0),
};

beforeAll(async () => {
  const ctx = attackContext(() => database.db, 'write-ahead log');
  crowd = await invitedCrowd(ctx);
  const opened = await logPosition(look);
  key = Buffer.from((await ctx.keys.find(crowd.roundId)) as Uint8Array);
  await everyoneAnswers(ctx, crowd, sentence);
  await answer(ctx, crowd.tokens.get(crowd.people[0] as string) as string, { [CLOSED_ITEM]: 4 });
  const answered = await logPosition(look);
  await look(`analyze`);
  await sealCrowd(ctx, crowd);
  const sealed = await logPosition(look);
  await playNaively(look, crowd.people, sentence);
  const end = await logPosition(look);
  log.open = await logBetween(look, opened, answered);
  log.sealing = await logBetween(look, answered, sealed);
  log.naive = await logBetween(look, sealed, end);
});

/** Numbers of planted sentences in the order in which they first stand in the log: a page may be logged again. */
function numbersIn(bytes: Buffer): number[] {
  const found = [...bytes.toString('latin1').matchAll(/Logboekzin nummer (\d+) in/g)];
  return [...new Set(found.map(([, number]) => Number(number)))];
}

describe('the log of all changes (WAL), as an archive of it keeps it', () => {
  it('tells who gave which answer in a naive copy', () => {
    const numbers = numbersIn(log.naive);
    expect(numbers).toHaveLength(CROWD);
    expect(rankCorrelation(numbers)).toBe(1);
  });

  it('holds no word, item or link while people answer', () => {
    expect(numbersIn(log.open)).toEqual([]);
    for (const word of ['Logboekzin', CLOSED_ITEM]) expect(log.open.includes(word)).toBe(false);
    for (const token of crowd.tokens.values()) {
      expect(log.open.includes(token)).toBe(false);
      expect(log.open.includes(token.split('-')[1] as string)).toBe(false);
    }
    // It is the log of these answers: each wrote its ciphertext there.
    expect(log.open.length).toBeGreaterThan(CROWD * 1_700);
  });

  it('holds what sealing wrote, once, in an order that says nothing about who wrote it', () => {
    const numbers = numbersIn(log.sealing);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...crowd.truth.values()]);
    expect(Math.abs(rankCorrelation(numbers))).toBeLessThan(CORRELATED_BY_CHANCE);
    expect(numbers.filter((number, place) => number === place).length).toBeLessThanOrEqual(RIGHT_BY_CHANCE);
  });

  it('never holds the key of the round, nor before sealing the way from a link to its answer', () => {
    expect(key).toHaveLength(32);
    for (const bytes of [log.open, log.sealing]) {
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(key.toString('hex'))).toBe(false);
      expect(bytes.includes(key.toString('base64'))).toBe(false);
      for (const token of crowd.tokens.values()) {
        const parsed = parseToken(token) as ParsedToken;
        expect(bytes.includes(parsed.canonical)).toBe(false);
        expect(log.open.includes(hashToken(parsed))).toBe(false);
      }
    }
  });
});
