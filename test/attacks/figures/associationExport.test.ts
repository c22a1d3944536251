import { beforeAll, describe, expect, it } from 'vitest';
import { exportAssociation } from '../../../app/operations/privacy/association/exportAssociation';
import { viewLeftOut } from '../../../app/operations/privacy/association/leftOut';
import { viewPublications } from '../../../app/operations/publishing/viewPublications';
import { viewResult } from '../../../app/operations/results/viewResult';
import { viewSealRecord } from '../../../app/operations/sealing/viewSealRecord';
import type { Answers } from '../../../surveys/answers/types';
import type { TestContext } from '../../support/testContext';
import { answer, answersOfNumber, type Crowd, invitedCrowd, sealCrowd } from '../support/crowd';
import { twoWorlds, type World, withoutChance } from '../support/twoWorlds';

const CONTENT: Answers = answersOfNumber(62, 'Alles ging goed.');
const ANGRY: Answers = { ...answersOfNumber(0, 'Niets ging goed.'), ou_snel: 1 };
const WITHOUT_QUESTION: Answers = { ou_vraag: 'nee', ou_vinden_zonder: 3 };
const BROKEN_OFF: Answers = { ou_vraag: 'ja', ou_wie: 'loket' };

/** `lists` parents answer alike, but for the planted one, the third; then the round is sealed. */
const sealedWith =
  (lists: number) =>
  async (ctx: TestContext, planted: Answers): Promise<Crowd> => {
    const crowd = await invitedCrowd(ctx, lists + 2);
    for (const [number, who] of crowd.people.slice(0, lists).entries()) {
      await answer(ctx, crowd.tokens.get(who) as string, number === 2 ? planted : CONTENT);
    }
    await sealCrowd(ctx, crowd);
    return crowd;
  };

type Line = Record<string, unknown>;
type SealedWorld = World<Answers, Crowd>;

async function exported({ ctx, played }: SealedWorld): Promise<Line[]> {
  const lines: Line[] = [];
  await exportAssociation(ctx, 'test', played.association.id, async (line) => {
    lines.push(JSON.parse(line));
  });
  return lines;
}

const textOf = (document: unknown) => withoutChance(JSON.stringify(document, null, 1));

/** The rows that would leave if sealed tables went along as they are. */
const rowsAsTheyAre = ({ look }: SealedWorld) =>
  look(`select answers::text from sealed_response union all select item || body from sealed_text order by 1`);

const few = [
  { name: 'an angry one', worlds: twoWorlds('export few', [CONTENT, ANGRY], sealedWith(4)) },
  {
    name: 'one without a question',
    worlds: twoWorlds('export filter', [CONTENT, WITHOUT_QUESTION], sealedWith(4)),
  },
  {
    name: 'one broken off',
    worlds: twoWorlds('export broken off', [CONTENT, BROKEN_OFF], sealedWith(4)),
  },
];

describe.each(few)(
  'whoever holds the export of an association with four lists, $name among them',
  (story) => {
    it('would learn that answer from a weakened export, with the rows as they are', async () => {
      const [one, other] = await Promise.all(story.worlds.both.map(rowsAsTheyAre));
      expect(one?.length).toBeGreaterThan(0);
      expect(one).not.toEqual(other);
    });

    it('would learn it from the counts behind the figures as well, and from how many rows there are', async () => {
      const [one, other] = await Promise.all(
        story.worlds.both.map(({ look }) =>
          look(`select body::text from sealed_aggregate where key = 'wave'`),
        ),
      );
      expect(one).not.toEqual(other);
    });

    it('holds the same file whatever it was, with what was left out and how much', async () => {
      const [one, other] = await Promise.all(story.worlds.both.map(exported));
      expect(one?.length).toBeGreaterThan(20);
      expect(textOf(one)).toBe(textOf(other));
      for (const { ctx, played } of story.worlds.both) {
        expect(await viewLeftOut(ctx, played.association.id)).toContainEqual(
          expect.objectContaining({ what: expect.stringContaining('lijsten die terugkwamen'), count: 4 }),
        );
      }
    });
  },
);

describe('whoever holds the export of an association with twelve lists, an angry one among them', () => {
  const worlds = twoWorlds('export twelve', [CONTENT, ANGRY], sealedWith(12));
  let files: Line[][];
  beforeAll(async () => {
    files = await Promise.all(worlds.both.map(exported));
  });

  it('finds in it what the pages tell of the round, figure by figure, and no other results', async () => {
    for (const [index, { ctx, played }] of worlds.both.entries()) {
      const where = [ctx, played.association.id, played.roundId] as const;
      const results = (files[index] as Line[]).filter((line) => 'result' in line || 'seal' in line);
      expect(results).toEqual([
        JSON.parse(
          JSON.stringify({
            roundId: played.roundId,
            result: await viewResult(...where),
            publications: (await viewPublications(...where))?.publications,
            seal: await viewSealRecord(...where),
          }),
        ),
      ]);
    }
  });

  it('can tell the worlds apart by those results and by nothing else in it', () => {
    const rest = files.map((lines) =>
      textOf(lines.filter((line) => !('result' in line) && !('leftOut' in line))),
    );
    expect(rest[0]).toBe(rest[1]);
    const results = files.map((lines) => textOf(lines.filter((line) => 'result' in line)));
    expect(results[0]).not.toBe(results[1]);
  });

  it('finds no answer of a person, no unread word, and no salt to try hidden counts with', async () => {
    for (const [index, { look }] of worlds.both.entries()) {
      const all = JSON.stringify(files[index]);
      expect(all).not.toMatch(/(Alles|Niets) ging goed/);
      const ids = await look<{ id: string }>(
        `select id::text from sealed_response union all select id::text from sealed_text`,
      );
      expect(ids.length).toBeGreaterThan(12);
      for (const { id } of ids) expect(all).not.toContain(id);
      const [seal] = await look<{ salt: string }>(`select seal->>'salt' as salt from round`);
      expect(seal?.salt).toMatch(/^[0-9a-f]{64}$/);
      expect(all).not.toContain(seal?.salt);
    }
  });

  it('reads in the file itself what stays out, why, and how much', () => {
    const end = files[0]?.at(-1) as { leftOut: { what: string; why: string; count: number | null }[] };
    const countOf = (words: string) => end.leftOut.find(({ what }) => what.includes(words))?.count;
    expect(countOf('lijsten die terugkwamen')).toBe(12);
    expect(countOf('open antwoorden die niemand vrijgaf')).toBe(12);
    expect(countOf('losse antwoorden')).toBeNull();
    expect(countOf('plaatsen op de lijsten')).toBe(14);
    for (const { what, why } of end.leftOut) {
      expect(what).toMatch(/^\p{Ll}/u);
      expect(why).not.toMatch(/[.!]$/);
    }
  });
});
