import { describe, expect, test } from 'vitest';
import { DistributionKey } from '../../../app/components/charts/DistributionKey';
import { TrendChart } from '../../../app/components/charts/TrendChart';
import { TrendTable } from '../../../app/components/charts/TrendTable';
import { GroupTable } from '../../../app/components/results/GroupTable';
import { IndicatorCard } from '../../../app/components/results/IndicatorCard';
import { ChangeWords } from '../../../app/components/results/indicator/ChangeSection';
import { PartsDecide } from '../../../app/components/results/PartsDecide';
import { StandsOn } from '../../../app/components/results/StandsOn';
import { VerdictSummary } from '../../../app/components/results/VerdictSummary';
import type { ChangeNumbers, ChangeResult } from '../../../app/operations/results/changeResult';
import { hiddenFigure, indicator, labels, shownFigure } from './figures';
import { html, read } from './read';

describe('beside a score stands what it stands on', () => {
  test('its margin and how many of how many', () => {
    expect(read(<StandsOn figure={shownFigure} />)).toBe('marge 7,2 tot 8,1 · 24 van 31');
    expect(read(<StandsOn figure={{ ...shownFigure, N: null }} />)).toBe('marge 7,2 tot 8,1 · 24 antwoorden');
    expect(read(<StandsOn figure={{ ...shownFigure, ci: null }} />)).toBe('zonder marge · 24 van 31');
  });

  test('and nothing at all when the score is not shown', () => {
    expect(html(<StandsOn figure={hiddenFigure} />)).toBe('');
  });
});

test('bars say once which colour is which answer, unless they have other answers', () => {
  const one = { distribution: [1, 2, 3, 12, 6], labels };
  const key = read(<DistributionKey items={[one, { ...one, distribution: null, labels: [] }]} />);
  expect(key).toBe(labels.join(' '));
  expect(html(<DistributionKey items={[one, { distribution: [1, 9], labels: ['Nee', 'Ja'] }]} />)).toBe('');
  expect(html(<DistributionKey items={[{ ...one, distribution: null }]} />)).toBe('');
});

test('a score that everybody gave has no margin in a table either, and no key for one', () => {
  const point = { roundId: '1', year: 2023, mean: 7.8, hidden: false, broken: false, target: null };
  const census = read(<TrendChart title="x" points={[{ ...point, ci: [7.8, 7.8] }]} />);
  expect(census).toContain('7,8 geen');
  expect(census).not.toContain('marge');
  const sample = read(<TrendChart title="x" points={[{ ...point, ci: [7.5, 8.1] }]} />);
  expect(sample).toContain('7,5 tot 8,1');
  expect(sample).toContain('marge');
});

test('that who stayed away may think otherwise is not said where no score is shown', () => {
  const words = 'Wie niet meedeed, kan er anders over denken.';
  expect(read(<IndicatorCard indicator={indicator(hiddenFigure)} />)).not.toContain(words);
  expect(read(<VerdictSummary indicators={[indicator(hiddenFigure)]} />)).not.toContain(words);
  expect(read(<VerdictSummary indicators={[indicator(hiddenFigure), indicator(shownFigure)]} />)).toContain(
    words,
  );
});

test('a series without any target has no column that says there is none', () => {
  const point = { roundId: '1', year: 2023, mean: 7, ci: null, hidden: false, broken: false, target: null };
  expect(read(<TrendTable points={[point]} />)).not.toContain('Streefwaarde');
  const later = { ...point, year: 2025, target: 7 };
  expect(read(<TrendTable points={[point, later]} />)).toContain('geen');
});

test('who was erased is mentioned only where the groups do not add up to all who were asked', () => {
  const groups = [
    { group: 'vo', label: 'vo', depth: 0, invited: 20, scores: {} },
    { group: 'vo|a', label: 'A', depth: 1, invited: 9, scores: {} },
  ];
  const of = (invited: number) =>
    read(<GroupTable groups={groups} indicators={[indicator(shownFigure)]} invited={invited} />);
  expect(of(20)).not.toContain('liet wissen');
  expect(of(21)).toContain('liet wissen');
  const untold = [...groups, { group: 'vso', label: 'vso', depth: 0, invited: null, scores: {} }];
  const page = <GroupTable groups={untold} indicators={[indicator(shownFigure)]} invited={31} />;
  expect(read(page)).not.toContain('liet wissen');
});

describe('a change whose figures seem to say otherwise explains itself', () => {
  const change: ChangeResult = {
    roundId: '1',
    year: 2023,
    isElsewhere: false,
    comparable: true,
    hidden: false,
    common: [],
    of: 0,
    changed: [],
    before: { mean: 7.5, n: 25 },
    now: { mean: 7.8, n: 27 },
    difference: { diff: 0.3, ci: [0.1, 0.5] },
    differenceSatisfied: { diff: 0.26, ci: [0.04, 0.45] },
    verdict: 'niet_te_zeggen',
    sentence: 'Deze antwoorden zijn niet genoeg om te zeggen of het cijfer is veranderd.',
    numbers: null,
  };
  const numbers: ChangeNumbers = {
    isExact: false,
    withFpc: 'niet_te_zeggen',
    withoutFpc: 'niet_te_zeggen',
    se: null,
    df: null,
    t: null,
    p: null,
    pHolm: null,
    isBelow: false,
    family: 4,
    isHeldBackByHolm: true,
    smallestRelevantDifference: 0.5,
    hedgesG: null,
    cliffsDelta: null,
  };
  const words = (more: Partial<ChangeResult>, indicator: string | null = 'Bureau-2') =>
    read(<ChangeWords change={{ ...change, ...more }} indicator={indicator} />);

  test('when many comparisons at once are why it does not count', () => {
    expect(words({ numbers })).toContain('er zijn 4 indicatoren tegelijk vergeleken');
    expect(words({ numbers }, null)).toContain('Na de correctie van Holm telt het niet.');
    const held = { numbers: { ...numbers, isHeldBackByHolm: false } };
    expect(words(held) + words(held, null)).not.toMatch(/tegelijk|Holm/);
  });

  test('when % positief did move', () => {
    const note = 'Het oordeel hierboven gaat over het cijfer, niet over % positief.';
    expect(words({})).toContain('+26 procentpunt, marge +4 tot +45.');
    expect(words({})).toContain(note);
    expect(words({ differenceSatisfied: { diff: 0.05, ci: [-0.16, 0.26] } })).not.toContain(note);
    expect(words({ verdict: 'verbeterd' })).not.toContain(note);
  });

  test('when its margin reads 0,0 and yet lies on one side of nought', () => {
    expect(words({ verdict: 'verbeterd', difference: { diff: 0.4, ci: [0, 0.7] } })).toContain(
      'begint net boven nul',
    );
    expect(words({ verdict: 'gedaald', difference: { diff: -0.4, ci: [-0.7, 0] } })).toContain(
      'net onder nul',
    );
    expect(words({ difference: { diff: 0.4, ci: [0, 0.7] } })).not.toContain('net boven nul');
  });

  test('when its margin reads 0,0 and nought lies within it, unless Holm is why', () => {
    const within = 'Nul ligt nog net binnen de marge.';
    const open = { ...numbers, isHeldBackByHolm: false };
    expect(words({ numbers: open, difference: { diff: 0.6, ci: [0, 1.2] } })).toContain(within);
    expect(words({ numbers: open, difference: { diff: -0.6, ci: [-1.2, 0] } })).toContain(within);
    expect(words({ numbers: open, difference: { diff: 0.6, ci: [-0.1, 1.2] } })).not.toContain(within);
    expect(words({ numbers, difference: { diff: 0.6, ci: [0, 1.2] } })).not.toContain(within);
  });
});

describe('a verdict that follows from the parts of a norm', () => {
  const judged = { ...shownFigure, key: 'Bureau-3', target: 7, hasParts: true };
  const told = (more: Partial<typeof judged> & { verdict: 'gehaald' | 'niet_zeker' }) =>
    html(<PartsDecide beside={[{ ...judged, ...more }]} />);

  test('is explained where the score alone would have another', () => {
    expect(told({ verdict: 'niet_zeker' })).toContain(
      'Het oordeel over Bureau-3 volgt uit de delen van de norm',
    );
  });

  test('needs no words where the score says the same, or the norm has no parts', () => {
    expect(told({ verdict: 'gehaald' })).toBe('');
    expect(told({ verdict: 'niet_zeker', hasParts: false })).toBe('');
  });
});
