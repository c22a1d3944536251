import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsText } from '../../../app/components/norms/countsText';
import { FigureFiles } from '../../../app/components/norms/FigureFiles';
import { FigureSeries, figureSeries } from '../../../app/components/norms/FigureSeries';
import { axisOf } from '../../../app/components/norms/figureAxis';
import { figureLabels } from '../../../app/components/norms/figureLabels';
import type { MeasureView, TypedLine } from '../../../app/operations/norms/viewNorm';
import { html } from './read';

type Entered = [period: string, value: number | null, followsOn: boolean];

/** Newest first, as the page has them. */
const view = (type: MeasureView['measure']['type'], ...entered: Entered[]) =>
  ({
    measure: { key: 'deelname', title: 'Deelname vso', type, period: 'schooljaar' },
    target: { kind: 'at-most', value: 3.4 },
    figures: entered.map(([period, value, followsOn]) => ({ period, value, followsOn }) as TypedLine),
  }) as MeasureView;

const lines = (markup: string) => markup.match(/<line[^>]*stroke="#0b5563"/g) ?? [];

test('a label stands on white, so that a dash of the target is not read as part of its number', () => {
  const chart = html(
    <FigureSeries view={view('percentage', ['2025-2026', 3.5, true], ['2024-2025', 3.2, false])} />,
  );
  const grounds = [
    ...chart.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="(\d+)" height="12" fill="#ffffff"/g),
  ];
  expect(grounds.map(([, width]) => Number(width))).toEqual([40, 40]);
  expect(chart.lastIndexOf('stroke-dasharray')).toBeLessThan(chart.indexOf('<rect'));
});

describe('a file with figures of a norm, which others read,', () => {
  const withSmall = (...small: number[]) => {
    const shown = view('cijfer', ['2026-K3', 8, true], ['2026-K2', 3, true], ['2026-K1', 12, false]);
    shown.measure = { ...shown.measure, period: 'kwartaal', unit: 'leerlingen' };
    return {
      ...shown,
      figures: shown.figures.map((one, index) => ({ ...one, isHiddenForOthers: small.includes(index) })),
    };
  };

  test('says niet getoond where few pupils are counted, and nothing from which the number could be read', () => {
    const file = html(figureSeries(withSmall(1), 'others') ?? <p />);
    expect(file).toContain('2e kwartaal 2026: niet getoond.');
    expect(file).not.toMatch(/>3<|: 3\./);
    expect(lines(file)).toHaveLength(0);
    expect(html(<FigureSeries view={withSmall(1)} />)).toContain('2e kwartaal 2026: 3.');
  });

  test('is offered with the chart, and says what it leaves out', () => {
    const offer = html(<FigureFiles norm="Netwerk-5b" view={withSmall(1)} />);
    for (const format of ['svg', 'png'])
      expect(offer).toContain(`/resultaten/normen/Netwerk-5b/grafiek?cijfer=deelname&amp;als=${format}`);
    expect(offer).toContain('‘niet getoond’');
    expect(html(<FigureFiles norm="Netwerk-5b" view={withSmall()} />)).not.toContain('niet getoond');
  });

  test('is not offered when only one figure may be told', () => {
    expect(html(<FigureFiles norm="Netwerk-5b" view={withSmall(0, 1)} />)).toBe('');
  });
});

describe('figures of a norm over time', () => {
  test('are drawn with every value in words, and with the target', () => {
    const drawn = html(
      <FigureSeries
        view={view(
          'percentage',
          ['2025-2026', 3.6, true],
          ['2024-2025', 3.7, true],
          ['2023-2024', 3.9, false],
        )}
      />,
    );
    expect(drawn).toContain('schooljaar 2023-2024: 3,9');
    expect(drawn).toContain('Streefwaarde: hoogstens 3,4');
    expect(lines(drawn)).toHaveLength(2);
  });

  test('can be read on a phone of 320 px, and an amount on the axis is not cut off', () => {
    const amounts = view(
      'cijfer',
      ['2025-2026', 1_018_000, true],
      ['2024-2025', 1_240_000, true],
      ['2023-2024', 990_000, false],
    );
    amounts.measure = { ...amounts.measure, unit: 'euro' };
    const drawn = html(<FigureSeries view={amounts} />);
    const width = Number(/viewBox="0 0 (\d+)/.exec(drawn)?.[1]);
    // A chart has about 240 px there: 14 units of 360 are more than 9 px.
    for (const [, size] of drawn.matchAll(/font-size="(\d+)"/gi))
      expect((Number(size) * 240) / width).toBeGreaterThan(9);
    const ticks = [...drawn.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>([^<]*)</g)];
    expect(ticks.length).toBeGreaterThan(2);
    for (const [, x, words = ''] of ticks) expect(Number(x) - words.length * 7.5).toBeGreaterThan(0);
  });

  test('are not joined across a year without a figure', () => {
    const drawn = html(
      <FigureSeries
        view={view(
          'percentage',
          ['2025-2026', 3.6, true],
          ['2024-2025', 3.7, false],
          ['2021-2022', 3.9, false],
        )}
      />,
    );
    expect(lines(drawn)).toHaveLength(1);
  });

  test('are left to the table when there is one, or when they are days or ja/nee', () => {
    expect(html(<FigureSeries view={view('cijfer', ['2025-2026', 3, true])} />)).toBe('');
    const two: Entered[] = [
      ['2025-2026', 1, true],
      ['2024-2025', 0, true],
    ];
    expect(html(<FigureSeries view={view('ja-nee', ...two)} />)).toBe('');
  });
});

test('the axis of a figure begins at 0, holds every value and has few ticks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (values) => {
        const { top, ticks } = axisOf(values, 'counts');
        expect(ticks[0]).toBe(0);
        expect(top).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeCloseTo(top, 6);
      },
    ),
  );
  // Five steps of a millionth are a hair less than five millionths.
  expect(axisOf([0.0000049999999999999996], 'counts').ticks.at(-1)).toBe(0.000005);
  expect(axisOf([0.000004000000000000001], 'counts').ticks).toHaveLength(6);
  expect(axisOf([88, 97], 'percentages')).toEqual({ top: 100, ticks: [0, 20, 40, 60, 80, 100] });
});

test('nobody counts half complaints: the axis of whole numbers has whole ticks', () => {
  expect(axisOf([1, 0, 2], 'counts').ticks).toEqual([0, 1, 2]);
  expect(axisOf([0.4, 1.2], 'counts').ticks).toContain(0.5);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (values) => {
      const { top, ticks } = axisOf(values, 'counts');
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(top).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

describe('figures above the marks of a chart', () => {
  test('have their unit where there is room', () => {
    expect(figureLabels({ type: 'percentage' }, [66.7, null], 140)).toEqual(['66,7\u00a0%', null]);
  });

  test('lose it where eight of them would run into each other', () => {
    const eight = [66.7, 61, 52, 48, 50, 55, 58, 61.5];
    expect(figureLabels({ type: 'percentage' }, eight, 40)).toEqual([
      '66,7',
      '61',
      '52',
      '48',
      '50',
      '55',
      '58',
      '61,5',
    ]);
  });

  test('of a million euro stand above every second mark, and always above the newest', () => {
    const labels = figureLabels({ type: 'cijfer', unit: 'euro' }, Array(8).fill(1_018_000), 40);
    expect(labels.filter((label) => label !== null)).toEqual(Array(4).fill('1.018.000'));
    expect(labels.at(-1)).toBe('1.018.000');
  });
});

test('where all norms stand is told without what none of them is', () => {
  const none = { norms: 37, gehaald: 0, nietGehaald: 0, nietZeker: 0, withoutVerdict: 0, withoutFigure: 37 };
  expect(countsText(none)).toBe('Van 37 normen is er nog geen cijfer.');
  expect(countsText({ ...none, gehaald: 12, withoutVerdict: 3, withoutFigure: 22 })).toBe(
    'Van 37 normen: 12 gehaald, 3 zonder oordeel, 22 zonder cijfer.',
  );
});
