import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { LineCells } from '../../../app/components/norms/NormLines';
import { GroupTable } from '../../../app/components/results/GroupTable';
import { IndicatorCard } from '../../../app/components/results/IndicatorCard';
import { ItemRow } from '../../../app/components/results/ItemRow';
import { ChangeSection } from '../../../app/components/results/indicator/ChangeSection';
import { ComparedSides } from '../../../app/components/results/indicator/ComparedSides';
import { ComparedYears } from '../../../app/components/results/indicator/ComparedYears';
import { GroupsSection } from '../../../app/components/results/indicator/GroupsSection';
import { HowSection } from '../../../app/components/results/indicator/HowSection';
import { ItemsSection } from '../../../app/components/results/indicator/ItemsSection';
import { ReachSection } from '../../../app/components/results/indicator/ReachSection';
import { ResponseCheckSection } from '../../../app/components/results/indicator/ResponseCheckSection';
import { ScoreSection } from '../../../app/components/results/indicator/ScoreSection';
import { SeriesSection } from '../../../app/components/results/indicator/SeriesSection';
import { ResponseBlock } from '../../../app/components/results/ResponseBlock';
import { TrendCard } from '../../../app/components/results/TrendCard';
import { VerdictSummary } from '../../../app/components/results/VerdictSummary';
import { viewFeedback } from '../../../app/operations/feedback/viewFeedback';
import { viewNorms } from '../../../app/operations/norms/viewNorms';
import { viewComparison } from '../../../app/operations/results/viewComparison';
import { viewIndicator } from '../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../app/operations/results/viewResultsOverview';
import { renderFeedbackPage } from '../../../app/respondent/feedback/renderFeedbackPage';
import { html } from '../components/read';
import {
  allowChange,
  allowChangeNumbers,
  allowGroups,
  allowHow,
  allowIndicator,
  allowItemChanges,
  allowRepresentativeness,
  allowResponse,
  allowSignals,
  partOf,
} from './allowedFigures';
import type { AnalysedSurvey, RowsOfWave } from './analysedExample';
import { expectFigure } from './expectFigure';
import { Allowed, printedNumbers } from './printedNumbers';
import { keysOf, SURVEYS, sweptExample } from './sweptExample';

const example = sweptExample();
const { ctx, surveyOf } = example;
/** Numbers held against the document. */
let checked = 0;

/** Numbers that are no figure of anybody: the scale, the axis, ages of the method and of a chart's words. */
const constants = new Allowed().words(...Array.from({ length: 10 }, (_, tick) => tick + 1));

/** Every number of the page is one that was worked out again, or stands in a sentence that is the same everywhere. */
function expectAllowed(page: ReactElement | string, allowed: Allowed, fixed: string[] = []) {
  const printed = printedNumbers(typeof page === 'string' ? page : html(page));
  const unknown = printed.filter((one) => !allowed.has(one) && !constants.has(one) && !fixed.includes(one));
  expect(unknown).toEqual([]);
  checked += printed.length;
}

function allowedOn(survey: AnalysedSurvey, wave: RowsOfWave, key: string): Allowed {
  const allowed = new Allowed();
  const before = survey.waves.filter((one) => one.wave.round.year < wave.wave.round.year);
  allowed.words(...survey.waves.map((one) => one.wave.round.year), wave.wave.round.threshold);
  allowIndicator(allowed, survey, wave.id, key);
  allowResponse(allowed, survey, wave);
  allowGroups(allowed, survey, wave, [key]);
  for (const one of survey.waves) {
    if (!keysOf(one).includes(key)) continue;
    const figure = survey.document.waves[one.id].indicators[key];
    const told = figure.weighted ?? figure;
    allowed.scores(told.mean, ...(figure.weighted ? told.ci_fpc : (figure.ci_fpc_shown ?? figure.ci_shown)));
    allowed.scores(one.wave.round.targets[key]?.target);
  }
  for (const earlier of before) {
    if (!keysOf(earlier).includes(key)) continue;
    allowChange(allowed, survey, earlier, wave, key);
    allowChangeNumbers(allowed, survey, earlier, wave, key);
    allowItemChanges(allowed, survey, earlier, wave, key);
    const change = survey.document.changes[`${earlier.id} ${wave.id}`][key];
    if (!change?.trend_shown || change.common_items.length === change.of_items) continue;
    // The trend on common questions is told of every year that asked them.
    for (const one of survey.waves) {
      const part = partOf(one, change.common_items);
      allowed.scores(part.mean, ...(part.ciFpcShown ?? part.ciShown ?? []));
    }
  }
  const smallest = wave.wave.round.targets[key]?.smallestRelevantDifference;
  return allowed.precise(1, smallest);
}

/** In "hoe is dit berekend" and the help: the level of an interval, the border of positief, what alpha usually is. */
const METHOD = ['95 %', '6,625', '9', '0,05', '0,001', '0,30', '30', '0,6', '0,7'];

describe.each(SURVEYS)('every number printed about %s is what peilstok analyse gives', (name) => {
  it('on the page of each indicator in each year', async () => {
    const survey = surveyOf(name);
    for (const one of survey.waves) {
      for (const indicator of keysOf(one)) {
        const roundId = one.wave.round.id;
        const page = await viewIndicator(ctx, example.id, { roundId, indicator, order: 'sterkte' });
        if (!page) throw new Error(`${one.id} ${indicator} has no page.`);
        const allowed = allowedOn(survey, one, indicator);
        const { indicators, items } = survey.document.waves[one.id];
        expectFigure(page.indicator, indicators[indicator]);
        for (const aspect of page.indicator.aspects) expectFigure(aspect, indicators[aspect.key]);
        for (const item of page.items) expectFigure(item, items[item.key]);
        const { previous, nulmeting, response, responseCheck } = page;
        const change = { previous, nulmeting, indicator, nulmetingWords: 'Geen.' };
        for (const section of [
          <ScoreSection key="s" page={page} />,
          <ChangeSection key="c" {...change} />,
          <SeriesSection key="r" page={page} />,
          <ItemsSection key="i" page={page} />,
          <ReachSection key="b" page={page} />,
          <GroupsSection key="g" page={page} />,
          <ResponseBlock key="p" response={response} />,
        ]) {
          if (html(section) !== '') expectAllowed(section, allowed);
        }
        allowHow(allowed, survey, one, indicator);
        expectAllowed(<HowSection page={page} />, allowed, [
          ...METHOD,
          String(page.methodVersion),
          String(page.version),
        ]);
        expectAllowed(<ResponseCheckSection check={responseCheck} />, allowRepresentativeness(allowed, one));
      }
    }
  });

  it('on the page of each round', async () => {
    const survey = surveyOf(name);
    for (const one of survey.waves) {
      const result = await viewResult(ctx, example.id, one.wave.round.id);
      if (!result) throw new Error(`${one.id} has no page.`);
      for (const indicator of result.indicators) {
        const allowed = allowedOn(survey, one, indicator.key);
        expectAllowed(<IndicatorCard indicator={indicator} />, allowed);
        expectAllowed(<VerdictSummary indicators={[indicator]} />, allowed);
        if (result.groups) {
          expectAllowed(<GroupTable groups={result.groups} indicators={[indicator]} />, allowed);
        }
      }
      const signals = new Allowed();
      allowSignals(signals, survey, one);
      for (const item of result.otherItems) {
        if (item.mean !== null) expectAllowed(<ItemRow item={item} />, signals);
      }
    }
  });

  it('in a comparison of each year with each other, and of each indicator with the next', async () => {
    const survey = surveyOf(name);
    for (const [at, later] of survey.waves.entries()) {
      for (const [number, key] of keysOf(later).entries()) {
        for (const earlier of survey.waves.slice(0, at)) {
          if (!keysOf(earlier).includes(key)) continue;
          const left = `${earlier.wave.round.id}:${key}`;
          const comparison = await viewComparison(ctx, example.id, {
            left,
            right: `${later.wave.round.id}:${key}`,
          });
          const allowed = allowedOn(survey, later, key);
          allowIndicator(allowed, survey, earlier.id, key);
          allowResponse(allowed, survey, earlier);
          expectAllowed(<ComparedSides comparison={comparison} />, allowed);
          for (const change of comparison.changes) {
            const own = new Allowed().words(earlier.wave.round.year, later.wave.round.year);
            allowChange(own, survey, earlier, later, change.key);
            allowChangeNumbers(own, survey, earlier, later, change.key);
            const alone = { ...comparison, changes: [change] };
            expectAllowed(<ComparedYears comparison={alone} />, own);
          }
        }
        const next = keysOf(later)[number + 1];
        if (!next) continue;
        const { id: roundId } = later.wave.round;
        const beside = await viewComparison(ctx, example.id, {
          left: `${roundId}:${key}`,
          right: `${roundId}:${next}`,
        });
        const allowed = allowedOn(survey, later, key);
        allowIndicator(allowed, survey, later.id, next);
        allowed.scores(later.wave.round.targets[next]?.target);
        expectAllowed(<ComparedSides comparison={beside} />, allowed);
        expect(beside.changes).toEqual([]);
      }
    }
  });

  it('over the years, in the register and on the page for everybody', async () => {
    const survey = surveyOf(name);
    const last = survey.waves.at(-1) as RowsOfWave;
    const overview = (await viewResultsOverview(ctx, example.id)).surveys.find((one) => one.survey === name);
    const { indicators, today } = await viewNorms(ctx, example.id);
    for (const indicator of overview?.indicators ?? []) {
      const allowed = allowedOn(survey, last, indicator.key);
      expectAllowed(<TrendCard indicator={indicator} audience="scholen" />, allowed);
      const line = indicators
        .flatMap(({ norms }) => norms)
        .find(({ key }) => key === indicator.key)
        ?.lines.find((one) => one.kind === 'meting' && one.survey === name);
      if (line?.kind !== 'meting') throw new Error(`${indicator.key} has no line in the register.`);
      // How old it is and when the next is due are no figures of the measurement.
      const alone = { ...line, next: null, latest: line.latest && { ...line.latest, closedOn: today } };
      expectAllowed(<LineCells line={alone} today={today} />, allowed, ['0']);
    }
    for (const one of survey.waves) {
      const feedback = await viewFeedback(ctx, example.id, one.wave.round.id);
      if (!feedback) throw new Error(`${one.id} has no page for everybody.`);
      const association = { name: 'SWV', logoUrl: null, accent: null };
      const allowed = new Allowed().words(one.wave.round.year);
      allowResponse(allowed, survey, one);
      for (const key of keysOf(one)) {
        allowIndicator(allowed, survey, one.id, key);
        allowed.scores(one.wave.round.targets[key]?.target);
        for (const earlier of survey.waves.filter(({ wave }) => wave.round.year < one.wave.round.year))
          allowChange(allowed, survey, earlier, one, key);
      }
      const content = {
        ...feedback.content,
        intro: '',
        indicators: feedback.content.indicators.map((told) => ({ ...told, lesson: '', actions: [] })),
      };
      const page = renderFeedbackPage({ association, contact: 'Bureau', content }, true);
      const main = page.replace(/^.*?<main[^>]*>/s, '').replace(/<footer.*$/s, '');
      expectAllowed(main.replace(/<style>.*?<\/style>/gs, ' '), allowed);
    }
  });
});

describe('the sweep itself', () => {
  it('has held more than two thousand printed numbers against the document', () => {
    expect(checked).toBeGreaterThan(2000);
  });

  it('notices a score, a share and a count that are told wrongly', async () => {
    const survey = surveyOf('scholen');
    const last = survey.waves.at(-1) as RowsOfWave;
    const roundId = last.wave.round.id;
    const page = await viewIndicator(ctx, example.id, {
      roundId,
      indicator: 'Bureau-2',
      order: 'vragenlijst',
    });
    if (!page) throw new Error('There is a page.');
    const allowed = allowedOn(survey, last, 'Bureau-2');
    const { indicator } = page;
    for (const wrong of [
      { mean: 1.7 },
      { n: 29 },
      { shareSatisfied: 0.13 },
      { ci: [2.2, 2.9] as [number, number] },
    ]) {
      const section = <ScoreSection page={{ ...page, indicator: { ...indicator, ...wrong } }} />;
      expect(() => expectAllowed(section, allowed)).toThrow();
    }
  });
});
