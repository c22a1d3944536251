import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { counted } from '../../format/counted';
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
          {folded(groups).map(({ label, depth, figure }) => (
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
      <p className="under">
        Een marge staat er alleen bij groepen van 10 of meer, en als niemand een vraag oversloeg. Een cijfer
        zonder marge zegt weinig over een verschil tussen groepen.
      </p>
    </section>
  );
}

/** Boards within a type of which nothing is shown stand on one line together. */
function folded(groups: IndicatorPage['groups']): IndicatorPage['groups'] {
  const lines: IndicatorPage['groups'] = [];
  let hidden = 0;
  for (const [index, group] of groups.entries()) {
    const isFolding = group.depth > 0 && group.figure.hidden;
    if (isFolding) hidden += 1;
    else lines.push(group);
    if (hidden > 0 && (groups[index + 1]?.depth ?? 0) === 0) {
      const figure = { n: null, mean: null, ci: null, hidden: true };
      lines.push({ label: counted(hidden, 'bestuur', 'besturen'), depth: 1, figure });
      hidden = 0;
    }
  }
  return lines;
}
