import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRowsForm } from '../../../../app/http/forms/rowsForm';
import { enterFigures } from '../../../../app/operations/earlier/enterFigures';
import { sayHowToRead, stageRows, takeRows, viewRows } from '../../../../app/operations/earlier/rowsUpload';
import { viewIndicator } from '../../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { verifySeal } from '../../../../app/operations/sealing/verifySeal';
import { getTemplate } from '../../../../surveys/definitions';
import { aggregateResponses } from '../../../../surveys/scoring/aggregateResponses';
import { describeIndicators } from '../../../../surveys/scoring/describeIndicators';
import { satisfiedRespondents } from '../../../../surveys/scoring/figures';
import { readSummary } from '../../../../surveys/scoring/readSummary';
import { momentsOfComposite } from '../../../../surveys/scoring/scoreSummary';
import { summaryAggregates } from '../../../../surveys/scoring/summaryAggregates';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { factsOf, reportOf } from './reportOf';

const database = testDatabase();
const today = () => testContext(() => database.db);
const samenwerking = getTemplate('samenwerking');
const scaled = samenwerking.items.filter(({ scale }) => scale !== null);
const same = scaled.map(({ key }) => ({ key, same: true as const }));

/** A file with the keys of our questions above it. */
const fileOf = (rows: string[][], headers = scaled.map(({ key }) => key)) => ({
  name: 'meting 2021.csv',
  bytes: new TextEncoder().encode([headers, ...rows].map((cells) => cells.join(';')).join('\n')),
});
const plainRows = (count: number) =>
  Array.from({ length: count }, (_, row) =>
    scaled.map((_item, column) => String(1 + ((row * 3 + column) % 5))),
  );

async function staged(ctx: TestContext, file: ReturnType<typeof fileOf>) {
  const { id } = await makeAssociation(ctx);
  const upload = await stageRows(ctx, id, file);
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems));
  return { id, uploadId: upload.uploadId };
}

describe('answers from elsewhere', () => {
  it('give the same figures as their report, and a seal that can be recounted', async () => {
    const ctx = today();
    const { id, uploadId } = await staged(ctx, fileOf(plainRows(24)));
    const taken = await takeRows(ctx, 'test', id, uploadId, {
      facts: factsOf('samenwerking', 2021),
      asked: same,
    });
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
    expect((await verifySeal(ctx, id, taken.value.roundId))?.checks.filter(({ ok }) => !ok)).toEqual([]);
    const rows = (await viewResult(ctx, id, taken.value.roundId))?.indicators[0];
    const wave = aggregateResponses(
      samenwerking,
      plainRows(24).map((cells) => ({
        answers: Object.fromEntries(scaled.map(({ key }, index) => [key, Number(cells[index])])),
        cells: {},
      })),
    );
    const composite = wave.total.composites['Bureau-7b'];
    if (!composite) throw new Error('It was counted.');
    const { n, mean, sumSquaredDeviations } = momentsOfComposite(composite);
    const share = satisfiedRespondents(composite) / n;
    const figures = {
      'Bureau-7b': { n, mean: mean ?? 0, sd: Math.sqrt(sumSquaredDeviations / (n - 1)), share },
    };
    const report = await enterFigures(ctx, 'test', id, reportOf('samenwerking', 2023, figures));
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    const told = (await viewResult(ctx, id, report.value.roundId))?.indicators[0];
    for (const part of ['n', 'N', 'mean', 'ci', 'shareSatisfied', 'satisfiedCi'] as const)
      expect([part, told?.[part]]).toEqual([part, rows?.[part]]);
  });

  it('in any spread are described alike from rows and from mean, spread and n', () => {
    const answer = fc.constantFrom(1, 2, 3, 4, 5, 'nvt' as const);
    const list = fc.tuple(...scaled.map(() => answer));
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (lists, more) => {
          const wave = aggregateResponses(
            samenwerking,
            lists.map((one) => ({
              answers: Object.fromEntries(scaled.map(({ key }, i) => [key, one[i] as number])),
              cells: {},
            })),
          );
          const composite = wave.total.composites['Bureau-7b'];
          const { n, mean, sumSquaredDeviations } = composite
            ? momentsOfComposite(composite)
            : { n: 0, mean: 0, sumSquaredDeviations: 0 };
          fc.pre(composite !== undefined && n >= 5 && mean !== null);
          if (!composite) return;
          const sd = Math.sqrt(sumSquaredDeviations / (n - 1));
          const read = readSummary(
            { n, mean: mean ?? 0, sd, share: satisfiedRespondents(composite) / n },
            null,
            5,
          );
          if (!read.ok) throw new Error(read.fault);
          const options = { populationSize: lists.length + more, threshold: 5 };
          const [rows] = describeIndicators(samenwerking, wave, options);
          const [told] = describeIndicators(
            samenwerking,
            summaryAggregates(samenwerking, lists.length, { 'Bureau-7b': read.summary }),
            options,
          );
          expect(told?.n).toBe(rows?.n);
          expect(told?.flags).toEqual(rows?.flags);
          expect(told?.satisfied).toEqual(rows?.satisfied);
          expect(told?.mean).toBeCloseTo(rows?.mean ?? 0, 9);
          for (const end of [0, 1] as const)
            expect(told?.ciShown?.[end] ?? null).toEqual(
              rows?.ciShown ? expect.closeTo(rows.ciShown[end], 6) : null,
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in words that nobody knows are told by row, column and value, and understood once said', async () => {
    const ctx = today();
    const rows = plainRows(6);
    (rows[2] as string[])[0] = 'Zeker wel';
    (rows[3] as string[])[1] = 'Mee eens';
    const { id, uploadId } = await staged(ctx, fileOf(rows));
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(view?.problems).toMatchObject([
      { row: 4, column: scaled[0]?.key, value: 'Zeker wel', code: 'answer' },
    ]);
    const facts = factsOf('samenwerking', 2021);
    expect(await takeRows(ctx, 'test', id, uploadId, { facts, asked: same })).toMatchObject({ ok: false });
    const group = view?.unknown[0]?.group ?? '';
    await sayHowToRead(ctx, id, uploadId, { columns: [], codes: { [group]: { 'zeker wel': '5' } } });
    const understood = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect([understood?.problems, understood?.said]).toEqual([
      [],
      [{ words: 'zeker wel', means: '5: Helemaal mee eens' }],
    ]);
    expect(await takeRows(ctx, 'test', id, uploadId, { facts, asked: same })).toMatchObject({ ok: true });
    expect(await viewRows(ctx, id, uploadId, 'samenwerking')).toBeNull();
  });

  it('under other column names are read as somebody says', async () => {
    const ctx = today();
    const headers = scaled.map((_, index) => `V${index + 1}`);
    const { id, uploadId } = await staged(ctx, fileOf(plainRows(6), headers));
    expect((await viewRows(ctx, id, uploadId, 'samenwerking'))?.problems).toMatchObject([
      { code: 'no-question' },
    ]);
    await sayHowToRead(ctx, id, uploadId, { columns: scaled.map(({ key }) => key), codes: {} });
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect([view?.problems, view?.lists, view?.answered.length]).toEqual([[], 6, scaled.length]);
  });

  it('of signs only are told apart: what a plus means says nothing of a minus', async () => {
    const ctx = today();
    const rows = plainRows(6);
    (rows[1] as string[])[0] = '+';
    (rows[2] as string[])[0] = '-';
    (rows[4] as string[])[0] = '';
    const { id, uploadId } = await staged(ctx, fileOf(rows));
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(view?.unknown.map(({ words }) => words)).toEqual(['+', '-']);
    const form = new FormData();
    for (const [name, value] of [
      ['group-0', view?.unknown[0]?.group ?? ''],
      ['words-0', '+'],
      ['code-0', '5'],
    ] as const)
      form.set(name, value);
    await sayHowToRead(ctx, id, uploadId, readRowsForm(form));
    const said = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(said?.unknown.map(({ words }) => words)).toEqual(['-']);
    expect(said?.answered[0]?.n).toBe(4);
  });

  it('without a column for one of our questions say which', async () => {
    const ctx = today();
    const [first, ...rest] = scaled.map(({ key }) => key);
    const { id, uploadId } = await staged(ctx, fileOf(plainRows(6), ['Contact', ...rest]));
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(view?.missing).toEqual([scaled.find(({ key }) => key === first)?.title.nl]);
  });

  it('of which nobody said how they were asked for ask it once, not once a question', async () => {
    const ctx = today();
    const { id, uploadId } = await staged(ctx, fileOf(plainRows(6)));
    const asked = scaled.map(({ key }) => ({ key, same: false as const, wording: '' }));
    const facts = factsOf('samenwerking', 2021);
    const refused = await takeRows(ctx, 'test', id, uploadId, { facts, asked });
    expect(refused).toMatchObject({ ok: false, problems: [{ field: 'list' }] });
    if (refused.ok) throw new Error('It was taken.');
    expect(refused.problems).toHaveLength(1);
    const [one, ...others] = asked;
    const half = [{ ...one, wording: 'Wij kennen elkaar.' }, ...others] as typeof asked;
    const partly = await takeRows(ctx, 'test', id, uploadId, { facts, asked: half });
    if (partly.ok) throw new Error('It was taken.');
    expect(partly.problems).toHaveLength(others.length);
  });

  it('as numbers are read with decimals and signs as they are: 4,0 is 4, and -4 or 3,5 is no answer', async () => {
    const ctx = today();
    const rows = plainRows(6);
    (rows[0] as string[])[0] = '4,0';
    (rows[1] as string[])[0] = '4.00';
    (rows[2] as string[])[1] = '-4';
    (rows[3] as string[])[1] = '3,5';
    const { id, uploadId } = await staged(ctx, fileOf(rows));
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(view?.problems).toMatchObject([
      { row: 4, value: '-4', code: 'answer' },
      { row: 5, value: '3,5', code: 'answer' },
    ]);
  });

  it('are shown with what is taken in and which columns are not, also one that comes twice', async () => {
    const ctx = today();
    const headers = [...scaled.map(({ key }) => key), scaled[0]?.key ?? '', 'Naam', 'soort'];
    const file = fileOf(
      plainRows(6).map((cells) => [...cells, '3', 'Zoë', 'vo']),
      headers,
    );
    const { id, uploadId } = await staged(ctx, file);
    const view = await viewRows(ctx, id, uploadId, 'samenwerking');
    expect(view?.problems).toEqual([]);
    expect(view?.unused).toEqual([scaled[0]?.key, 'Naam']);
    expect(view?.background).toEqual(['soort']);
  });

  it('of fewer than five, or of more than were asked, are refused', async () => {
    const ctx = today();
    const few = await staged(ctx, fileOf(plainRows(4)));
    expect((await viewRows(ctx, few.id, few.uploadId, 'samenwerking'))?.problems).toMatchObject([
      { code: 'few' },
    ]);
    const facts = factsOf('samenwerking', 2021);
    const refused = await takeRows(ctx, 'test', few.id, few.uploadId, { facts, asked: same });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'few' }] });
    const many = await staged(ctx, fileOf(plainRows(32)));
    const tooMany = await takeRows(ctx, 'test', many.id, many.uploadId, { facts, asked: same });
    expect(tooMany).toMatchObject({ ok: false, problems: [{ code: 'population' }] });
  });

  it('keep a kind of school only where enough lists share it', async () => {
    const ctx = today();
    const rows = plainRows(20).map((cells, index) => [
      ...cells,
      index < 2 ? 'vso' : index < 9 ? 'pro' : 'vo',
    ]);
    const { id, uploadId } = await staged(ctx, fileOf(rows, [...scaled.map(({ key }) => key), 'soort']));
    const taken = await takeRows(ctx, 'test', id, uploadId, {
      facts: factsOf('samenwerking', 2021),
      asked: same,
    });
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
    const groups = (await viewResult(ctx, id, taken.value.roundId))?.groups ?? [];
    const shown = groups.filter(({ scores }) => scores['Bureau-7b']?.n);
    // The file holds who answered; how many schools of a kind were asked stands nowhere.
    expect(shown.map(({ invited }) => invited)).toEqual(shown.map(() => null));
    expect(shown.map(({ group }) => group)).not.toContain('vso');
    expect(shown.every(({ scores }) => (scores['Bureau-7b']?.n ?? 0) >= 5)).toBe(true);
    const page = await viewIndicator(ctx, id, {
      roundId: taken.value.roundId,
      indicator: 'Bureau-7b',
      order: 'vragenlijst',
    });
    expect(page?.responseCheck).toBeNull();
  });
});
