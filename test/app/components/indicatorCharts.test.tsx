import { describe, expect, test } from 'vitest';
import { DotsSvg } from '../../../app/components/charts/DotsSvg';
import { SeriesSvg } from '../../../app/components/charts/SeriesSvg';
import { SpreadSvg } from '../../../app/components/charts/SpreadSvg';
import { wrapped } from '../../../app/components/charts/wrapped';
import { ChangeWords } from '../../../app/components/results/indicator/ChangeSection';
import { chartFile } from '../../../app/http/charts/chartFile.server';
import { html, read } from './read';

const row = {
  key: 'a',
  label: 'Scholen kennen elkaar.',
  mean: 7.2,
  ci: [6.9, 7.4] as [number, number],
  instead: '',
};
const labels = ['Helemaal niet', 'Niet', 'Tussenin', 'Wel', 'Helemaal'];
const dots = (html: string) => html.match(/<circle/g)?.length ?? 0;

describe('scores per question', () => {
  test('stand on one axis from 1 to 10, each with its margin in words too', () => {
    const page = <DotsSvg title="Vragen" rows={[row]} target={7} />;
    for (const tick of [1, 2, 9, 10]) expect(html(page)).toMatch(new RegExp(`>${tick}</text>`));
    expect(read(page)).toContain('Scholen kennen elkaar.: 7,2, marge 6,9 tot 7,4.');
    expect(read(page)).toContain('streefwaarde 7,0');
  });

  test('without a margin are not drawn: the word stands there', () => {
    const rows = [{ ...row, ci: null, instead: 'ongeveer 7,0, zonder marge' }];
    const page = <DotsSvg title="Vragen" rows={rows} target={null} />;
    expect(dots(html(page))).toBe(0);
    expect(read(page)).toContain('ongeveer 7,0, zonder marge');
  });
});

describe('a year', () => {
  const point = { roundId: '1', year: 2025, mean: 7, hidden: false, broken: false, target: null };
  test('whose score has no margin is no dot on the line', () => {
    const series = html(
      <SeriesSvg
        title="Reeks"
        points={[
          { ...point, year: 2023, ci: [6, 8] },
          { ...point, ci: null },
        ]}
      />,
    );
    expect(series).toContain('geen marge');
    expect(series).not.toContain('<polyline');
  });

  test('after other questions stands behind a mark that says breuk', () => {
    const points = [
      { ...point, year: 2023, ci: [6, 8] as [number, number] },
      { ...point, ci: [6, 8] as [number, number], broken: true },
    ];
    expect(read(<SeriesSvg title="Reeks" points={points} />)).toContain('breuk');
  });
});

describe('a spread of answers', () => {
  const spread = (counts: number[] | null) =>
    html(
      <SpreadSvg
        title="Verdeling"
        rows={[{ key: 'a', label: 'Vraag', counts, instead: 'niet getoond' }]}
        labels={labels}
      />,
    );
  const bars = (markup: string) =>
    [...markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="22"/g)].map(
      ([, x, width]) => ({
        from: Number(x),
        to: Number(x) + Number(width),
      }),
    );

  test('of a weighted round is told as the page tells it, also when rounded shares do not add up to a whole', () => {
    const row = { key: 'a', label: 'Vraag', counts: [0, 0, 0.09, 0.41, 0.51], inShares: true, instead: '' };
    const words = read(<SpreadSvg title="Verdeling" rows={[row]} labels={labels} />);
    expect(words).toContain('Wel 41 %, Helemaal 51 %.');
    expect(words.match(/51 %/g)).toHaveLength(2);
    expect(words).not.toContain('50 %');
  });

  test('is centred: as many left as right of the middle lie equally far out', () => {
    const parts = bars(spread([10, 10, 4, 10, 10]));
    expect(parts).toHaveLength(5);
    expect((parts[0]?.from ?? 0) + (parts.at(-1)?.to ?? 0)).toBeCloseTo(340, 1);
  });

  test('lies wholly right of the middle when everybody agrees, and within the drawing', () => {
    const [only] = bars(spread([0, 0, 0, 0, 30]));
    expect(only?.from).toBeCloseTo(170, 1);
    expect(only?.to).toBeLessThanOrEqual(340);
  });

  test('that may not be shown draws nothing and says so', () => {
    expect(bars(spread(null))).toEqual([]);
    expect(spread(null)).toContain('niet getoond');
  });
});

test('long questions are broken into lines without losing a word', () => {
  expect(wrapped('een twee drie vier', 9)).toEqual(['een twee', 'drie vier'.slice(0, 9)]);
});

describe('a chart as a file', () => {
  const chart = <DotsSvg title="Vragen" rows={[row]} target={7} />;
  test('is an SVG that stands by itself, without style sheet', async () => {
    const svg = new TextDecoder().decode(await chartFile(chart, 'svg'));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="340" height="\d+"/);
    expect(svg).toContain('<title');
    expect(svg).not.toMatch(/ style=|var\(--/);
  });

  test('says above it what it shows and below it on what that rests', async () => {
    const words = { heading: 'Bureau-2 Gehoord & ondersteund', under: 'Scholen 2025', notes: ['27 van 31'] };
    const svg = new TextDecoder().decode(await chartFile(chart, 'svg', words));
    const [around, alone] = [svg, new TextDecoder().decode(await chartFile(chart, 'svg'))].map((one) =>
      Number(/^<svg [^>]*height="(\d+)/.exec(one)?.[1]),
    );
    expect(around).toBeGreaterThan(Number(alone));
    expect(svg.indexOf('Gehoord &amp;')).toBeLessThan(svg.indexOf('Scholen kennen elkaar.'));
    expect(svg.indexOf('27 van 31')).toBeGreaterThan(svg.lastIndexOf('>10</text>'));
    expect(svg.match(/xmlns=/g)).toHaveLength(1);
    expect(svg).not.toMatch(/ style=|var\(--/);
  });

  test('or a PNG in which words are drawn, also on a machine without fonts', async () => {
    const size = async (label: string) =>
      (await chartFile(<DotsSvg title="Vragen" rows={[{ ...row, label }]} target={7} />, 'png')).length;
    const png = await chartFile(chart, 'png');
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    // Words take bytes: with no font the same picture would come out.
    expect(await size('Scholen kennen elkaar goed genoeg.')).toBeGreaterThan((await size('.')) + 1000);
  });
});

describe('a change', () => {
  const change = {
    roundId: '1',
    year: 2023,
    isElsewhere: false,
    comparable: true,
    hidden: false,
    common: [],
    of: 0,
    changed: [],
    differenceSatisfied: null,
    verdict: null,
    sentence: null,
    numbers: null,
  };
  test('that seems a tenth off between two rounded scores says that it is the rounding', () => {
    const off = {
      before: { mean: 7.5, n: 25 },
      now: { mean: 7.9, n: 27 },
      difference: { diff: 0.3, ci: null },
    };
    const note = 'Door het afronden lijkt het verschil tussen de twee cijfers een tiende anders.';
    expect(read(<ChangeWords change={{ ...change, ...off }} indicator={null} />)).toContain(note);
    const even = { ...off, difference: { diff: 0.4, ci: null } };
    expect(read(<ChangeWords change={{ ...change, ...even }} indicator={null} />)).not.toContain(note);
  });
});

test('the target runs beside each score, and through no words', () => {
  const rows = [row, { ...row, key: 'b', ci: null, instead: 'niet getoond' }];
  const drawing = html(<DotsSvg title="Vragen" rows={rows} target={7} />);
  // One below its words at the top, one beside the only score that is drawn.
  expect(drawing.match(/stroke-dasharray/g)).toHaveLength(2);
});
