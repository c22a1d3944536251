import { roundedWords } from '../../../surveys/statistics/wording/roundedWords';
import type { Figure } from '../../operations/results/roundResult';

/** A score as printed: `7,6`, or in words how far it is rounded: `ongeveer 7,5`. */
export function RoundedScore({ figure }: { figure: Pick<Figure, 'mean' | 'rounded'> }) {
  if (figure.mean === null) return null;
  return <strong>{roundedWords(figure.mean, figure.rounded)}</strong>;
}
