import type { ResponseTable } from '../../operations/rounds/fieldwork/viewResponse';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';

const titles: Record<ResponseTable['by'], string> = {
  board: 'Per schoolbestuur',
  type: 'Per soort',
  school: 'Per school',
};
const heads: Record<ResponseTable['by'], string> = {
  board: 'Schoolbestuur',
  type: 'Soort',
  school: 'School',
};

/** Counts of a running round per group; a group far behind says so in words. */
export function ResponseTables({ tables }: { tables: ResponseTable[] }) {
  return tables.map(({ by, groups, isAbout }) => (
    <section key={by} className="card" aria-labelledby={`per-${by}`}>
      <h2 id={`per-${by}`}>{titles[by]}</h2>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{heads[by]}</th>
            <th scope="col">Gevraagd</th>
            <th scope="col">Aangekomen</th>
            <th scope="col">Niet te bereiken</th>
            <th scope="col">Klaar</th>
            <th scope="col">Respons</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.names.join('|')}>
              <th scope="row">{nameOf(group.names)}</th>
              <td data-label="Gevraagd">{wholeNumber(group.invited)}</td>
              <td data-label="Aangekomen">{wholeNumber(group.delivered)}</td>
              <td data-label="Niet te bereiken">{wholeNumber(group.bounced)}</td>
              <td data-label="Klaar">
                {isAbout && 'ongeveer '}
                {wholeNumber(group.finished)}
              </td>
              <td data-label="Respons">
                <span>
                  {isAbout && 'ongeveer '}
                  {percent(group.responseRate)}
                  {group.isBehind && <strong className="under">minder dan de helft van gemiddeld</strong>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function nameOf(names: string[]): string {
  return names.length === 1 ? (names[0] as string) : `Samen: ${names.join(', ')}`;
}
