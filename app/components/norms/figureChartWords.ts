import type { MeasureView, NormView } from '../../operations/norms/viewNorm';
import type { ChartWords } from '../charts/chartWords';

/** What stands around a norm's chart that leaves its page, in Dutch: which norm, what is counted, and from whom. */
export function figureChartWords(norm: NormView['norm'], { measure, figures }: MeasureView): ChartWords {
  const sources = [...new Set(figures.map(({ source }) => source.trim()))].slice(0, 3);
  return {
    heading: `${norm.key} ${norm.title}`,
    under: measure.title,
    notes: [
      ...(figures.some(({ isHiddenForOthers }) => isHiddenForOthers)
        ? ['Niet getoond: aantallen van 1 tot 4 leerlingen, en waaruit die te berekenen zijn.']
        : []),
      `Bron: ${sources.join('; ')}.`,
    ],
  };
}
