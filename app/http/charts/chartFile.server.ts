import { createRequire } from 'node:module';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartWords } from '../../components/charts/chartWords';
import { chartSheet } from './chartSheet';

const require = createRequire(import.meta.url);

export type PictureFormat = 'svg' | 'png';

/** Pixels wide: enough for a page of A4 at 200 dots an inch. */
const PNG_WIDTH = 1400;

/**
 * A chart as a file that stands by itself: white ground, name and description inside, letters that come along.
 * @param words written around it; without them the chart alone
 */
export async function chartFile(
  chart: ReactElement,
  format: PictureFormat,
  words?: ChartWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const markup = renderToStaticMarkup(chart);
  const svg = standingAlone(words ? chartSheet(markup, words) : markup);
  if (format === 'svg') return new TextEncoder().encode(svg);
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = [
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
  ];
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  })
    .render()
    .asPng() as Uint8Array<ArrayBuffer>;
}

/** @throws when the chart is not one svg element with a viewBox. */
function standingAlone(markup: string): string {
  const [, width, height] = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? [];
  if (!width || !height) throw new Error('A chart is one svg element with a viewBox.');
  return markup
    .replace(/^<svg /, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)
    .replace(/^(<svg [^>]*>)/, `$1<rect width="100%" height="100%" fill="#ffffff"/>`);
}
