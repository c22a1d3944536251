import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackDraft } from '../../../../app/operations/feedback/feedbackContent';
import { findPublicFeedback } from '../../../../app/operations/feedback/findPublicFeedback';
import { publishFeedback, withdrawFeedback } from '../../../../app/operations/feedback/publishFeedback';
import { saveFeedback } from '../../../../app/operations/feedback/saveFeedback';
import { viewFeedback } from '../../../../app/operations/feedback/viewFeedback';
import { saveConclusion } from '../../../../app/operations/improving/saveConclusion';
import { viewPublications } from '../../../../app/operations/publishing/viewPublications';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { feedbackReply } from '../../../../app/respondent/feedback/feedbackReply';
import { findRound } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { answerAndSeal, openCooperation } from '../../../support/cooperationRounds';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);
const actor = 'officer@toets.example';

/** A sealed round on working together, in which `lists` schools of 20 answered. */
async function sealedRound(lists: number, pointOf = (school: number) => 2 + (school % 3)) {
  const association = await makeAssociation(ctx, { schools: 20 });
  const round = await openCooperation(ctx, association, 2027);
  await answerAndSeal(ctx, association, round, (school) => (school < lists ? pointOf(school) : null));
  const { roundId } = round;
  const code = await inAssociation(ctx.db, association.id, async (tx) => {
    const row = await findRound(tx, association.id, roundId);
    return row?.code ?? '';
  });
  return { association, roundId, code };
}

const words: FeedbackDraft = {
  intro: '',
  showsItems: true,
  mayBeIndexed: false,
  lessons: { 'Bureau-7b': 'Scholen kennen elkaar <b>te weinig</b>.' },
  actionIds: [],
};

async function published(association: TestAssociation, roundId: string, draft = words) {
  const kept = await saveFeedback(ctx, actor, association.id, roundId, draft);
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
  const seen = (await viewFeedback(ctx, association.id, roundId))?.contentSha256 ?? '';
  const outcome = await publishFeedback(ctx, actor, association.id, roundId, seen);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function pageAt(code: string): Promise<{ status: number; html: string; headers: Headers }> {
  const reply = feedbackReply(await findPublicFeedback(ctx, code));
  return { status: reply.status, html: await reply.text(), headers: reply.headers };
}

/** Every number in a text, as it is written. */
const numbersIn = (html: string): string[] =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .match(/\d+(,\d+)?/g) ?? [];

describe('the page of a round for everybody', () => {
  let association: TestAssociation;
  let roundId: string;
  let code: string;
  beforeAll(async () => {
    ({ association, roundId, code } = await sealedRound(15));
  });

  it('is nowhere before the bureau publishes it, and looks like an address that is nobody’s', async () => {
    await saveFeedback(ctx, actor, association.id, roundId, words);
    const unpublished = await pageAt(code);
    expect(unpublished.status).toBe(404);
    expect(unpublished.html).toBe((await pageAt('zzzzzz')).html);
    expect((await pageAt('x'.repeat(200))).status).toBe(404);
  });

  it('is published as it was looked over, and noted with all other publications', async () => {
    const before = (await viewPublications(ctx, association.id, roundId))?.publications.length ?? 0;
    const unseen = await publishFeedback(ctx, actor, association.id, roundId, 'f'.repeat(64));
    expect(unseen).toMatchObject({ ok: false, problems: [{ code: 'other-content' }] });
    expect((await pageAt(code)).status).toBe(404);
    ctx.setNow(new Date(ctx.clock.now().getTime() + 60_000).toISOString());
    await published(association, roundId);
    const after = (await viewPublications(ctx, association.id, roundId))?.publications ?? [];
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ table: 'alleen het totaal', threshold: 10, actor });
  });

  it('holds the score and what is learned, in safe HTML, without script and out of search engines', async () => {
    const { status, html, headers } = await pageAt(code.toUpperCase());
    expect(status).toBe(200);
    expect(html).toContain('<b>5,5</b> op een schaal van 1 tot 10');
    expect(html).toContain('15 van de 20 scholen deden mee.');
    expect(html).toContain('Scholen kennen elkaar &lt;b&gt;te weinig&lt;/b&gt;.');
    expect(html).not.toMatch(/<script|style="/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  it('may be found by search engines once the bureau chose so', async () => {
    await published(association, roundId, { ...words, mayBeIndexed: true });
    const { html, headers } = await pageAt(code);
    expect(headers.get('X-Robots-Tag')).toBeNull();
    expect(html).not.toContain('noindex');
  });

  it('does not change when the bureau writes something new, until it is published anew', async () => {
    await published(association, roundId);
    const { html } = await pageAt(code);
    await saveFeedback(ctx, actor, association.id, roundId, { ...words, intro: 'Nieuwe woorden.' });
    expect((await pageAt(code)).html).toBe(html);
    expect((await viewFeedback(ctx, association.id, roundId))?.published?.isCurrent).toBe(false);
  });

  it('is gone once it is withdrawn, and its history keeps what it said', async () => {
    ctx.setNow(new Date(ctx.clock.now().getTime() + 60_000).toISOString());
    await withdrawFeedback(ctx, actor, association.id, roundId);
    expect((await pageAt(code)).status).toBe(404);
    const view = await viewFeedback(ctx, association.id, roundId);
    expect(view?.published).toBeNull();
    expect(view?.history[0]?.changes).toEqual([{ name: 'Openbaar', before: 'ja', after: 'nee' }]);
  });

  it('is made and published by nobody of another samenwerkingsverband', async () => {
    const other = await makeAssociation(ctx, { name: 'SWV Elders' });
    expect(await viewFeedback(ctx, other.id, roundId)).toBeNull();
    expect((await saveFeedback(ctx, actor, other.id, roundId, words)).ok).toBe(false);
    expect((await publishFeedback(ctx, actor, other.id, roundId, '')).ok).toBe(false);
  });

  it('proposes the conclusion, and leaves out why there is none', async () => {
    const { association, roundId } = await sealedRound(12);
    const lessons = async () => (await viewFeedback(ctx, association.id, roundId))?.draft.lessons;
    const input = { indicator: 'Bureau-7b', body: 'Te weinig scholen.' };
    await saveConclusion(ctx, actor, association.id, roundId, { ...input, kind: 'none' });
    expect(await lessons()).toEqual({});
    await saveConclusion(ctx, actor, association.id, roundId, { ...input, kind: 'concluded' });
    expect(await lessons()).toEqual({ 'Bureau-7b': 'Te weinig scholen.' });
  });
});

describe('whoever looks for small groups on the page for everybody', () => {
  it('finds no figure when 9 lists came back, though the bureau sees one; at 10 there is one', async () => {
    const nine = await sealedRound(9);
    expect((await viewResult(ctx, nine.association.id, nine.roundId))?.indicators[0]?.mean).not.toBeNull();
    await published(nine.association, nine.roundId, { ...words, lessons: {} });
    const { html } = await pageAt(nine.code);
    expect(html).toContain('Er waren te weinig antwoorden.');
    expect(html).toContain('minder dan 10 scholen mee');
    const told = numbersIn(html).filter((number) => !['15', '2027', '10'].includes(number));
    expect(told).toEqual([]);

    const ten = await sealedRound(10);
    await published(ten.association, ten.roundId);
    expect((await pageAt(ten.code)).html).toContain('10 van de 20 scholen deden mee.');
  });

  it('reads the same page whatever nine schools answered', async () => {
    const pages = [];
    for (const point of [1, 5]) {
      const round = await sealedRound(9, () => point);
      await published(round.association, round.roundId, { ...words, lessons: {} });
      pages.push((await pageAt(round.code)).html);
    }
    expect(pages[0]).toBe(pages[1]);
  });

  it('reads no number that the bureau’s own page does not show', async () => {
    for (const lists of [10, 11, 13, 20]) {
      const { association, roundId, code } = await sealedRound(lists, (school) => 1 + ((school * 7) % 5));
      await published(association, roundId, { ...words, lessons: {} });
      const result = await viewResult(ctx, association.id, roundId);
      const { indicators, response, year } = result ?? { indicators: [], response: null, year: 0 };
      const tenths = (value: number) => value.toFixed(1).replace('.', ',');
      const figures = indicators.flatMap((one) => [one, ...one.items]);
      const shown = new Set([
        ...[1, 10, year, response?.returned, response?.invited].map(String),
        ...figures.flatMap(({ n, mean, ci, shareSatisfied }) => [
          String(n),
          ...(mean === null ? [] : [tenths(mean)]),
          ...(ci ?? []).map(tenths),
          ...(shareSatisfied === null ? [] : [String(Math.round(shareSatisfied * 100))]),
        ]),
        ...indicators.flatMap(({ target }) => (target === null ? [] : [tenths(target)])),
        // The day on which it closed.
        '10',
      ]);
      const told = numbersIn((await pageAt(code)).html).filter((number) => !shown.has(number));
      expect(`${lists}: ${told.join(' ')}`).toBe(`${lists}: `);
    }
  });
});
