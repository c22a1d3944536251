import type { EarlierFormView } from '../../operations/earlier/viewEarlierForm';
import { longDate } from '../format/longDate';

/** Rounds from elsewhere that no longer count: who took them out, when and why. Nothing when there are none. */
export function WithdrawnRounds({ withdrawn }: Pick<EarlierFormView, 'withdrawn'>) {
  if (withdrawn.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ingetrokken">
      <h2 id="ingetrokken">Ingetrokken en vervangen</h2>
      <p className="under">Deze metingen tellen nergens meer mee. De rijen zijn gewist.</p>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Meting</th>
            <th scope="col">Wat er gebeurde</th>
            <th scope="col">Door</th>
            <th scope="col">Waarom</th>
          </tr>
        </thead>
        <tbody>
          {withdrawn.map(({ id, title, year, on, by, reason, isReplaced }) => (
            <tr key={id}>
              <th scope="row">
                {title} {year}
              </th>
              <td data-label="Wat er gebeurde">
                {isReplaced ? 'vervangen' : 'ingetrokken'} op {longDate(on)}
              </td>
              <td data-label="Door">{by}</td>
              <td data-label="Waarom">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
