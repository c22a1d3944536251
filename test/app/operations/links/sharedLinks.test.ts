import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findList } from '../../../../app/operations/findList';
import {
  makeSharedLinks,
  recordPopulation,
  stopSharedLink,
} from '../../../../app/operations/links/sharedLinks';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { previewSealing } from '../../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { verifySeal } from '../../../../app/operations/sealing/verifySeal';
import { findRound } from '../../../../db/queries/rounds';
import { findSchools } from '../../../../db/queries/schools';
import { findSharedLinks } from '../../../../db/queries/sharedLinks';
import type { SharedLinkKind } from '../../../../db/schema';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

function done<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

interface Scene {
  ctx: TestContext;
  association: TestAssociation;
  roundId: string;
  /** Token of the live link of a kind, and of the school with this number. */
  token(kind: SharedLinkKind, school?: number): Promise<string>;
  linkId(kind: SharedLinkKind, school?: number): Promise<string>;
}

/** A parents' round of which nobody has an address: only links. */
async function linkRound({ schools = 3, open = true } = {}): Promise<Scene> {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx, { schools });
  const { id } = association;
  const { roundId } = done(await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 }));
  const ids = await inAssociation(ctx.db, id, async (tx) => (await findSchools(tx, id)).map((one) => one.id));
  const make = (kind: SharedLinkKind, schoolIds: string[]) =>
    makeSharedLinks(ctx, 'test', id, roundId, { kind, schoolIds });
  done(await make('school', ids));
  done(await make('loket', []));
  done(await make('website', []));
  if (open) done(await openRound(ctx, 'test', id, roundId));
  const find = async (kind: SharedLinkKind, school?: number) => {
    const link = (await inAssociation(ctx.db, id, (tx) => findSharedLinks(tx, id, roundId))).find(
      (one) =>
        one.kind === kind &&
        one.stoppedOn === null &&
        (school === undefined || one.schoolId === ids[school - 1]),
    );
    if (!link) throw new Error('no such link');
    return link;
  };
  return {
    ctx,
    association,
    roundId,
    linkId: async (kind, school) => (await find(kind, school)).id,
    async token(kind, school) {
      const round = await inAssociation(ctx.db, id, (tx) => findRound(tx, id, roundId));
      return `${round?.code}-${(await find(kind, school)).code}`;
    },
  };
}

const statements = [
  'ou_gehoord',
  'ou_serieus',
  'ou_vinden',
  'ou_uitleg',
  'ou_mogelijk',
  'ou_stap',
  'ou_snel',
];
const all = (answer: number) => ({
  ou_vraag: 'ja',
  ou_wie: 'loket',
  ...Object.fromEntries(statements.map((item) => [item, answer])),
  ou_web_vinden: 'nvt' as const,
  ou_web_duidelijk: 'nvt' as const,
});

/** One parent begins on a device of their own, or on the device with this cookie. */
async function answer({ ctx }: Scene, token: string, value: number, cookie: string | null = null) {
  const list = await findList(ctx, token, cookie);
  return recordAnswers(ctx, {
    token,
    deviceCookie: cookie,
    start: list.kind === 'open' ? list.start : null,
    page: 'vraag',
    answers: all(value),
    cleared: [],
    finished: true,
    locale: 'nl',
  });
}

async function count(
  { ctx, association, roundId }: Scene,
  table: 'open_response' | 'sealed_response',
): Promise<number> {
  const { rows } = await inAssociation(ctx.db, association.id, (tx) =>
    sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where round_id = ${roundId}`.execute(tx),
  );
  return rows[0]?.count ?? -1;
}

const responses = (scene: Scene) => count(scene, 'open_response');

describe('a link that many parents hold', () => {
  it('shows each browser a blank list, says that nobody is known, and stores nothing', async () => {
    const scene = await linkRound();
    const token = await scene.token('school', 1);
    const first = await findList(scene.ctx, token.toUpperCase().replace('-', ' '), null);
    expect(first).toMatchObject({ kind: 'open', intro: { shared: true }, answers: {}, started: false });
    const second = await findList(scene.ctx, token, null);
    if (first.kind !== 'open' || second.kind !== 'open') throw new Error('not open');
    expect(first.start).not.toBe(second.start);
    expect(await responses(scene)).toBe(0);
  });

  it('keeps two parents apart, and each browser goes on with its own answers only', async () => {
    const scene = await linkRound();
    const token = await scene.token('school', 1);
    const one = await answer(scene, token, 5);
    const two = await answer(scene, token, 1);
    if (one.kind !== 'recorded' || two.kind !== 'recorded') throw new Error('refused');
    expect(await responses(scene)).toBe(2);
    const again = await findList(scene.ctx, token, one.deviceCookie);
    expect(again).toMatchObject({
      answers: { ou_gehoord: 5 },
      finished: true,
      deviceKnown: true,
      start: null,
    });
    await answer(scene, token, 4, one.deviceCookie);
    expect(await responses(scene)).toBe(2);
    expect(await findList(scene.ctx, token, two.deviceCookie)).toMatchObject({ answers: { ou_gehoord: 1 } });
    expect(await findList(scene.ctx, token, null)).toMatchObject({ answers: {}, started: false });
  });

  it('takes a first page that is sent twice at once as one list', async () => {
    const scene = await linkRound();
    const token = await scene.token('loket');
    const list = await findList(scene.ctx, token, null);
    if (list.kind !== 'open') throw new Error('not open');
    const post = () =>
      recordAnswers(scene.ctx, {
        token,
        deviceCookie: null,
        start: list.start,
        page: 'vraag',
        answers: { ou_vraag: 'ja' },
        cleared: [],
        finished: false,
        locale: 'nl',
      });
    const [one, two] = await Promise.all([post(), post()]);
    expect(one).toEqual(two);
    expect(await responses(scene)).toBe(1);
  });

  it('keeps nothing of a browser that did not begin here, or with a cookie of its own making', async () => {
    const scene = await linkRound();
    const token = await scene.token('school', 1);
    const post = (deviceCookie: string | null, start: string | null) =>
      recordAnswers(scene.ctx, {
        token,
        deviceCookie,
        start,
        page: 'vraag',
        answers: all(3),
        cleared: [],
        finished: true,
        locale: 'nl',
      });
    expect((await post('a-cookie-that-nobody-gave-me-at-all', null)).kind).toBe('refused');
    expect((await post(null, 'short')).kind).toBe('refused');
    expect(await responses(scene)).toBe(0);
    const begun = await post('a-cookie-that-nobody-gave-me-at-all', 'abcdefghijklmnopqrstuv');
    expect(begun).toMatchObject({ kind: 'recorded' });
    expect(begun.kind === 'recorded' && begun.deviceCookie).not.toContain('nobody-gave-me');
  });

  it('says to a browser that begins once too often that it has to wait, and lets a newsletter through', async () => {
    const { mayBegin } = await import('../../../../app/operations/answers/mintLimit');
    const at = new Date('2026-11-22T10:00:00Z');
    for (let parent = 0; parent < 10_000; parent += 1) expect(mayBegin('busy', at)).toBe(true);
    expect(mayBegin('busy', at)).toBe(false);
    expect(mayBegin('other', at)).toBe(true);
    expect(mayBegin('busy', new Date('2026-11-22T10:01:01Z'))).toBe(true);
  });

  it('is announced before the round opens, withdrawn when stopped, and replaced under another code', async () => {
    const scene = await linkRound({ open: false });
    const { ctx, association, roundId } = scene;
    const token = await scene.token('school', 2);
    expect((await findList(ctx, token, null)).kind).toBe('unknown');
    done(await openRound(ctx, 'test', association.id, roundId));
    const linkId = await scene.linkId('school', 2);
    await answer(scene, token, 4);
    done(await recordPopulation(ctx, 'test', association.id, roundId, linkId, '1.200', 'bureau'));
    done(await stopSharedLink(ctx, 'test', association.id, roundId, linkId, { replace: true }));
    expect((await findList(ctx, token, null)).kind).toBe('withdrawn');
    expect((await answer(scene, token, 4)).kind).toBe('refused');
    const next = await scene.token('school', 2);
    expect(next).not.toBe(token);
    expect((await findList(ctx, next, null)).kind).toBe('open');
    await answer(scene, next, 4);
    const view = await viewRound(ctx, association.id, roundId);
    const school = view?.running?.ways?.find(({ kind }) => kind === 'school');
    expect(school).toMatchObject({ completed: 2, live: 3, population: null });
    expect(view?.running).toMatchObject({ invited: 0, started: 0, completed: 0, responseRate: null });
  });

  it('has a population that may be corrected until the round closes, and only by a number', async () => {
    const scene = await linkRound();
    const { ctx, association, roundId } = scene;
    const linkId = await scene.linkId('school', 1);
    const tell = (typed: string) =>
      recordPopulation(ctx, 'school', association.id, roundId, linkId, typed, 'tussenpersoon');
    expect(done(await tell(' 240 ')).population).toBe(240);
    expect(done(await tell('1.250')).population).toBe(1250);
    expect((await tell('veel')).ok).toBe(false);
    expect((await tell('-3')).ok).toBe(false);
    expect((await tell('12,5')).ok).toBe(false);
    expect(done(await tell('')).population).toBeNull();
    done(await closeRound(ctx, 'test', association.id, roundId));
    expect((await tell('10')).ok).toBe(false);
  });
});

describe('a sealed round with links', () => {
  /** School 1: 10 answer "helemaal mee eens" (10); school 2: 10 answer "niet mee eens" (3.25). */
  async function answered(populations: [string, string], { website = 0, loket = 0, loketGave = '' } = {}) {
    const scene = await linkRound({ schools: 2 });
    const { ctx, association, roundId } = scene;
    for (const school of [1, 2]) {
      const token = await scene.token('school', school);
      for (let parent = 0; parent < 10; parent += 1) await answer(scene, token, school === 1 ? 5 : 2);
      const typed = populations[school - 1];
      if (!typed) continue;
      const linkId = await scene.linkId('school', school);
      done(await recordPopulation(ctx, 'test', association.id, roundId, linkId, typed, 'tussenpersoon'));
    }
    if (loketGave) {
      const linkId = await scene.linkId('loket');
      done(await recordPopulation(ctx, 'test', association.id, roundId, linkId, loketGave, 'bureau'));
    }
    for (let visitor = 0; visitor < website; visitor += 1)
      await answer(scene, await scene.token('website'), 1);
    for (let parent = 0; parent < loket; parent += 1) await answer(scene, await scene.token('loket'), 5);
    done(await closeRound(ctx, 'test', association.id, roundId));
    const preview = await previewSealing(ctx, association.id, roundId);
    done(await sealRound(ctx, 'test', association.id, roundId));
    const verification = await verifySeal(ctx, association.id, roundId);
    expect(verification?.checks.filter((check) => !check.ok)).toEqual([]);
    const result = await viewResult(ctx, association.id, roundId);
    const bureau3 = result?.indicators.find(({ key }) => key === 'Bureau-3');
    return { scene, result, bureau3, preview };
  }

  it('weighs by the number of parents that schools told, and nothing is left of the links', async () => {
    const { scene, bureau3, result } = await answered(['40', '10']);
    // Unweighted 6.6; weighted (40 x 10 + 10 x 3.25) / 50 = 8.65.
    expect(bureau3).toMatchObject({ n: 20, N: null, mean: 8.7 });
    expect(result?.response.ways).toMatchObject({
      weighting: 'weighted',
      school: { returned: 20, population: 50 },
    });
    const { id } = scene.association;
    expect(await inAssociation(scene.ctx.db, id, (tx) => findSharedLinks(tx, id, scene.roundId))).toEqual([]);
    expect(await scene.ctx.keys.find(scene.roundId)).toBeNull();
    expect(await responses(scene)).toBe(0);
  });

  it('weighs nothing and computes no response when one school did not tell', async () => {
    const { bureau3, result } = await answered(['40', '']);
    expect(bureau3).toMatchObject({ n: 20, mean: 6.6 });
    expect(result?.response).toMatchObject({
      rr2: null,
      rr4: null,
      ways: { weighting: 'population-unknown' },
    });
  });

  it('weighs nothing when more parents answered than a school has', async () => {
    const { result } = await answered(['4', '10']);
    expect(result?.response).toMatchObject({ rr4: null, ways: { weighting: 'more-answers-than-parents' } });
  });

  it('estimates the response when all schools told, and says so', async () => {
    const untold = await answered(['40', '60']);
    expect(untold.result?.response).toMatchObject({ rr4: null, ways: { loket: { population: null } } });
    const told = await answered(['40', '60'], { loketGave: '25' });
    // Nobody was screened out, so e = 1: 20 lists of 40 + 60 + 25 parents.
    expect(told.result?.response).toMatchObject({ rr4: 20 / 125, noAnswer: 0, invited: 0 });
  });

  it('mixes nobody who came by the website into its figures', async () => {
    const { bureau3, result, preview } = await answered(['40', '10'], { website: 12 });
    expect(bureau3).toMatchObject({ n: 20, mean: 8.7 });
    expect(result?.response).toMatchObject({
      returned: 20,
      ways: { website: { returned: 12, isKept: true } },
    });
    expect(result?.website?.indicators[0]).toMatchObject({ key: 'Bureau-3', n: 12, mean: 1 });
    expect(preview).toMatchObject({ responses: 32, kept: 32 });
  });

  it('keeps no answer of few who came by the website', async () => {
    const { scene, result } = await answered(['40', '10'], { website: 9 });
    expect(result?.website).toBeNull();
    expect(result?.response.ways?.website).toEqual({ returned: 9, isKept: false });
    expect(await count(scene, 'sealed_response')).toBe(20);
  });

  it('tells no outcome of the few who came through the loket', async () => {
    const { result } = await answered(['40', '10'], { loket: 3 });
    expect(result?.response).toMatchObject({ returned: 23, analysed: null, screenedOut: null });
    expect(result?.response.ways?.weighting).toBe('school-unknown');
  });
});
