import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { foldedGroups } from '../../charts/foldedGroups';
import { decimal } from '../../format/decimal';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown } from '../NotShown';
import { ChartCard } from './ChartCard';

/** Groups of schools, as far as they may be shown. Nothing for an audience without groups. */
export function GroupsSection({ page }: { page: IndicatorPage }) {
  const { groups } = page;
  if (groups.length === 0) return null;
  return (
    <section className="card" aria-labelledby="groepen">
      <h2 id="groepen">Per type en bestuur</h2>
      <div className="chart-and-table">
        {groups.some(({ figure }) => figure.ci) && <ChartCard page={page} kind="groepen" />}
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Groep</th>
              <th scope="col">Cijfer</th>
              <th scope="col">Marge</th>
              <th scope="col">Antwoorden</th>
            </tr>
          </thead>
          <tbody>
            {foldedGroups(groups).map(({ label, depth, figure }) => (
              <tr key={`${depth} ${label}`} className={depth > 0 ? 'within' : undefined}>
                <th scope="row">{label}</th>
                {figure.hidden || figure.mean === null ? (
                  <td colSpan={3} data-label="Cijfer">
                    <NotShown text={figure.hidden ? 'niet getoond' : 'geen antwoorden'} />
                  </td>
                ) : (
                  <>
                    <td data-label="Cijfer">
                      <strong>{decimal(figure.mean)}</strong>
                    </td>
                    <td data-label="Marge">
                      {figure.ci ? `${decimal(figure.ci[0])} tot ${decimal(figure.ci[1])}` : '–'}
                    </td>
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
