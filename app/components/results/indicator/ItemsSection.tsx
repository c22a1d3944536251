import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { IndicatorPage, ItemOrder, ItemWithChange } from '../../../operations/results/indicatorPage';
import { marginBetween } from '../../format/marginBetween';
import { percent } from '../../format/percent';
import { signed, signedPair } from '../../format/signed';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown, notShown } from '../NotShown';
import { RoundedScore } from '../RoundedScore';
import { AnswerCounts } from './AnswerCounts';
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
  if (items.every(({ hidden }) => hidden)) {
    return (
      <section className="card" aria-labelledby="vragen">
        <h2 id="vragen">De vragen achter dit cijfer</h2>
        <p>
          De cijfers per vraag zijn <NotShown text="niet getoond" />: dan was uit te rekenen wat enkele mensen
          antwoordden. Dit zijn de vragen:
        </p>
        <ul>
          {items.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ul>
      </section>
    );
  }
  const labels = items[0]?.labels ?? [];
  const columns: Columns = {
    hasMargin: items.some(({ ci }) => ci !== null),
    hasShare: items.some(({ shareSatisfied }) => shareSatisfied !== null),
    hasChange: items.some(({ change }) => change !== null),
  };
  const { hasMargin, hasShare, hasChange } = columns;
  const then = previous && yearWords(previous);
  return (
    <section className="card" aria-labelledby="vragen">
      <h2 id="vragen">De vragen achter dit cijfer</h2>
      <nav aria-label="Volgorde van de vragen">
        <ul className="order-links">
          {(Object.keys(orders) as ItemOrder[])
            .filter((one) => one !== 'verandering' || hasChange)
            .map((one) => (
              <li key={one}>
                <a href={`?volgorde=${one}#vragen`} aria-current={one === order ? 'true' : undefined}>
                  {orders[one]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {order === 'verandering' && !hasChange && (
        <p className="under">
          {previous === null
            ? 'Er is geen eerdere meting, dus geen verandering om op te ordenen.'
            : 'Het verschil per vraag is er niet, dus de vragen staan zoals in de vragenlijst.'}
        </p>
      )}
      {items.some(({ rounded }) => rounded) && (
        <p>
          Enkele mensen sloegen een vraag over. Uit precieze cijfers zou volgen wat zij antwoordden. Daarom
          zijn de cijfers per vraag afgerond, zonder marge en zonder grafiek.
        </p>
      )}
      {items.some(({ hidden }) => hidden) && (
        <p>Niet elke vraag staat er met een cijfer: dan was uit te rekenen wat enkele mensen antwoordden.</p>
      )}
      <div className="chart-pair">
        <ChartCard page={page} kind="vragen" />
        <ChartCard page={page} kind="antwoorden" />
      </div>
      <table className="cards-on-phone">
        <caption>Alle cijfers per vraag{hasChange && `, met het verschil met ${then}`}</caption>
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            <th scope="col">Cijfer</th>
            {hasMargin && <th scope="col">Marge</th>}
            {hasShare && <th scope="col">Positief</th>}
            <th scope="col">Antwoorden</th>
            {hasChange && <th scope="col">Verschil</th>}
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
              <ItemCells item={item} columns={columns} />
              {hasChange && (
                <td data-label="Verschil" className="whole">
                  {item.change ? (
                    <span>
                      {signed(item.change.diff)} <span className="under">({signedPair(item.change.ci)})</span>
                    </span>
                  ) : (
                    '–'
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {hasChange && (
        <p className="under">
          Bij een losse vraag staat alleen de marge van het verschil, geen oordeel.
          {items.some(({ change }) => change === null) &&
            ' Een streepje: de vraag is veranderd, of het verschil mag niet zo precies worden getoond.'}
        </p>
      )}
      {then && !hasChange && (
        <p className="under">
          Het verschil met {then} staat er per vraag niet bij: {whyNoChange(page)}.
        </p>
      )}
      <AnswerCounts items={items} labels={labels} />
    </section>
  );
}

function whyNoChange({ items, previous }: IndicatorPage): string {
  if (items.some(({ rounded }) => rounded)) return 'daarvoor zijn deze cijfers niet precies genoeg';
  const isChanged = ({ key }: ItemWithChange) => previous?.changed.some((one) => one.key === key) ?? false;
  if (items.every(isChanged)) return 'de vragen zijn veranderd';
  const then = previous?.isElsewhere
    ? 'van toen zijn er geen cijfers per vraag, of ze mogen niet zo precies worden getoond'
    : 'de cijfers van toen mogen niet zo precies worden getoond';
  return items.some(isChanged) ? `${then}, of de vragen zijn veranderd` : then;
}

interface Columns {
  hasMargin: boolean;
  hasShare: boolean;
  hasChange: boolean;
}

function ItemCells({ item, columns }: { item: ItemWithChange; columns: Columns }) {
  const hidden = notShown(item);
  const { hasMargin, hasShare } = columns;
  if (hidden !== null || item.mean === null) {
    return (
      <td colSpan={2 + Number(hasMargin) + Number(hasShare)} data-label="Cijfer">
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
      {hasMargin && (
        <td data-label="Marge" className="whole">
          {marginBetween(item.ci)}
        </td>
      )}
      {hasShare && (
        <td data-label="Positief">{item.shareSatisfied === null ? '–' : percent(item.shareSatisfied)}</td>
      )}
      <td data-label="Antwoorden">
        {item.n !== null
          ? wholeNumber(item.n)
          : rounded?.nAtLeast == null
            ? 'niet getoond'
            : `ten minste ${wholeNumber(rounded.nAtLeast)}`}
      </td>
    </>
  );
}
