import type { RunningRound } from '../../operations/rounds/viewRunning';
import { wholeNumber } from '../format/wholeNumber';

/** Of a round that people only take part in by shared links: how many lists there are. No list of people, so no percentage. */
export function SharedCount({ ways }: { ways: NonNullable<RunningRound['ways']> }) {
  const isKnown = ways.every(({ completed }) => completed !== null);
  const apart = ways.find(({ kind }) => kind === 'website')?.completed ?? 0;
  const lists = ways.reduce((sum, { completed }) => sum + (completed ?? 0), 0);
  return (
    <div className="response-bar">
      <p className="response-figure">
        <strong>{isKnown ? wholeNumber(lists) : 'niet bekend'}</strong>{' '}
        <span>ingevuld met gedeelde links</span>
      </p>
      <p className="under">
        Er staat niemand op de lijst. Een percentage is er dan niet.
        {apart > 0 && ` Daarvan kwamen er ${wholeNumber(apart)} met de open link; die tellen apart.`}
      </p>
    </div>
  );
}
