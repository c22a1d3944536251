import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { TrendTable } from '../../charts/TrendTable';
import { hasMargin } from '../../format/hasMargin';
import { ChartCard } from './ChartCard';

/** The years: the score on all questions with its breaks, and where there is a break the trend on what stayed the same. */
export function SeriesSection({ page }: { page: IndicatorPage }) {
  const { series, common, nulmeting } = page;
  const changed = nulmeting?.changed ?? [];
  const missing = series.filter((one) => common && !common.points.some(({ year }) => year === one.year));
  return (
    <section className="card" aria-labelledby="jaren">
      <h2 id="jaren">Door de jaren</h2>
      {series.length < 2 && (
        <p className="under">Dit is de eerste meting. Een lijn komt er bij de volgende.</p>
      )}
      <ChartCard page={page} kind="reeks" isWide>
        <figcaption>
          {series.some(({ ci }) => hasMargin(ci)) && <span className="key key-margin">marge</span>}
          {series.some(({ target }) => target !== null) && (
            <span className="key key-target">streefwaarde van dat jaar</span>
          )}
          {series.some(({ broken }) => broken) && (
            <span className="key key-break">breuk in de reeks: andere vragen</span>
          )}
          {series.some(({ isElsewhere }) => isElsewhere) && (
            <span className="key key-elsewhere">elders gehouden</span>
          )}
        </figcaption>
        <TrendTable points={series} isOpen />
      </ChartCard>
      {changed.length > 0 && (
        <>
          <h3>Wat er aan de vragen veranderde sinds de nulmeting</h3>
          <ul>
            {changed.map(({ key, title, how }) => (
              <li key={key}>
                ‘{title}’ – <strong>{howWords[how]}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {common && (
        <>
          <h3>
            Op de gelijke vragen: {common.items.length} van de {common.of}
          </h3>
          <p>
            Deze lijn telt alleen vragen die in deze jaren hetzelfde zijn. Het cijfer kan daarom anders zijn
            dan hierboven.
            {missing.length > 0 &&
              ` Niet op deze lijn: ${missing.map(yearWords).join(' en ')}. Van die meting is het cijfer op alleen deze vragen er niet.`}
          </p>
          <ChartCard page={page} kind="gelijke-vragen" isWide>
            <TrendTable points={common.points} isOpen words="op de gelijke vragen" />
          </ChartCard>
          <details>
            <summary>Welke vragen zijn dat?</summary>
            <ul>
              {common.items.map(({ key, title }) => (
                <li key={key}>{title}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

const howWords = {
  broken: 'andere woorden of een andere schaal: breuk in de reeks',
  new: 'nieuw',
  dropped: 'niet meer gevraagd',
};
