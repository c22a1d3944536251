import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { getFact } from '../../../app/operations/privacy/facts/privacyFacts';
import { erasePerson } from '../../../app/operations/privacy/person/erasePerson';
import { publishTable } from '../../../app/operations/publishing/publishTable';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import type { Answers } from '../../../surveys/answers/types';

import { answer, answersOfNumber, type Crowd, invitedCrowd } from '../support/crowd';
import { everyOutlet } from '../support/everyOutlet';
import { playNaively } from '../support/naiveSurvey';
import { twoWorlds, type World, withoutChance } from '../support/twoWorlds';

/** Nine lists come back: enough for a score, too few for how answers are spread. The planted one is the third. */
const LISTS = 9;
const CONTENT: Answers = answersOfNumber(62, 'Alles ging goed.');
const ANGRY: Answers = { ...answersOfNumber(0, 'Niets ging goed.'), ou_snel: 1 };
const WITHOUT_QUESTION: Answers = { ou_vraag: 'nee', ou_vinden_zonder: 3 };

async function play(ctx: Parameters<typeof invitedCrowd>[0], planted: Answers): Promise<Crowd> {
  const crowd = await invitedCrowd(ctx, 12);
  for (const [number, who] of crowd.people.slice(0, LISTS).entries()) {
    await answer(ctx, crowd.tokens.get(who) as string, number === 2 ? planted : answersOfNumber(62));
  }
  return crowd;
}

/** Few lists: nothing may be told at all. */
async function playFew(ctx: Parameters<typeof invitedCrowd>[0], planted: Answers): Promise<Crowd> {
  const crowd = await invitedCrowd(ctx, 6);
  for (const [number, who] of crowd.people.slice(0, 4).entries()) {
    await answer(ctx, crowd.tokens.get(who) as string, number === 2 ? planted : answersOfNumber(62));
  }
  return crowd;
}

type Worlds = ReturnType<typeof twoWorlds<Answers, Crowd>>;

/** The pages on which the two worlds can be told apart. */
async function differencesBetween(worlds: Worlds): Promise<string[]> {
  const [one, other] = await Promise.all([everyOutlet(worlds.both[0]), everyOutlet(worlds.both[1])]);
  expect(one.size).toBeGreaterThan(50);
  return [...one.keys()].filter(
    (page) => withoutChance(one.get(page) as string) !== withoutChance(other.get(page) as string),
  );
}

const stories = [
  {
    name: 'nine parents, one of them angry',
    worlds: twoWorlds('officer', [CONTENT, ANGRY], play),
    open: LISTS,
  },
  {
    name: 'four parents, one of them without a question',
    worlds: twoWorlds('filter', [CONTENT, WITHOUT_QUESTION], playFew),
    open: 4,
  },
];

/** Every list in the clear, as a copy without a code would keep it. */
async function listsInTheClear({ ctx, look, played }: World<Answers, Crowd>): Promise<Answers[]> {
  const key = (await ctx.keys.find(played.roundId)) as Uint8Array;
  const rows = await look<{ pseudonym: Buffer; ciphertext: Buffer }>(
    `select pseudonym, ciphertext from open_response`,
  );
  return rows.map(({ pseudonym, ciphertext }) => {
    const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
    return readAnswers(key, place, ciphertext).answers;
  });
}

describe.each(stories)('a curious colleague at the bureau, with $name', ({ worlds, open }) => {
  it('would see who answered in a weakened copy, where the list notes it', async () => {
    for (const { look, played } of worlds.both) {
      await playNaively(look, played.people.slice(0, open));
      const rows = await look<{ email: string }>(
        `select email from naive.recipient where answered_at is not null order by answered_at`,
      );
      expect(rows.map(({ email }) => email)).toEqual(played.people.slice(0, open));
    }
  });

  it('would see the planted answer while the round is open in a weakened copy that counts as it goes', async () => {
    const [one, other] = await Promise.all(worlds.both.map(listsInTheClear));
    const seenIn = (all: Answers[] | undefined) => all?.map((answers) => JSON.stringify(answers)).sort();
    expect(seenIn(one)).not.toEqual(seenIn(other));
  });

  it('sees the same pages whatever the planted answer was, while the round is open', async () => {
    expect(await differencesBetween(worlds)).toEqual([]);
  });

  it('sees only a count go up when one more list comes in', async () => {
    const late = [answersOfNumber(124), answersOfNumber(1)] as const;
    for (const [index, { ctx, played }] of worlds.both.entries()) {
      const before = await viewRound(ctx, played.association.id, played.roundId);
      await answer(ctx, played.tokens.get(played.people[open] as string) as string, late[index] as Answers);
      const after = await viewRound(ctx, played.association.id, played.roundId);
      expect(after?.running).toEqual({
        ...before?.running,
        started: open + 1,
        completed: open + 1,
        responseRate: expect.any(Number),
      });
    }
    expect(await differencesBetween(worlds)).toEqual([]);
  });

  it('is not told which parents answered, also not by who was reminded', async () => {
    for (const { ctx, played } of worlds.both) {
      const reminded = await remindRound(ctx, 'test', played.association.id, played.roundId);
      expect(reminded.ok).toBe(true);
      const list = await listRecipients(ctx, played.association.id, played.roundId, {
        offset: 0,
        limit: 100,
      });
      expect(list.lines).toHaveLength(played.people.length);
      const looks = new Set(
        list.lines.map(({ mails, answered, withdrawn }) => JSON.stringify({ mails, answered, withdrawn })),
      );
      expect(looks.size).toBe(1);
    }
  });

  it('sees one list less after the planted person has theirs erased, and nothing of what stood in it', async () => {
    expect(getFact('bureau-before-count-difference').can).toBe(true);
    const sums = [];
    for (const { ctx, look, played, planted: answers, session } of worlds.both) {
      const who = played.people[2] as string;
      const sumOf = (all: Answers[]) => all.reduce((sum, one) => sum + Number(one.ou_vinden ?? 0), 0);
      const before = sumOf(await listsInTheClear({ ctx, look, played, planted: answers, session }));
      const started = (await viewRound(ctx, played.association.id, played.roundId))?.running?.started;
      expect((await erasePerson(ctx, 'test', played.association.id, who)).ok).toBe(true);
      const left = await viewRound(ctx, played.association.id, played.roundId);
      expect(left?.running?.started).toBe((started as number) - 1);
      // A copy that showed a running average would give the answer away at this moment.
      sums.push(before - sumOf(await listsInTheClear({ ctx, look, played, planted: answers, session })));
      expect(sums.at(-1)).toBe(Number(answers.ou_vinden ?? 0));
    }
    expect(sums[0]).not.toBe(sums[1]);
    expect(await differencesBetween(worlds)).toEqual([]);
  });
});

/** Closes and seals in both worlds; gives what the preview said. */
async function sealBoth({ both }: Worlds): Promise<unknown[]> {
  const previews = [];
  for (const { ctx, played } of both) {
    const where = [ctx, 'test', played.association.id, played.roundId] as const;
    await closeRound(...where);
    previews.push(await previewSealing(ctx, played.association.id, played.roundId));
    expect((await sealRound(...where)).ok).toBe(true);
  }
  return previews;
}

const sealedStories = [
  { name: 'an angry one', worlds: twoWorlds('sealed few', [CONTENT, ANGRY], playFew) },
  {
    name: 'one without a question',
    worlds: twoWorlds('sealed filter', [answersOfNumber(62), WITHOUT_QUESTION], playFew),
  },
];

describe.each(sealedStories)(
  'after closing and sealing four lists, $name among them, the bureau',
  ({ worlds }) => {
    let previews: unknown[];
    beforeAll(async () => {
      previews = await sealBoth(worlds);
    });

    it('would learn the answer from a weakened result: exact counts behind every figure', async () => {
      const [one, other] = await Promise.all(
        worlds.both.map(({ look }) => look(`select body from sealed_aggregate where key = 'wave'`)),
      );
      expect(one).not.toEqual(other);
    });

    it('saw the same preview and sees the same on every page, whatever that answer was', async () => {
      expect(previews[0]).toEqual(previews[1]);
      const results = await Promise.all(
        worlds.both.map(({ ctx, played }) => viewResult(ctx, played.association.id, played.roundId)),
      );
      expect(withoutChance(JSON.stringify(results[0], null, 1))).toBe(
        withoutChance(JSON.stringify(results[1], null, 1)),
      );
      expect(await differencesBetween(worlds)).toEqual([]);
    });

    it('sees the same after a second table with another threshold was published', async () => {
      for (const { ctx, played } of worlds.both) {
        const request = { table: 'totaal', threshold: 10 } as const;
        const done = await publishTable(ctx, 'test', played.association.id, played.roundId, request);
        expect(done.ok).toBe(true);
      }
      expect(await differencesBetween(worlds)).toEqual([]);
    });
  },
);

describe('after sealing nine lists, an angry one among them, the bureau', () => {
  const worlds = twoWorlds('sealed nine', [CONTENT, ANGRY], play);
  beforeAll(async () => {
    await sealBoth(worlds);
  });

  it('sees a difference in the results and on no other page', async () => {
    const pages = await differencesBetween(worlds);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !/resultaten|results/.test(page))).toEqual([]);
  });

  it('would find the angry answer in a weakened result with the spread of nine, and its words beside it', async () => {
    const [content, angry] = await Promise.all(
      worlds.both.map(async ({ look }) => {
        const rows = await look<{ lowest: number }>(
          `select count(*)::int as lowest from sealed_response where answers->>'ou_gehoord' = '1'`,
        );
        const texts = await look<{ body: string }>(`select body from sealed_text`);
        return { lowest: rows[0]?.lowest, words: texts.map(({ body }) => body).join() };
      }),
    );
    expect(content).toEqual({ lowest: 0, words: 'Alles ging goed.' });
    expect(angry).toEqual({ lowest: 1, words: 'Niets ging goed.' });
  });

  it('sees no spread of answers and no open answer of fewer than ten', async () => {
    for (const index of [0, 1] as const) {
      const all = [...(await everyOutlet(worlds.both[index])).values()].join('\n');
      expect(all).not.toMatch(/(Alles|Niets) ging goed/);
      const { ctx, played } = worlds.both[index];
      const result = await viewResult(ctx, played.association.id, played.roundId);
      const items = [
        ...(result?.otherItems ?? []),
        ...(result?.indicators.flatMap((one) => one.items) ?? []),
      ];
      expect(items.length).toBeGreaterThan(5);
      for (const { distribution } of items) expect(distribution).toBeNull();
      for (const { options } of result?.choices ?? []) expect(options).toEqual([]);
    }
  });
});
