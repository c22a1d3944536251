import type { RoundDays } from '../../operations/programme/viewYear';
import { DayFact } from './DayFact';

/** What happens on which day with a round that exists. */
export function RoundDaysList({ days }: { days: RoundDays }) {
  return (
    <dl className="fact-list">
      <DayFact name="Open vanaf, uitnodigingen" day={days.opensOn} />
      {days.remindOn.map((day, index) => (
        <DayFact key={day} name={`Herinnering ${index + 1}`} day={day} />
      ))}
      {days.lastDayMailOn && <DayFact name="Mail: nog even en dan sluit het" day={days.lastDayMailOn} />}
      {days.closedOn ? (
        <DayFact name="Gesloten op" day={days.closedOn} />
      ) : (
        <DayFact name="Open tot en met" day={days.closesOn} />
      )}
      <DayFact name="Uiterlijk verzegeld" day={days.sealBy} />
    </dl>
  );
}
