import type { PlannedRound, PlannedStep } from '../../../surveys/schedule/planRound';
import { longDate } from '../format/longDate';
import { DayFact } from './DayFact';

const stepNames: Record<PlannedStep, string> = {
  opens: 'de eerste dag',
  closes: 'de laatste dag',
  reminder: 'een herinnering',
  'last-day': 'de mail voor de laatste dag',
};

/** What happens on which day, and what moved off a holiday; a day for the draft that passed unused is not promised. */
export function PlanFacts({ plan, today }: { plan: PlannedRound; today: string }) {
  return (
    <>
      <dl className="fact-list">
        {plan.prepareOn >= today && <DayFact name="Concept klaar om na te kijken" day={plan.prepareOn} />}
        <DayFact name="Open vanaf, uitnodigingen" day={plan.opensOn} />
        {plan.remindOn.map((day, index) => (
          <DayFact key={day} name={`Herinnering ${index + 1}`} day={day} />
        ))}
        {plan.lastDayMailOn && <DayFact name="Mail: nog even en dan sluit het" day={plan.lastDayMailOn} />}
        <DayFact name="Open tot en met" day={plan.closesOn} />
      </dl>
      {plan.shifts.length > 0 && (
        <ul className="under">
          {[...plan.shifts].sort(byDay).map((shift) => (
            <li key={`${shift.step} ${shift.planned}`}>
              {longDate(shift.planned)} is {shift.because}: {stepNames[shift.step]} is verschoven naar{' '}
              {longDate(shift.day)}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const byDay = (a: PlannedRound['shifts'][number], b: typeof a) =>
  a.planned < b.planned ? -1 : a.planned > b.planned ? 1 : 0;
