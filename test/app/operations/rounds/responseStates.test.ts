import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../../app/operations/answers/openAnswers';
import { erasePerson } from '../../../../app/operations/privacy/person/erasePerson';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { countOpenResponses } from '../../../../app/operations/rounds/openCounts';
import { findProgress } from '../../../../app/operations/rounds/roundProgress';
import type { Tx } from '../../../../db/connection';
import { findOpenResponses } from '../../../../db/queries/responses';
import { findRound, type RoundRow } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

async function openWithParents(count: number) {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const opened = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(count),
  });
  const key = await ctx.keys.find(opened.roundId);
  const answer = (parent: number, finished: boolean) =>
    recordAnswers(ctx, {
      token: opened.tokens.get(`ouder${parent}@huis.example`) as string,
      deviceCookie: null,
      page: 'vragen',
      answers: { ou_vraag: 'ja' },
      cleared: [],
      finished,
      locale: 'nl',
    });
  const counted = () =>
    inAssociation(ctx.db, association.id, (tx) =>
      countOpenResponses(tx, association.id, opened.roundId, key),
    );
  return { ctx, association, ...opened, key: key as Uint8Array, answer, counted };
}

describe('counting while a round runs', () => {
  it('is right at every look: after a beginning, a finish and an answer that came in the same moment as another', async () => {
    const { answer, counted } = await openWithParents(4);
    expect(await counted()).toMatchObject({ all: 0, personal: { started: 0, completed: 0 } });
    await answer(1, false);
    expect((await counted()).personal).toEqual({ started: 1, completed: 0 });
    await answer(1, true);
    expect((await counted()).personal).toEqual({ started: 1, completed: 1 });
    await Promise.all([answer(2, true), answer(3, false)]);
    const both = await Promise.all([counted(), counted()]);
    for (const { personal } of both) expect(personal).toEqual({ started: 3, completed: 2 });
  });

  it('no longer counts a parent who had the answers erased, also when another parent answered meanwhile', async () => {
    const { ctx, association, answer, counted } = await openWithParents(3);
    await answer(1, true);
    await answer(2, true);
    expect((await counted()).personal).toEqual({ started: 2, completed: 2 });
    await erasePerson(ctx, 'bureau', association.id, 'ouder1@huis.example');
    await answer(3, false);
    expect(await counted()).toMatchObject({ all: 2, personal: { started: 2, completed: 1 } });
  });

  it('knows who is done as soon as they are, so that nobody who answered is reminded', async () => {
    const { ctx, association, roundId, key, answer, counted } = await openWithParents(2);
    await counted();
    await answer(2, true);
    const progress = await inAssociation(ctx.db, association.id, async (tx) => {
      const { code } = (await findRound(tx, association.id, roundId)) as RoundRow;
      return findProgress(tx, { associationId: association.id, roundId, code }, key);
    });
    const of = new Map(progress.map(({ recipient, progress: how }) => [recipient.email, how]));
    expect(of.get('ouder1@huis.example')).toBe('nee');
    expect(of.get('ouder2@huis.example')).toBe('klaar');
  });

  it('reads again only what changed', async () => {
    const { ctx, association, roundId, answer, counted } = await openWithParents(3);
    for (const parent of [1, 2, 3]) await answer(parent, true);
    await counted();
    await answer(3, false);
    // A key that fits nothing: whatever is read again with it fails, and what is remembered is not.
    const wrong = ctx.random.bytes(32);
    const withWrongKey = () =>
      inAssociation(ctx.db, association.id, (tx) => countOpenResponses(tx, association.id, roundId, wrong));
    await expect(withWrongKey()).rejects.toThrow();
    await counted();
    expect((await withWrongKey()).all).toBe(3);
  });

  it('fetches at a look only the lists that came or changed since the look before', async () => {
    const { ctx, association, roundId, key, answer } = await openWithParents(6);
    const look = async () => {
      let fetched = 0;
      const counts: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        async transformResult({ result }) {
          fetched += result.rows.filter((row) => 'ciphertext' in row).length;
          return result;
        },
      };
      const { personal } = await inAssociation(ctx.db, association.id, (tx) =>
        countOpenResponses(tx.withPlugin(counts) as Tx, association.id, roundId, key),
      );
      return { fetched, ...personal };
    };
    for (const parent of [1, 2, 3, 4]) await answer(parent, parent > 2);
    expect(await look()).toEqual({ fetched: 4, started: 4, completed: 2 });
    expect(await look()).toEqual({ fetched: 0, started: 4, completed: 2 });
    await answer(1, true);
    await answer(5, false);
    expect(await look()).toEqual({ fetched: 2, started: 5, completed: 3 });
    expect(await look()).toEqual({ fetched: 0, started: 5, completed: 3 });
  });

  it('tells after any course of events what reading every list afresh tells', async () => {
    const course = fc.array(
      fc.record({
        parent: fc.integer({ min: 1, max: 5 }),
        does: fc.constantFrom('begins', 'ends', 'erases'),
      }),
      { minLength: 3, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(course, async (events) => {
        const { ctx, association, roundId, key, answer, counted } = await openWithParents(5);
        for (const { parent, does } of events) {
          if (does === 'erases')
            await erasePerson(ctx, 'bureau', association.id, `ouder${parent}@huis.example`);
          else await answer(parent, does === 'ends');
          const remembered = await counted();
          expect(remembered.personal).toEqual(await readAfresh(ctx, association.id, roundId, key));
        }
      }),
      { numRuns: 6, seed: 20261122 },
    );
  });
});

async function readAfresh(ctx: TestContext, associationId: string, roundId: string, key: Uint8Array) {
  const rows = await inAssociation(ctx.db, associationId, (tx) =>
    findOpenResponses(tx, associationId, roundId),
  );
  const read = rows.map(({ pseudonym, ciphertext }) =>
    readAnswers(key, { associationId, roundId, pseudonym }, ciphertext),
  );
  return { started: read.length, completed: read.filter(({ finished }) => finished).length };
}
