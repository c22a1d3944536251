import { describe, expect, it } from 'vitest';
import { ChoiceCard } from '../../../app/components/results/ChoiceCard';
import { ComparedSides } from '../../../app/components/results/indicator/ComparedSides';
import { inShort } from '../../../app/components/results/indicator/inShort';
import { viewNorms } from '../../../app/operations/norms/viewNorms';
import type { ChangeResult } from '../../../app/operations/results/changeResult';
import { viewComparison } from '../../../app/operations/results/viewComparison';
import { viewIndicator } from '../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../app/operations/results/viewResultsOverview';
import { viewSealRecord } from '../../../app/operations/sealing/viewSealRecord';
import { html } from '../components/read';
import { partOf } from './allowedFigures';
import type { AnalysedSurvey, Loose, RowsOfWave } from './analysedExample';
import { expectFigure } from './expectFigure';
import { keysOf, SURVEYS, sweptExample } from './sweptExample';

const example = sweptExample();
const { ctx, surveyOf } = example;
/** How often each verdict was met with, so that a sweep over nothing is no sweep. */
const met: Record<string, number> = {};

const meet = (verdict: string | null) => {
  met[String(verdict)] = (met[String(verdict)] ?? 0) + 1;
};

/** The verdict on a target as method.md has it, from the interval of the document. */
function judged(figure: Loose, target: number): string {
  const ci = figure.weighted ? figure.weighted.ci_fpc : (figure.ci_fpc_shown ?? figure.ci_shown);
  if (!ci) return 'niet_zeker';
  if (ci[0] >= target - 1e-9) return 'gehaald';
  return ci[1] < target - 1e-9 ? 'niet_gehaald' : 'niet_zeker';
}

/** A norm with parts is met when each part is, and is not when one is not. */
function judgedWhole(indicators: Loose, key: string, target: number) {
  const parts = Object.keys(indicators).filter((name) => name.startsWith(`${key}:`));
  const verdicts = parts.map((part) => judged(indicators[part], target));
  if (parts.length === 0) return { whole: judged(indicators[key], target), verdicts };
  const whole = verdicts.includes('niet_gehaald')
    ? 'niet_gehaald'
    : verdicts.every((verdict) => verdict === 'gehaald')
      ? 'gehaald'
      : 'niet_zeker';
  return { whole, verdicts };
}

const tenths = (value: number) =>
  (Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9) / 10).toFixed(1).replace('.', ',');
const signed = (value: number) => {
  const told = tenths(value);
  return told === '0,0' ? told : `${value < 0 ? '\u2212' : '+'}${told}`;
};

/** The sentence of method.md about a change, written again from the document. */
function sentenceOf(survey: AnalysedSurvey, earlier: RowsOfWave, later: RowsOfWave, key: string): string {
  const change = survey.document.changes[`${earlier.id} ${later.id}`][key];
  const isPart = change.common_items.length < change.of_items;
  const [then, now] = [earlier, later].map((one) => {
    const figure = survey.document.waves[one.id].indicators[key];
    return tenths(isPart ? partOf(one, change.common_items).mean : (figure.weighted ?? figure).mean);
  });
  const { diff, ci95, verdict_holm: verdict } = change.fpc ?? change.nofpc;
  const margin = `(${signed(diff)}; marge ${signed(ci95[0])} tot ${signed(ci95[1])})`;
  const words: Record<string, string> = {
    verbeterd: `Het cijfer is gestegen van ${then} naar ${now} ${margin}.`,
    gedaald: `Het cijfer is gedaald van ${then} naar ${now} ${margin}.`,
    gelijk_gebleven: `Het cijfer is ongeveer gelijk gebleven: ${then} en ${now}.`,
    niet_te_zeggen: 'Deze antwoorden zijn niet genoeg om te zeggen of het cijfer is veranderd.',
  };
  const differs = change.fpc && change.nofpc && change.fpc.verdict_holm !== change.nofpc.verdict_holm;
  const extra = ' Dit geldt voor de groep die nu is gevraagd; toeval in wie antwoordt sluiten we niet uit.';
  return `${words[verdict]}${differs ? extra : ''}`;
}

describe.each(SURVEYS)('every verdict and every sentence about %s follows from peilstok analyse', (name) => {
  it('on the norm: on its page, in one line, at a glance, over the years and in the register', async () => {
    const survey = surveyOf(name);
    const overview = (await viewResultsOverview(ctx, example.id)).surveys.find((one) => one.survey === name);
    const { indicators: register } = await viewNorms(ctx, example.id);
    for (const one of survey.waves) {
      const { indicators } = survey.document.waves[one.id];
      const result = await viewResult(ctx, example.id, one.wave.round.id);
      for (const key of keysOf(one)) {
        const target = one.wave.round.targets[key]?.target as number;
        const { whole, verdicts } = judgedWhole(indicators, key, target);
        const roundId = one.wave.round.id;
        const page = await viewIndicator(ctx, example.id, { roundId, indicator: key, order: 'sterkte' });
        if (!page) throw new Error(`${one.id} ${key} has no page.`);
        expect([key, page.indicator.target, page.indicator.verdict]).toEqual([key, target, whole]);
        expect(page.indicator.aspects.map(({ verdict }) => verdict)).toEqual(verdicts);
        expect(result?.indicators.find((line) => line.key === key)?.verdict).toBe(whole);
        const answers = { gehaald: /^Ja, /, niet_gehaald: /^Nee, /, niet_zeker: /^Dat is niet zeker/ };
        expect(inShort(page).answer).toMatch(answers[whole as keyof typeof answers]);
        meet(whole);
        if (one !== survey.waves.at(-1)) continue;
        expect(overview?.indicators.find((line) => line.key === key)?.latest?.verdict).toBe(whole);
        const line = register
          .flatMap(({ norms }) => norms)
          .find((norm) => norm.key === key)
          ?.lines.find((found) => found.kind === 'meting' && found.survey === name);
        expect(line?.kind === 'meting' && line.latest?.verdict).toBe(whole);
      }
    }
  });

  it('on a change: since the round before, since the nulmeting, and between any two years', async () => {
    const survey = surveyOf(name);
    const expectChange = (
      told: ChangeResult | undefined | null,
      from: RowsOfWave,
      to: RowsOfWave,
      key: string,
    ) => {
      const change = survey.document.changes[`${from.id} ${to.id}`][key];
      if (!told) throw new Error(`${from.id} ${to.id} ${key} is not told.`);
      expect(told.comparable).toBe(change.trend_shown);
      if (!change.trend_shown || told.hidden) return;
      const headline = change.fpc ?? change.nofpc;
      expect([key, told.sentence]).toEqual([key, sentenceOf(survey, from, to, key)]);
      expect(told.verdict).toBe(headline.verdict_holm);
      expect(told.numbers?.isHeldBackByHolm).toBe(headline.verdict !== headline.verdict_holm);
      meet(headline.verdict_holm);
      if (told.numbers?.isHeldBackByHolm) meet('held back by Holm');
    };
    for (const [at, to] of survey.waves.entries()) {
      for (const key of keysOf(to)) {
        const before = survey.waves.slice(0, at).filter((one) => keysOf(one).includes(key));
        const indicator = { roundId: to.wave.round.id, indicator: key, order: 'vragenlijst' } as const;
        const page = await viewIndicator(ctx, example.id, indicator);
        const previous = before.at(-1);
        if (previous) expectChange(page?.previous, previous, to, key);
        else expect(page?.previous).toBeNull();
        if (before[0]) expectChange(page?.nulmeting, before[0], to, key);
        for (const from of before) {
          const [left, right] = [from, to].map(({ wave }) => `${wave.round.id}:${key}`) as [string, string];
          const comparison = await viewComparison(ctx, example.id, { left, right });
          expectChange(comparison.changes.find((one) => one.key === key)?.change, from, to, key);
        }
      }
    }
  });

  it('of the response and the choices: on the page of the round and on its seal', async () => {
    const survey = surveyOf(name);
    for (const {
      id: wave,
      rows,
      wave: { round },
    } of survey.waves) {
      const result = await viewResult(ctx, example.id, round.id);
      const seal = await viewSealRecord(ctx, example.id, round.id);
      const { I, P, RR2 } = survey.document.waves[wave].response;
      for (const response of [result?.response, seal?.response]) {
        if (response?.complete == null) continue;
        expect([wave, response.complete, response.partial]).toEqual([wave, I, P]);
        if (response.rr2 !== null) expect(response.rr2).toBeCloseTo(RR2, 2);
        meet('response');
      }
      for (const choice of result?.choices ?? []) {
        if (choice.hidden || choice.noAnswers) continue;
        const given = rows.flatMap(({ answers }) => answers[choice.key] ?? []);
        for (const option of choice.options) {
          expect(given.filter((answer) => answer === option.value)).toHaveLength(option.count);
        }
        // Of a question with several answers each person counts once.
        const people = rows.filter(({ answers }) => answers[choice.key] != null).length;
        expect(choice.n).toBe(people);
        expect(html(<ChoiceCard choice={choice} />)).toContain(`${people} antwoord`);
        meet('choice');
      }
    }
  });
});

it('two groups that were asked about one norm stand beside each other with their own figures and no verdict between', async () => {
  const [left, right] = ['ouders', 'ketenpartners'].map(
    (survey) => surveyOf(survey).waves.at(-1) as RowsOfWave,
  );
  const beside = await viewComparison(ctx, example.id, {
    left: `${left?.wave.round.id}:Bureau-9a`,
    right: `${right?.wave.round.id}:Bureau-9a`,
  });
  expect([beside.kind, beside.changes]).toEqual(['audiences', []]);
  for (const [side, wave, survey] of [
    [beside.left, left, 'ouders'],
    [beside.right, right, 'ketenpartners'],
  ] as const) {
    if (!side || !wave) throw new Error('There are two sides.');
    expectFigure(side.indicator, surveyOf(survey).document.waves[wave.id].indicators['Bureau-9a']);
  }
});

it('two lists that one group filled in are not called two groups, and their verdicts stand beside what no margin covers', async () => {
  const [left, right] = ['scholen', 'samenwerking'].map(
    (survey) => surveyOf(survey).waves.at(-1) as RowsOfWave,
  );
  const beside = await viewComparison(ctx, example.id, {
    left: `${left?.wave.round.id}:Bureau-7a`,
    right: `${right?.wave.round.id}:Bureau-7b`,
  });
  expect([beside.kind, beside.changes, beside.beside]).toEqual(['surveys', [], []]);
  const words = html(<ComparedSides comparison={beside} />);
  expect(words).toContain('Twee vragenlijsten aan dezelfde groep');
  expect(words).toContain('Wie niet meedeed, kan er anders over denken.');
});

it('the sweep met every verdict on a norm, changes, one held back by Holm, and choices', () => {
  const kinds = ['gehaald', 'niet_gehaald', 'niet_zeker', 'verbeterd', 'niet_te_zeggen', 'held back by Holm'];
  for (const kind of [...kinds, 'response', 'choice']) expect([kind, met[kind] ?? 0]).not.toEqual([kind, 0]);
});
