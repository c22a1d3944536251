import { longDate } from '../format/longDate';

/** A day with what happens then. */
export function DayFact({ name, day }: { name: string; day: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{longDate(day)}</dd>
    </div>
  );
}
