import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { findList } from '../../../app/operations/findList';
import { publishTable } from '../../../app/operations/publishing/publishTable';
import { viewPublications } from '../../../app/operations/publishing/viewPublications';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewResult } from '../../../app/operations/results/viewResult';
import { type ParsedToken, parseToken, pseudonymOf } from '../../../app/operations/tokens/recipientToken';
import type { Answers } from '../../../surveys/answers/types';
import { momentsOfValues } from '../../../surveys/statistics/means/momentsOfValues';
import type { TestContext } from '../../support/testContext';
import {
  allAnswers,
  closeAndSeal,
  openSchoolRound,
  type SchoolRound,
  schoolsAnswer,
  tokenOfSchool,
} from '../support/schoolRound';
import { twoWorlds } from '../support/twoWorlds';

/** School 2 wants to know what school 7 said: 2 or 5 to everything. Eight schools answer. */
const CURIOUS = 2;
const WANTED = 7;

interface Seen extends SchoolRound {
  /** The cookie of the curious school's own device. */
  device: string;
}

const worlds = twoWorlds(
  'school',
  [2, 5] as const,
  async (ctx: TestContext, point): Promise<Seen> => {
    const round = await openSchoolRound(ctx, { schools: 12 });
    await schoolsAnswer(ctx, round, (nth) =>
      nth > 8 || nth === CURIOUS ? null : allAnswers(nth === WANTED ? point : 4),
    );
    const own = await recordAnswers(ctx, {
      token: tokenOfSchool(round, CURIOUS),
      deviceCookie: null,
      page: 'leerling',
      answers: allAnswers(3),
      cleared: [],
      finished: true,
      locale: 'nl',
    });
    if (own.kind !== 'recorded') throw new Error('refused');
    return { ...round, device: own.deviceCookie };
  },
  '2027-03-10T10:00:00Z',
);

/** The list of the nth school as it lies encrypted, opened with the key. */
async function listBehind({ ctx, look, played }: (typeof worlds.both)[0], nth: number): Promise<Answers> {
  const key = (await ctx.keys.find(played.roundId)) as Uint8Array;
  const pseudonym = pseudonymOf(key, parseToken(tokenOfSchool(played, nth)) as ParsedToken);
  const [row] = await look<{ ciphertext: Buffer }>(
    `select ciphertext from open_response where pseudonym = $1`,
    [pseudonym],
  );
  const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
  return readAnswers(key, place, row?.ciphertext as Buffer).answers;
}

describe('a curious school, while the round is open', () => {
  it('sees its own answers on its own device', async () => {
    const [{ ctx, played }] = worlds.both;
    const own = await findList(ctx, tokenOfSchool(played, CURIOUS), played.device);
    expect(own).toMatchObject({ kind: 'open', answers: allAnswers(3) });
  });

  it('sees the same at its own link whatever another school answered', async () => {
    const [one, other] = await Promise.all(
      worlds.both.map(async ({ ctx, played }) =>
        findList(ctx, tokenOfSchool(played, CURIOUS), played.device),
      ),
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('sees the answers in a weakened copy, where whoever has the link sees them', async () => {
    const seen = await Promise.all(worlds.both.map((world) => listBehind(world, WANTED)));
    expect(seen.map((answers) => Object.values(answers)[0])).toEqual([2, 5]);
  });

  it('sees no answer at a link of another school that was passed on, with its own device or none', async () => {
    for (const { ctx, played } of worlds.both) {
      for (const device of [played.device, null]) {
        expect(await findList(ctx, tokenOfSchool(played, WANTED), device)).toMatchObject({
          answers: {},
          started: true,
        });
      }
    }
  });
});

describe('a curious school, after sealing', () => {
  const kept: Answers[] = [];
  beforeAll(async () => {
    for (const world of worlds.both) {
      kept.push(await listBehind(world, WANTED));
      await closeAndSeal(world.ctx, world.played);
    }
  });

  it('would read on at a link that was passed on in a weakened copy that keeps the lists', () => {
    expect(kept.map((answers) => answers.sch_casus_gehoord)).toEqual([2, 5]);
  });

  it('can tell by two tables of the same round, one with a higher threshold, about five schools or nobody', async () => {
    for (const { ctx, played } of worlds.both) {
      for (const threshold of [6, 7, 8]) {
        const request = { table: 'soort', threshold } as const;
        await publishTable(ctx, 'test', played.association.id, played.roundId, request);
      }
      const views = (await viewPublications(ctx, played.association.id, played.roundId))?.publications ?? [];
      expect(views.length).toBeGreaterThan(0);
      const sets = views.map(({ groups }) => (groups ?? []).filter(({ depth }) => depth === 0));
      for (const key of ['Bureau-2', 'Bureau-7a', 'Bureau-9a']) {
        const sizes = sets.map((groups) =>
          groups.reduce((sum, { scores }) => sum + (scores[key]?.n ?? 0), 0),
        );
        for (const one of sizes) {
          for (const other of sizes) {
            const left = Math.abs(one - other);
            expect(left === 0 || left >= 5).toBe(true);
          }
        }
      }
    }
  });

  it('is told at every link only that the round is closed', async () => {
    for (const { ctx, played } of worlds.both) {
      for (const nth of [CURIOUS, WANTED, 12]) {
        expect(await findList(ctx, tokenOfSchool(played, nth), played.device)).toMatchObject({
          kind: 'closed',
        });
      }
    }
  });

  it('would learn the other answer in a weakened copy that shows groups of two', () => {
    for (const point of [2, 5]) {
      const { mean } = momentsOfValues([3, point].map((answer) => 1 + (answer - 1) * 2.25));
      const other = 2 * (mean as number) - (1 + (3 - 1) * 2.25);
      expect(1 + (other - 1) / 2.25).toBeCloseTo(point, 9);
    }
  });

  it('that takes its own answer off a score is left with seven others, not one', async () => {
    const results = await Promise.all(
      worlds.both.map(({ ctx, played }) => viewResult(ctx, played.association.id, played.roundId)),
    );
    for (const result of results) {
      for (const { n, items } of result?.indicators ?? []) {
        for (const figure of [n, ...items.map((item) => item.n)]) {
          if (figure !== null) expect(figure - 1).toBeGreaterThanOrEqual(4);
        }
      }
      // Which schools are behind a group is on the websites: a group is told from five answers on.
      for (const { scores } of result?.groups ?? []) {
        for (const { n } of Object.values(scores)) if (n !== null) expect(n).toBeGreaterThanOrEqual(5);
      }
      for (const item of result?.indicators.flatMap(({ items }) => items) ?? [])
        expect(item.distribution).toBeNull();
    }
  });

  it('is known by four others that lay their answers together: five guards against each, not against all', async () => {
    // Four schools of a group of five that lay their answers together know the fifth. The screen says so.
    const five = [4, 4, 4, 4, 2].map((point) => 1 + (point - 1) * 2.25);
    const mean = five.reduce((sum, score) => sum + score, 0) / 5;
    const told = Math.round(mean * 10) / 10;
    const fifth = told * 5 - 4 * 7.75;
    expect(Math.abs(fifth - 3.25)).toBeLessThanOrEqual(0.25 + 1e-9);
  });
});
