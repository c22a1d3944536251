import type { Figure } from '../../operations/results/roundResult';
import { decimal } from '../format/decimal';
import { marginBetween } from '../format/marginBetween';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown, notShown } from './NotShown';

/** A score with all that belongs beside it: margin, % positief, n of N. */
export function BigScore({ figure }: { figure: Figure }) {
  const hidden = notShown(figure);
  if (hidden !== null || figure.mean === null) {
    return (
      <div className="big-score">
        <p className="big-score-none">
          <NotShown text={hidden ?? 'geen antwoorden'} />
        </p>
        {figure.hidden && <p className="under">Er zijn te weinig antwoorden om een cijfer te laten zien.</p>}
      </div>
    );
  }
  return (
    <div className="big-score">
      <p className="big-score-figure">
        {decimal(figure.mean)}
        <span className="for-ear"> (cijfer van 1 tot 10)</span>
      </p>
      <dl className="big-score-facts">
        <div>
          <dt>Marge</dt>
          <dd>{marginWords(figure)}</dd>
        </div>
        <div>
          <dt>Positief</dt>
          <dd>{figure.shareSatisfied === null ? '–' : percent(figure.shareSatisfied)}</dd>
        </div>
        <div>
          <dt>Antwoorden</dt>
          <dd>{countWords(figure)}</dd>
        </div>
      </dl>
    </div>
  );
}

function marginWords(figure: Figure): string {
  if (figure.flags.includes('volledige_telling')) return 'geen';
  if (figure.ci === null) return 'niet te berekenen';
  return marginBetween(figure.ci);
}

function countWords(figure: Figure): string {
  if (figure.n === null) return '–';
  return figure.N === null ? wholeNumber(figure.n) : `${wholeNumber(figure.n)} van ${wholeNumber(figure.N)}`;
}
