import type { Figure } from '../../operations/results/roundResult';
import { decimal } from '../format/decimal';
import { wholeNumber } from '../format/wholeNumber';
import { notShown } from './NotShown';

interface Props {
  figure: Pick<Figure, 'hidden' | 'noAnswers' | 'mean' | 'ci' | 'n' | 'N' | 'flags'>;
}

/** What a score stands on, in few words: `marge 7,2 tot 7,6 · 27 van 31`. Nothing beside a score that is not shown. */
export function StandsOn({ figure }: Props) {
  if (notShown(figure) !== null) return null;
  const { ci, n, N, flags } = figure;
  const margin = flags.includes('volledige_telling')
    ? 'iedereen antwoordde'
    : ci
      ? `marge ${decimal(Math.max(1, ci[0]))} tot ${decimal(Math.min(10, ci[1]))}`
      : 'zonder marge';
  const counts =
    n === null
      ? null
      : N === null
        ? `${wholeNumber(n)} antwoorden`
        : `${wholeNumber(n)} van ${wholeNumber(N)}`;
  return (
    <span className="stands-on">
      <span className="whole">{margin}</span>
      {counts && (
        <>
          <span className="between"> · </span>
          <span className="whole">{counts}</span>
        </>
      )}
    </span>
  );
}
