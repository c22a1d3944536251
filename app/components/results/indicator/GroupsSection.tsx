import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { foldedGroups } from '../../charts/foldedGroups';
import { decimal } from '../../format/decimal';
import { marginBetween } from '../../format/marginBetween';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown } from '../NotShown';
import { ChartCard } from './ChartCard';

/** Groups of schools, as far as they may be shown. Nothing for an audience without groups. */
export function GroupsSection({ page }: { page: IndicatorPage }) {
  const { groups, audience } = page;
  if (groups.length === 0) return null;
  const hasMargin = groups.some(({ figure }) => figure.ci !== null);
  const kind = audience === 'ketenpartners' ? 'Per soort partner' : 'Per type';
  const isNested = groups.some(({ depth }) => depth > 0);
  return (
    <section className="card" aria-labelledby="groepen">
      <h2 id="groepen">{isNested ? `${kind} en bestuur` : kind}</h2>
      <div className="chart-and-table">
        {hasMargin && <ChartCard page={page} kind="groepen" />}
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Groep</th>
              <th scope="col">Cijfer</th>
              {hasMargin && <th scope="col">Marge</th>}
              <th scope="col">Antwoorden</th>
            </tr>
          </thead>
          <tbody>
            {foldedGroups(groups).map(({ label, depth, figure }) => (
              <tr key={`${depth} ${label}`} className={depth > 0 ? 'within' : undefined}>
                <th scope="row">{label}</th>
                {figure.hidden || figure.mean === null ? (
                  <td colSpan={hasMargin ? 3 : 2} data-label="Cijfer">
                    <NotShown text={figure.hidden ? 'niet getoond' : 'geen antwoorden'} />
                  </td>
                ) : (
                  <>
                    <td data-label="Cijfer">
                      <strong>{decimal(figure.mean)}</strong>
                    </td>
                    {hasMargin && <td data-label="Marge">{marginBetween(figure.ci)}</td>}
                    <td data-label="Antwoorden">{figure.n === null ? '–' : wholeNumber(figure.n)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="under">
        Een marge staat er alleen bij groepen van 10 of meer, en als niemand een vraag oversloeg. Een cijfer
        zonder marge zegt weinig over een verschil tussen groepen.
      </p>
    </section>
  );
}
