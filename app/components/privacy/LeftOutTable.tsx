import type { LeftOut } from '../../operations/privacy/association/leftOut';
import { wholeNumber } from '../format/wholeNumber';

/** What stays out of the file of a whole samenwerkingsverband, why, and how many. */
export function LeftOutTable({ leftOut }: { leftOut: LeftOut[] }) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Niet in het bestand</th>
          <th scope="col">Aantal</th>
          <th scope="col">Waarom niet</th>
        </tr>
      </thead>
      <tbody>
        {leftOut.map(({ what, why, count }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-label="Aantal">{count === null ? 'wordt niet geteld' : wholeNumber(count)}</td>
            <td data-label="Waarom niet">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
