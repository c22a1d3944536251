import { useId } from 'react';
import { counted } from '../format/counted';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';

interface Props {
  invited: number;
  /** People who began, those who finished included. */
  started: number;
  /** null when it cannot be told: the round's key is missing. */
  completed: number | null;
  /** Share of the invited, 0 to 1; null when it cannot be told. */
  responseRate: number | null;
}

/** How far a running round is: finished, begun and not yet, as one bar with its numbers in words below. */
export function ResponseBar({ invited, started, completed: finished, responseRate }: Props) {
  const id = useId();
  const completed = finished ?? 0;
  const whole = Math.max(invited, started, 1);
  const begun = Math.max(0, started - completed);
  const width = (count: number) => (count / whole) * 1000;
  return (
    <div className="response-bar">
      <p className="response-figure">
        <strong>{responseRate === null ? 'niet te berekenen' : percent(responseRate)}</strong>{' '}
        <span>respons</span>
      </p>
      <svg
        viewBox="0 0 1000 14"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        className="chart-bar"
      >
        <title id={`${id}-t`}>Respons tot nu toe</title>
        <desc id={`${id}-d`}>
          {finished === null
            ? `${wholeNumber(begun)} begonnen, van ${wholeNumber(invited)} gevraagd.`
            : `${wholeNumber(completed)} klaar, ${wholeNumber(begun)} begonnen, van ${wholeNumber(invited)} gevraagd.`}
        </desc>
        <rect className="bar-rest" width="1000" height="14" />
        <rect className="bar-begun" width={width(completed + begun)} height="14" />
        <rect className="bar-done" width={width(completed)} height="14" />
      </svg>
      <p className="response-words">
        {finished !== null && <span className="key key-done">{wholeNumber(completed)} klaar</span>}
        <span className="key key-begun">{wholeNumber(begun)} begonnen</span>
        <span className="key key-rest">{counted(invited, 'uitnodiging', 'uitnodigingen')}</span>
      </p>
    </div>
  );
}
