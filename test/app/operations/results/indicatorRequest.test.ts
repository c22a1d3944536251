import { sql } from 'kysely';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAnalyse } from '../../../../app/cli/analyse/runAnalyse';
import { HowSection } from '../../../../app/components/results/indicator/HowSection';
import { indicatorRequest } from '../../../../app/operations/results/indicatorRequest';
import type { Figure } from '../../../../app/operations/results/roundResult';
import { viewIndicator } from '../../../../app/operations/results/viewIndicator';
import { findAggregates } from '../../../../db/queries/responses';
import { inAssociation } from '../../../../db/transaction';
import { publicScore, publicShare } from '../../../../surveys/disclosure/publicFigure';
import type { WaveAggregates } from '../../../../surveys/scoring/aggregates';
import { targetVerdict } from '../../../../surveys/statistics/targets/targetVerdict';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';
import { schoolItems, sealedSchoolRound } from './sealedSchools';

const database = testDatabase();
const ctx = testContext(() => database.db);
let association: TestAssociation;
let earlier: string;
let later: string;
/** In this round one school skipped one question of Bureau-7a. */
let skipped: string;

const answer = (year: number) => (item: number, school: number) =>
  school >= 31 ? null : 1 + ((item * 7 + school * (year % 10) + ((school * school) % 3)) % 5);
/** Answers that are higher, so that there is a change to tell. */
const higher = (item: number, school: number) =>
  school >= 33 ? null : Math.min(5, 3 + ((item + school * 3) % 4));

beforeAll(async () => {
  association = await makeAssociation(ctx, { schools: 35 });
  earlier = await sealedSchoolRound(ctx, association, 2025, answer(2023));
  later = await sealedSchoolRound(ctx, association, 2027, higher);
  skipped = await sealedSchoolRound(ctx, association, 2029, (item, school) =>
    schoolItems[item] === 'sch_net_leren' && school === 4 ? 'nvt' : higher(item, school),
  );
}, 120_000);

// biome-ignore lint/suspicious/noExplicitAny: the documents of analyse and of a request are loose JSON.
type Loose = any;

async function analysed(file: object): Promise<Loose> {
  let [out, err] = ['', ''];
  const code = await runAnalyse(['Bureau.json'], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: '/nowhere',
    readFile: async (path) => {
      expect(path).toBe('/nowhere/Bureau.json');
      return new TextEncoder().encode(JSON.stringify(file));
    },
  });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const pair = (interval: [number, number] | null, round: (value: number) => number | null) =>
  interval && [round(interval[0]), round(interval[1])];

/** What a page would show of a score of the document. */
const shownOf = (score: Loose, share: Loose): Partial<Figure> => ({
  n: score.n,
  N: score.N,
  mean: publicScore(score.mean),
  ci: pair(score.ci_fpc_shown ?? score.ci_shown, publicScore) as Figure['ci'],
  shareSatisfied: publicShare(share.p),
  satisfiedCi: pair(share.shown, publicShare) as Figure['satisfiedCi'],
});

const view = (roundId: string, indicator: string) =>
  viewIndicator(ctx, association.id, { roundId, indicator, order: 'vragenlijst' });

describe.each(['Bureau-2', 'Bureau-7a', 'Bureau-9a', 'Bureau-9b'])('the request file of %s', (indicator) => {
  it('gives every figure of the page again when analyse runs on it', async () => {
    const page = await view(later, indicator);
    const file = await indicatorRequest(ctx, association.id, { roundId: later, indicator });
    if (!page || !file) throw new Error('There is no page.');
    const document = await analysed(file);
    const wave = document.waves['scholen-2027'];
    const whole = wave.indicators[indicator];

    expect(page.how.isExact).toBe(true);
    expect(page.indicator).toMatchObject(shownOf(whole, whole.satisfied));
    for (const aspect of page.indicator.aspects) {
      const found = wave.indicators[aspect.key];
      expect(aspect).toMatchObject(shownOf(found, found.satisfied));
      expect(aspect.verdict).toBe(
        page.indicator.target === null ? null : targetVerdict(found.ci_fpc_shown, page.indicator.target),
      );
    }
    for (const item of page.items) {
      const found = wave.items[item.key];
      expect(item).toMatchObject(shownOf(found, found.top2));
      expect(item.distribution).toEqual(Object.values(found.counts_raw));
      const before = document.waves['scholen-2025'].items[item.key];
      const moved = document.changes['scholen-2025 scholen-2027'].item_changes[item.key];
      expect(item.change).toEqual({ diff: publicScore(moved.diff), ci: pair(moved.ci95, publicScore) });
      expect(moved.diff).toBeCloseTo(found.mean - before.mean, 12);
      const se = Math.hypot(found.se_fpc, before.se_fpc);
      expect(moved.se).toBeCloseTo(se, 12);
      const [low, high] = item.change?.ci ?? [0, 0];
      // The interval is a little wider than with z, and no wider than with t of 29.
      expect(high - low).toBeGreaterThan(2 * 1.95 * se - 0.11);
      expect(high - low).toBeLessThan(2 * 2.05 * se + 0.11);
    }
    expect(page.how).toMatchObject({
      mean: whole.mean,
      sd: whole.sd,
      se: whole.se_fpc,
      satisfied: whole.satisfied.k,
      tooFewItems: whole.n_too_few_items,
      leastItems: whole.min_items,
    });
    const { reliability } = page.how;
    if (reliability?.shown) {
      expect(reliability).toMatchObject({
        completeCases: whole.reliability.n_complete,
        alpha: whole.reliability.alpha,
        interval: whole.reliability.feldt_ci,
        spearmanBrown: whole.reliability.spearman_brown,
      });
      expect(Object.fromEntries(reliability.items.map(({ key, itemRest }) => [key, itemRest]))).toEqual(
        whole.reliability.item_rest,
      );
      // They stand as they were asked.
      expect(reliability.items.map(({ key }) => key)).toEqual(page.items.map(({ key }) => key));
      expect(reliability.alarms.map(({ key }) => key)).toEqual(whole.reliability.alarms);
    }
    const change = document.changes['scholen-2025 scholen-2027'];
    const told = change[indicator];
    for (const result of [page.previous, page.nulmeting]) {
      expect(result?.year).toBe(2025);
      expect(result?.verdict).toBe(told.fpc.verdict_holm);
      expect(result?.difference).toEqual({
        diff: publicScore(told.fpc.diff),
        ci: pair(told.fpc.ci95, publicScore),
      });
      expect(result?.differenceSatisfied).toEqual({
        diff: publicShare(told.satisfied.diff),
        ci: pair(told.satisfied.ci95, publicShare),
      });
      expect([result?.before?.n, result?.now?.n]).toEqual([told.n1, told.n2]);
      expect(result?.numbers).toMatchObject({
        isExact: true,
        withFpc: told.fpc.verdict_holm,
        withoutFpc: told.nofpc.verdict_holm,
        se: told.fpc.se,
        df: told.fpc.df,
        t: told.fpc.t,
        p: told.fpc.p,
        pHolm: told.fpc.p_holm,
        hedgesG: told.effect.hedges_g,
        cliffsDelta: told.effect.cliffs_delta,
        family: 4,
      });
    }
    expect(page.response.rr2).toBeCloseTo(wave.response.RR2, 12);
    expect(page.series.map(({ year, mean }) => [year, mean]).slice(0, 2)).toEqual([
      [2025, publicScore(document.waves['scholen-2025'].indicators[indicator].mean)],
      [2027, publicScore(whole.mean)],
    ]);
  });
});

describe('a round in which one school skipped a question', () => {
  it('lets no count of that indicator out, and says why', async () => {
    const page = await view(skipped, 'Bureau-7a');
    const file: Loose = await indicatorRequest(ctx, association.id, {
      roundId: skipped,
      indicator: 'Bureau-7a',
    });
    expect(page?.how).toMatchObject({
      isExact: false,
      whyNotExact: 'skipped',
      mean: null,
      sd: null,
      se: null,
    });
    expect(page?.previous?.numbers).toMatchObject({ isExact: false, p: null, t: null, se: null });
    expect([file.waves, file.changes, file.files]).toEqual([[], [], {}]);
    expect(file.told.withheld.join(' ')).toContain('een vraag is overgeslagen');
    // What it tells is what the page tells, to the letter.
    expect(file.told.indicator).toEqual(JSON.parse(JSON.stringify(page?.indicator)));
    expect(JSON.stringify(file)).not.toContain('histogram');
  });

  it('does not send who checks it to a calculation that cannot be made', async () => {
    const howOf = async (indicator: string) => {
      const page = await view(skipped, indicator);
      if (!page) throw new Error('There is no page.');
      return renderToStaticMarkup(createElement(HowSection, { page }));
    };
    expect(await howOf('Bureau-2')).toContain('peilstok analyse');
    expect(await howOf('Bureau-7a')).not.toContain('peilstok analyse');
    const file = await indicatorRequest(ctx, association.id, { roundId: skipped, indicator: 'Bureau-7a' });
    let told = '';
    const code = await runAnalyse(['Bureau-7a.json'], {
      stdout: { write: () => undefined },
      stderr: { write: (text) => (told += text) },
      cwd: '/nowhere',
      readFile: async () => new TextEncoder().encode(JSON.stringify(file)),
    });
    expect(code).toBe(1);
    expect(told).toContain('geen tellingen in om mee te rekenen');
  });

  it('says which years and differences the file works out again, and which it does not', async () => {
    const wordsOf = async (roundId: string, indicator: string) => {
      const page = await view(roundId, indicator);
      if (!page) throw new Error('There is no page.');
      const file: Loose = await indicatorRequest(ctx, association.id, { roundId, indicator });
      const ids = (years: number[]) => years.map((year) => `scholen-${year}`);
      // What the page says of the file is what is in the file.
      expect(ids(page.how.recount?.years ?? [])).toEqual(file.waves.map(({ id }: { id: string }) => id));
      expect(ids(page.how.recount?.changes ?? [])).toEqual(file.changes.map(([id]: [string]) => id));
      return renderToStaticMarkup(createElement(HowSection, { page }));
    };
    const whole = await wordsOf(later, 'Bureau-7a');
    expect(whole).toContain('de cijfers van 2025 en 2027 mee na, en het verschil met 2025.');
    expect(whole).toContain('Cijfers van 2029 horen bij een andere bladzijde.');
    const held = await wordsOf(skipped, 'Bureau-2');
    expect(held).toContain('de cijfers van 2025, 2027 en 2029 mee na.');
    expect(held).toContain('Het verschil met 2027 rekent het niet na');
    expect(held).toContain('van Bureau-7a mogen de tellingen er niet uit');
    expect(await wordsOf(skipped, 'Bureau-7a')).not.toContain('mee na');
  });

  it('lets out the counts of the other indicators, and no change that Holm corrects with the withheld one', async () => {
    const file: Loose = await indicatorRequest(ctx, association.id, {
      roundId: skipped,
      indicator: 'Bureau-2',
    });
    const own = file.waves.find(({ id }: { id: string }) => id === 'scholen-2029');
    expect(own.indicators).toEqual(['Bureau-2', 'Bureau-9a', 'Bureau-9b']);
    expect(file.changes).toEqual([]);
    const counts = file.files['scholen-2029.tellingen.json'].aggregates;
    expect(Object.keys(counts.total.composites).filter((key) => key.startsWith('Bureau-7a'))).toEqual([]);
    expect(Object.keys(counts.total.items)).not.toContain('sch_net_leren');
    expect(counts.breakdowns).toEqual({});
    const { waves } = await analysed(file);
    const page = await view(skipped, 'Bureau-2');
    expect(publicScore(waves['scholen-2029'].indicators['Bureau-2'].mean)).toBe(page?.indicator.mean);
  });
});

describe('sealed counts', () => {
  it('are those of a full recount of the sealed rows by the database', async () => {
    for (const roundId of [earlier, later, skipped]) {
      const { wave } = (await inAssociation(ctx.db, association.id, (tx) =>
        findAggregates(tx, association.id, roundId),
      )) as { wave: WaveAggregates };
      const rows = await inAssociation(ctx.db, association.id, (tx) =>
        sql<{ item: string; answer: string; count: number }>`
          select given.key as item, given.value #>> '{}' as answer, count(*)::int as count
          from sealed_response, jsonb_each(answers) as given
          where association_id = ${association.id} and round_id = ${roundId}
          group by 1, 2`.execute(tx),
      );
      const recount = new Map(rows.rows.map(({ item, answer: given, count }) => [`${item} ${given}`, count]));
      for (const item of schoolItems) {
        const { counts, nvt } = wave.total.items[item] as WaveAggregates['total']['items'][string];
        for (const [point, count] of Object.entries(counts))
          expect([item, point, count]).toEqual([item, point, recount.get(`${item} ${point}`) ?? 0]);
        expect([item, nvt]).toEqual([item, recount.get(`${item} nvt`) ?? 0]);
      }
      const scores = await inAssociation(ctx.db, association.id, (tx) =>
        sql<{ n: number; mean: number; positive: number }>`
          select count(*)::int as n, avg(score)::float8 as mean,
            count(*) filter (where score >= 6.625 - 1e-9)::int as positive
          from (
            select avg(1 + ((given.value #>> '{}')::numeric - 1) * 9 / 4) as score
            from sealed_response, jsonb_each(answers) as given
            where association_id = ${association.id} and round_id = ${roundId}
              and given.key like 'sch_net_%' and given.value #>> '{}' <> 'nvt'
            group by id having count(*) >= 2
          ) as composites`.execute(tx),
      );
      const histogram = wave.total.composites['Bureau-7a']?.histogram ?? [];
      const n = histogram.reduce((sum, [, count]) => sum + count, 0);
      expect(n).toBe(scores.rows[0]?.n);
      expect(histogram.reduce((sum, [value, count]) => sum + value * count, 0) / n).toBeCloseTo(
        scores.rows[0]?.mean as number,
        10,
      );
      expect(histogram.reduce((sum, [value, count]) => sum + (value >= 6.625 - 1e-9 ? count : 0), 0)).toBe(
        scores.rows[0]?.positive,
      );
    }
  });
});
