import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TrendChart } from '../../../app/components/charts/TrendChart';
import { trendSegments } from '../../../app/components/charts/trendSegments';
import type { SeriesPoint } from '../../../app/operations/results/seriesPoints';
import { html, read } from './read';

const point = (year: number, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  roundId: String(year),
  year,
  mean: 6.5,
  ci: [6, 7],
  hidden: false,
  broken: false,
  target: 7,
  ...more,
});
const hidden = { mean: null, ci: null, hidden: true };

describe('a series over the years', () => {
  test('is one line while the questions stay the same', () => {
    expect(trendSegments([point(2021), point(2023), point(2025)])).toEqual([[0, 1, 2]]);
  });

  test('has its figure clear of the line: below a line that climbs steeply, else above', () => {
    const figureOf = (mean: number, next: Partial<SeriesPoint>) => {
      const points = [point(2023, { mean, ci: [mean - 0.2, mean + 0.2] }), point(2025, next)];
      const drawn = html(<TrendChart title="Leren van elkaar" points={points} />);
      const dot = Number(/<circle[^>]* cy="([\d.]+)"/.exec(drawn)?.[1]);
      const figure = Number(/<text[^>]* y="([\d.]+)"[^>]*font-weight="700"/.exec(drawn)?.[1]);
      return figure > dot ? 'below' : 'above';
    };
    expect(figureOf(5, { mean: 7.4, ci: [7.2, 7.6] })).toBe('below');
    expect(figureOf(7.5, { mean: 7.9, ci: [7.7, 8.1] })).toBe('above');
    expect(figureOf(7.5, { mean: 5, ci: [4.8, 5.2] })).toBe('above');
    expect(figureOf(5, { mean: 7.4, ci: [7.2, 7.6], broken: true })).toBe('above');
  });

  test('has no line across a break', () => {
    expect(trendSegments([point(2021), point(2023, { broken: true }), point(2025)])).toEqual([[1, 2]]);
  });

  test('has no line across a figure that is not shown', () => {
    expect(trendSegments([point(2021), point(2023, hidden), point(2025)])).toEqual([]);
  });

  test('never joins what may not be joined, whatever the series', () => {
    const anyPoint = fc.record({ isHidden: fc.boolean(), broken: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 12 }), (shapes) => {
        const points = shapes.map(({ isHidden, broken }, index) =>
          point(2000 + index, { broken, ...(isHidden ? hidden : {}) }),
        );
        const joined = new Set(
          trendSegments(points).flatMap((segment) =>
            segment.slice(1).map((to, index) => `${segment[index]}-${to}`),
          ),
        );
        for (let to = 1; to < points.length; to += 1) {
          const may =
            shapes[to - 1]?.isHidden === false && shapes[to]?.isHidden === false && !shapes[to]?.broken;
          expect(joined.has(`${to - 1}-${to}`)).toBe(may);
          joined.delete(`${to - 1}-${to}`);
        }
        expect([...joined]).toEqual([]);
      }),
    );
  });
});

describe('the chart', () => {
  const page = (
    <TrendChart
      title="Bureau-7b, Scholen"
      points={[point(2021, { mean: 6.31 }), point(2023, { broken: true }), point(2025, hidden)]}
    />
  );

  test('tells in words what it draws', () => {
    expect(read(page)).toContain('Bureau-7b, Scholen: cijfer van 1 tot 10 door de jaren');
    expect(read(page)).toContain('2021: 6,3. 2023: na een breuk in de reeks, 6,5. 2025: niet getoond.');
  });

  test('has its figures in a table', () => {
    expect(read(page)).toContain('2021 6,3 6,0 tot 7,0 7,0 –');
    expect(read(page)).toContain('2023 6,5 6,0 tot 7,0 7,0 breuk in de reeks');
    expect(html(page)).toContain('data-label="Vergeleken met ervoor"');
    expect(read(page)).toContain('2025 niet getoond – 7,0');
  });

  test('names what it is for who cannot see it, and carries no inline style that the policy would refuse', () => {
    expect(html(page)).toMatch(/<svg[^>]* role="img" aria-labelledby="[^"]+"/);
    expect(html(page)).not.toContain(' style=');
  });
});
