import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { chartFont, ink } from '../../components/charts/chartInk';
import type { ChartWords } from '../../components/charts/chartWords';
import { wrapped } from '../../components/charts/wrapped';

const LEFT = 8;
/** Characters that fit a chart of 340 wide, in the widest letters that come along, and how far its lines stand apart. */
const LINES = {
  heading: { fits: 30, step: 19, size: 15, weight: '700', fill: ink.text },
  under: { fits: 42, step: 17, size: 13, weight: '400', fill: ink.text },
  notes: { fits: 50, step: 14, size: 11, weight: '400', fill: ink.soft },
} as const;

/**
 * A chart with what it shows above it and what it rests on below it, as one svg element with a viewBox.
 * @param markup one svg element with a viewBox that begins at 0 0
 * @throws when it is not
 */
export function chartSheet(markup: string, words: ChartWords): string {
  const [opening, width, height] = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? [];
  if (!opening || !width || !height) throw new Error('A chart is one svg element with a viewBox.');
  let y = 4;
  const written = (text: string, kind: keyof typeof LINES) => {
    const { fits, step, size, weight, fill } = LINES[kind];
    return wrapped(text, fits).map((line) => {
      y += step;
      const place = { x: LEFT, y, fill, fontSize: size, fontWeight: weight };
      return renderToStaticMarkup(createElement('text', place, line));
    });
  };
  const above = [...written(words.heading, 'heading'), ...written(words.under, 'under')];
  const top = y + 12;
  y = top + Number(height) + 4;
  const below = words.notes.flatMap((note) => written(note, 'notes'));
  const inside = markup.replace('<svg ', `<svg x="0" y="${top}" width="${width}" height="${height}" `);
  const font = chartFont.replaceAll('"', '&quot;');
  return `<svg viewBox="0 0 ${width} ${y + 12}" font-family="${font}">${above.join('')}${inside}${below.join('')}</svg>`;
}
