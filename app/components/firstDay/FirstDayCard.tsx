import type { FirstDay } from '../../operations/firstDay/viewFirstDay';
import { stepWords } from './stepWords';

/** On the programme of a samenwerkingsverband that is new here: what is left of the first day. Shows nothing when all is done. */
export function FirstDayCard({ day }: { day: Pick<FirstDay, 'steps' | 'isNew'> }) {
  const left = day.steps.filter(({ state }) => state !== 'done');
  const [first] = left;
  if (!day.isNew || !first) return null;
  const done = day.steps.length - left.length;
  return (
    <section className="card first-day-card" aria-labelledby="inrichten">
      <h2 id="inrichten">Inrichten</h2>
      <p>
        {done} van de {day.steps.length} stappen {done === 1 ? 'is' : 'zijn'} klaar. Nog te doen:{' '}
        {left.map(({ step }) => stepWords[step].title.replace(/[?]$/, '').toLowerCase()).join(' · ')}.
      </p>
      <p className="actions">
        <a className="button" href={stepWords[first.step].address}>
          Verder: {stepWords[first.step].title.toLowerCase()}
        </a>
        <a href="/begin/stappen">Alle stappen</a>
      </p>
    </section>
  );
}
