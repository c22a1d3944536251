import type { WebsiteResult } from '../../operations/results/roundResult';
import { decimal } from '../format/decimal';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';

/** The figures of whoever came by the open link, apart from the round's own. */
export function WebsiteBlock({ website }: { website: WebsiteResult | null }) {
  if (!website) return null;
  return (
    <section className="card" aria-labelledby="open-link">
      <h2 id="open-link">Via de open link</h2>
      <p className="under">
        Deze mensen vonden de vragenlijst zelf. Zij staan voor niemand anders: vergelijk deze cijfers niet met
        die van de meting.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Onderdeel</th>
            <th scope="col">Cijfer</th>
            <th scope="col">% positief</th>
            <th scope="col">Antwoorden</th>
          </tr>
        </thead>
        <tbody>
          {website.indicators.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.title}</th>
              <td>{one.mean === null ? 'niet getoond' : decimal(one.mean)}</td>
              <td>{one.shareSatisfied === null ? '' : percent(one.shareSatisfied)}</td>
              <td>{one.n === null ? '' : wholeNumber(one.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
