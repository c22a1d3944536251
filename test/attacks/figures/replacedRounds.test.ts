import { beforeAll, describe, expect, it } from 'vitest';
import { stageRows, takeRows } from '../../../app/operations/earlier/rowsUpload';
import { withdrawEarlier } from '../../../app/operations/earlier/withdrawEarlier';
import type { FeedbackIndicator } from '../../../app/operations/feedback/feedbackContent';
import { findPublicFeedback } from '../../../app/operations/feedback/findPublicFeedback';
import { publishFeedback } from '../../../app/operations/feedback/publishFeedback';
import { saveFeedback } from '../../../app/operations/feedback/saveFeedback';
import { viewFeedback } from '../../../app/operations/feedback/viewFeedback';
import { viewResult } from '../../../app/operations/results/viewResult';
import { renderFeedbackPage } from '../../../app/respondent/feedback/renderFeedbackPage';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { factsOf } from '../../app/operations/earlier/reportOf';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';

/**
 * A journalist keeps the public page of a round that was held elsewhere. The bureau finds that one school should not be in it,
 * and enters the file again without it. n1 share1 - n2 share2 says whether that one school was satisfied.
 */
const INDICATOR = 'Bureau-7b';
const items = (findTemplate('samenwerking') as Definition).items.filter(({ scale }) => scale !== null);
const asked = items.map(({ key }) => ({ key, same: true as const }));
const BECAUSE = 'Eén school deed twee keer mee.';

const database = testDatabase();
const ctx = attackContext(() => database.db, 'replaced rounds', { now: '2026-11-22T10:00:00Z' });

/** Points per school; the first one is the one that is wanted. */
const schools = (count: number) => Array.from({ length: count }, (_, nth) => (nth === 0 ? 5 : 1 + (nth % 4)));

/** Enters the rows, as the first or in the place of what is there, and publishes the page. */
async function published(id: string, points: number[], isAgain: boolean) {
  const lines = [items.map(({ key }) => key), ...points.map((point) => items.map(() => point))];
  const bytes = new TextEncoder().encode(lines.map((cells) => cells.join(';')).join('\n'));
  const upload = await stageRows(ctx, id, { name: 'a.csv', bytes });
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems));
  const facts = factsOf('samenwerking', 2021, isAgain ? { replacesBecause: BECAUSE } : {});
  const taken = await takeRows(ctx, 'test', id, upload.uploadId, { facts, asked });
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  const { roundId } = taken.value;
  const draft = { intro: '', showsItems: true, mayBeIndexed: false, lessons: {}, actionIds: [] };
  await saveFeedback(ctx, 'test', id, roundId, draft);
  const view = await viewFeedback(ctx, id, roundId);
  const done = await publishFeedback(ctx, 'test', id, roundId, view?.contentSha256 ?? '');
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const page = await findPublicFeedback(ctx, view?.address.split('/').at(-1) ?? '');
  if (!page) throw new Error('It was published.');
  const told = page.content.indicators.find(({ key }) => key === INDICATOR) as FeedbackIndicator;
  const ofBureau = (await viewResult(ctx, id, roundId))?.indicators.find(({ key }) => key === INDICATOR);
  return { roundId, told, ofBureau, html: renderFeedbackPage(page, false) };
}

const satisfied = (figure: { n: number | null; shareSatisfied: number | null } | null | undefined) =>
  Math.round((figure?.n ?? Number.NaN) * (figure?.shareSatisfied ?? Number.NaN));

describe('two public pages about the same answers but one', () => {
  let first: Awaited<ReturnType<typeof published>>;
  let second: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    const { id } = await makeAssociation(ctx);
    first = await published(id, schools(14), false);
    second = await published(id, schools(14).slice(1), true);
  });

  it('would say whether the school that was left out was satisfied, if both had the figures of the bureau', () => {
    expect(first.told.score).toMatchObject({ n: 14 });
    expect(satisfied(first.told.score) - satisfied(second.ofBureau)).toBe(1);
  });

  it('say it not: the second one tells no figure of that indicator, nor of its questions, and says why', () => {
    expect(second.ofBureau).toMatchObject({ n: 13, hidden: false });
    expect(second.told).toMatchObject({ score: null, items: [], toldOtherwise: true });
    expect(second.html).toContain('Hier stond eerder een ander cijfer.');
    expect(second.html).not.toContain('te weinig antwoorden. Daarom');
  });

  it('nor does one that is entered later, after the first was withdrawn without another in its place', async () => {
    const { id } = await makeAssociation(ctx);
    const one = await published(id, schools(14), false);
    await withdrawEarlier(ctx, 'test', id, one.roundId, BECAUSE);
    expect((await published(id, schools(14).slice(1), false)).told.score).toBeNull();
  });
});

describe('a page that is published again', () => {
  it('tells its figures when the answers are the same, or ten or more of them others', async () => {
    const { id } = await makeAssociation(ctx);
    await published(id, schools(14), false);
    expect((await published(id, schools(14), true)).told.score).toMatchObject({ n: 14 });
    expect((await published(id, schools(26), true)).told.score).toMatchObject({ n: 26 });
  });

  it('hides them when one school answered otherwise in the new file, as many as there are', async () => {
    const { id } = await makeAssociation(ctx);
    await published(id, schools(14), false);
    const corrected = schools(14).map((point, nth) => (nth === 0 ? 1 : point));
    expect((await published(id, corrected, true)).told.score).toBeNull();
  });
});
