import { beforeAll, describe, expect, it } from 'vitest';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import type { Answers } from '../../../surveys/answers/types';
import { everyBureauPage } from '../support/bureauPages';
import { answer, answersOfNumber, type Crowd, invitedCrowd } from '../support/crowd';
import { twoWorlds, withoutHashes } from '../support/twoWorlds';

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

/** Every page, and every operation behind the command line, in one world. */
async function everythingIn(worlds: Worlds, index: 0 | 1): Promise<Map<string, string>> {
  const { ctx, played, session } = worlds.both[index];
  const seen = await everyBureauPage(ctx, session, played.roundId);
  const where = [ctx, played.association.id, played.roundId] as const;
  seen.set('peilstok round --json', JSON.stringify(await viewRound(...where)));
  seen.set('peilstok results --json', JSON.stringify(await viewResult(...where)));
  seen.set('preview of sealing', JSON.stringify(await previewSealing(...where)));
  seen.set('list', JSON.stringify(await listRecipients(...where, { offset: 0, limit: 100 })));
  return seen;
}

/** The pages on which the two worlds can be told apart. */
async function differencesBetween(worlds: Worlds): Promise<string[]> {
  const [one, other] = await Promise.all([everythingIn(worlds, 0), everythingIn(worlds, 1)]);
  expect(one.size).toBeGreaterThan(30);
  return [...one.keys()].filter(
    (page) => withoutHashes(one.get(page) as string) !== withoutHashes(other.get(page) as string),
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

describe.each(stories)('a curious colleague at the bureau, with $name', ({ worlds, open }) => {
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
      expect(withoutHashes(JSON.stringify(results[0], null, 1))).toBe(
        withoutHashes(JSON.stringify(results[1], null, 1)),
      );
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

  it('sees no spread of answers and no open answer of fewer than ten', async () => {
    for (const index of [0, 1] as const) {
      const all = [...(await everythingIn(worlds, index)).values()].join('\n');
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
