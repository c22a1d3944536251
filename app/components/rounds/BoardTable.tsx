import type { AssociationView } from '../../operations/associations/association';
import { counted } from '../format/counted';

/** The boards with their schools. */
export function BoardTable({ boards }: { boards: AssociationView['boards'][number][] }) {
  return (
    <div className="board-list">
      {boards.map((board) => (
        <details key={board.id} className="card board" open={boards.length <= 3}>
          <summary>
            <strong>{board.name}</strong> <span>{counted(board.schools.length, 'school', 'scholen')}</span>
          </summary>
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">School</th>
                <th scope="col">Soort</th>
                <th scope="col">BRIN</th>
              </tr>
            </thead>
            <tbody>
              {board.schools.map((school) => (
                <tr key={school.id}>
                  <th scope="row">{school.name}</th>
                  <td data-label="Soort">{school.type}</td>
                  <td data-label="BRIN">{school.brin ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </div>
  );
}
