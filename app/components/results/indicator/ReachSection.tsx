import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { percent } from '../../format/percent';
import { NotShown } from '../NotShown';

/** How many use what is asked about: a website that few visit can still please them. Nothing where no question asks it. */
export function ReachSection({ page }: { page: IndicatorPage }) {
  const asked = page.items.filter(({ nvtLabel }) => nvtLabel === 'Gebruik ik niet');
  if (asked.length === 0) return null;
  return (
    <section className="card" aria-labelledby="bereik">
      <h2 id="bereik">Bereik</h2>
      <p>
        Wie iets niet gebruikt, telt niet mee in het cijfer. Daarom hoort hierbij hoeveel mensen het
        gebruiken.
      </p>
      {asked.every(({ reach }) => reach === null) ? (
        <p>
          Dat aantal is <NotShown text="niet getoond" />: dan was uit te rekenen wat enkele mensen
          antwoordden.
        </p>
      ) : (
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Vraag</th>
              <th scope="col">Gebruikt het</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((item) => (
              <tr key={item.key}>
                <th scope="row">{item.title}</th>
                <td data-label="Gebruikt het">
                  {item.reach === null ? <NotShown text="niet getoond" /> : percent(item.reach)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
