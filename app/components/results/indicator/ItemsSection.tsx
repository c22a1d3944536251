import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { IndicatorPage, ItemOrder, ItemWithChange } from '../../../operations/results/indicatorPage';
import { decimal } from '../../format/decimal';
import { percent } from '../../format/percent';
import { signed, signedPair } from '../../format/signed';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown, notShown } from '../NotShown';
import { RoundedScore } from '../RoundedScore';
import { ChartCard } from './ChartCard';

const orders: Record<ItemOrder, string> = {
  vragenlijst: 'zoals in de vragenlijst',
  sterkte: 'hoogste cijfer eerst',
  verandering: 'grootste stijging eerst',
};

/** The questions behind a score: charts and one table with every figure. */
export function ItemsSection({ page }: { page: IndicatorPage }) {
  const { items, order, previous } = page;
  if (items.length === 0) return null;
  const labels = items[0]?.labels ?? [];
  return (
    <section className="card" aria-labelledby="vragen">
      <h2 id="vragen">De vragen achter dit cijfer</h2>
      <nav aria-label="Volgorde van de vragen">
        <ul className="order-links">
          {(Object.keys(orders) as ItemOrder[]).map((one) => (
            <li key={one}>
              <a href={`?volgorde=${one}#vragen`} aria-current={one === order ? 'true' : undefined}>
                {orders[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {order === 'verandering' && previous === null && (
        <p className="under">Er is geen eerdere meting, dus geen verandering om op te ordenen.</p>
      )}
      {items.some(({ rounded, hidden }) => rounded || hidden) && (
        <p>
          Enkele mensen sloegen een vraag over, of er zijn te weinig antwoorden. Uit precieze cijfers zou dan
          volgen wat zij antwoordden. Daarom staan de vragen hier afgerond of niet, en zonder grafiek.
        </p>
      )}
      <div className="chart-pair">
        <ChartCard page={page} kind="vragen" />
        <ChartCard page={page} kind="antwoorden" />
      </div>
      <table className="cards-on-phone">
        <caption>Alle cijfers per vraag{previous && `, met het verschil met ${yearWords(previous)}`}</caption>
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Marge</th>
            <th scope="col">Positief</th>
            <th scope="col">Antwoorden</th>
            <th scope="col">Verschil</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <th scope="row">
                {item.title}
                {item.broken && <span className="tag tag-break">breuk sinds de nulmeting</span>}
                {item.nvtShare !== null && item.nvtShare > 0 && (
                  <span className="under cell-note">
                    {percent(item.nvtShare)} antwoordde ‘{item.nvtLabel ?? 'niet van toepassing'}’
                  </span>
                )}
              </th>
              <ItemCells item={item} />
              <td data-label="Verschil">
                {item.change ? (
                  <>
                    {signed(item.change.diff)} <span className="under">({signedPair(item.change.ci)})</span>
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {previous && (
        <p className="under">
          Bij een losse vraag staat alleen de marge van het verschil, geen oordeel. Een streepje: een breuk,
          of een cijfer dat daarvoor te weinig precies getoond mag worden.
        </p>
      )}
      {items.some((item) => item.distribution) && (
        <details>
          <summary>Aantallen per antwoord</summary>
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">Vraag</th>
                {labels.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.key}>
                  <th scope="row">{item.title}</th>
                  {item.distribution && item.distribution.length === labels.length ? (
                    item.distribution.map((count, index) => (
                      <td key={labels[index]} data-label={labels[index]}>
                        {wholeNumber(count)}
                      </td>
                    ))
                  ) : (
                    <td colSpan={labels.length}>
                      <NotShown text={item.noAnswers && !item.hidden ? 'geen antwoorden' : 'niet getoond'} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function ItemCells({ item }: { item: ItemWithChange }) {
  const hidden = notShown(item);
  if (hidden !== null || item.mean === null) {
    return (
      <td colSpan={4} data-label="Cijfer">
        <NotShown text={hidden ?? 'geen antwoorden'} />
      </td>
    );
  }
  const { rounded } = item;
  return (
    <>
      <td data-label="Cijfer">
        <RoundedScore figure={item} />
      </td>
      <td data-label="Marge">{item.ci ? `${decimal(item.ci[0])} tot ${decimal(item.ci[1])}` : '–'}</td>
      <td data-label="Positief">{item.shareSatisfied === null ? '–' : percent(item.shareSatisfied)}</td>
      <td data-label="Antwoorden">
        {item.n !== null
          ? wholeNumber(item.n)
          : rounded?.nAtLeast == null
            ? '–'
            : `ten minste ${wholeNumber(rounded.nAtLeast)}`}
      </td>
    </>
  );
}
