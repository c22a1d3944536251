import type { NormCounts } from '../../operations/norms/viewNorms';

/** Where all norms stand, in one sentence; what none of them is, is left out. */
export function countsText({ norms, withoutFigure, ...counts }: NormCounts): string {
  if (withoutFigure === norms) return `Van ${norms} normen is er nog geen cijfer.`;
  const parts = [
    [counts.gehaald, 'gehaald'],
    [counts.nietGehaald, 'niet gehaald'],
    [counts.nietZeker, 'niet zeker'],
    [counts.withoutVerdict, 'zonder oordeel'],
    [withoutFigure, 'zonder cijfer'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `Van ${norms} normen: ${told.join(', ')}.`;
}
