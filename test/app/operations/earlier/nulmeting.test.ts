import { describe, expect, it } from 'vitest';
import { enterFigures } from '../../../../app/operations/earlier/enterFigures';
import { designateNulmeting } from '../../../../app/operations/nulmeting/designateNulmeting';
import { viewNulmetingen } from '../../../../app/operations/nulmeting/viewNulmetingen';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { changeGroupWithFpc } from '../../../../surveys/statistics/change/changeGroup';
import { compareMeans } from '../../../../surveys/statistics/change/compareMeans';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { closedKeys, reportOf } from './reportOf';

const database = testDatabase();
const today = () => testContext(() => database.db);
const figures = (mean: number) => ({ 'Bureau-7b': { n: 24, mean, sd: 1.5, share: null } });

async function twoYears(
  ctx: TestContext,
  asked = closedKeys('samenwerking').map((key) => ({ key, same: true as const })),
) {
  const { id } = await makeAssociation(ctx);
  const enter = async (year: number, mean: number) => {
    const outcome = await enterFigures(ctx, 'test', id, {
      ...reportOf('samenwerking', year, figures(mean)),
      ...(year === 2021 && { asked }),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value.roundId;
  };
  // The later year is entered first, as happens when an old report is found again.
  const later = await enter(2023, 7.4);
  return { id, later, earlier: await enter(2021, 6.4) };
}

const choice = (roundId: string, reason = 'De meting van 2021 ging vooraf aan de interventies.') => ({
  survey: 'samenwerking',
  indicator: 'Bureau-7b',
  roundId,
  reason,
});

describe('a nulmeting', () => {
  it('is the first round that came in, until the bureau designates another with a reason', async () => {
    const ctx = today();
    const { id, later, earlier } = await twoYears(ctx);
    expect((await viewNulmetingen(ctx, id))[0]).toMatchObject({
      present: { roundId: later, year: 2023, by: 'Peilstok zelf' },
      choices: [{ year: 2021, isElsewhere: true }, { year: 2023 }],
      history: [],
    });
    expect(await designateNulmeting(ctx, 'ans@bureau.example', id, choice(earlier))).toMatchObject({
      ok: true,
    });
    expect((await viewNulmetingen(ctx, id))[0]).toMatchObject({
      present: { roundId: earlier, year: 2021, by: 'ans@bureau.example', since: '2026-11-22' },
      history: [{ year: 2023, by: 'Peilstok zelf' }],
    });
  });

  it('from elsewhere is compared by Welch from its summary', async () => {
    const ctx = today();
    const { id, later, earlier } = await twoYears(ctx);
    await designateNulmeting(ctx, 'test', id, choice(earlier));
    const group = (mean: number) =>
      changeGroupWithFpc(meanEstimate({ n: 24, mean, sumSquaredDeviations: 1.5 ** 2 * 23 }, 31));
    const [one, two] = [group(6.4), group(7.4)];
    if (!one || !two) throw new Error('The list is known.');
    const expected = compareMeans(one, two);
    const beside = (await viewResult(ctx, id, later))?.indicators[0]?.nulmeting;
    expect(beside).toMatchObject({
      year: 2021,
      isElsewhere: true,
      comparable: true,
      verdict: 'verbeterd',
      mean: 6.4,
    });
    expect(beside?.difference?.ci?.[0]).toBeCloseTo(expected.ci95?.[0] ?? 0, 1);
    expect(beside?.difference?.ci?.[1]).toBeCloseTo(expected.ci95?.[1] ?? 0, 1);
    expect(beside?.sentence).toContain('Het cijfer is gestegen van 6,4 naar 7,4');
  });

  it('that asked in other words is a break: both figures stand, and nothing between them', async () => {
    const ctx = today();
    const wording = 'Hoe tevreden bent u over de samenwerking?';
    const { id, later, earlier } = await twoYears(ctx, [{ key: 'sw_kennen', same: false, wording } as never]);
    await designateNulmeting(ctx, 'test', id, choice(earlier));
    const beside = (await viewResult(ctx, id, later))?.indicators[0]?.nulmeting;
    expect(beside).toMatchObject({
      mean: 6.4,
      comparable: false,
      verdict: null,
      sentence: null,
      difference: null,
    });
    expect((await viewResult(ctx, id, earlier))?.indicators[0]?.items).toMatchObject([
      { title: wording, mean: 6.4 },
    ]);
  });

  it('is not changed without a reason, nor to a round of another survey or of another association', async () => {
    const ctx = today();
    const { id, earlier } = await twoYears(ctx);
    expect(await designateNulmeting(ctx, 'test', id, choice(earlier, ' '))).toMatchObject({ ok: false });
    const other = { ...choice(earlier), survey: 'scholen', indicator: 'Bureau-2' };
    expect(await designateNulmeting(ctx, 'test', id, other)).toMatchObject({ ok: false });
    const stranger = await makeAssociation(ctx, { name: 'SWV Anders' });
    expect(await designateNulmeting(ctx, 'test', stranger.id, choice(earlier))).toMatchObject({ ok: false });
    expect((await viewNulmetingen(ctx, id))[0]?.present?.year).toBe(2023);
  });
});
