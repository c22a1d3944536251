import type { CallsView } from '../../operations/calls/callList';
import { languageName } from '../format/languageName';
import { longDate } from '../format/longDate';

/** Who asked to be called, by day. */
export function CallTable({ requests }: { requests: CallsView['requests'] }) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">Telefoon</th>
          <th scope="col">Wanneer</th>
          <th scope="col">Gevraagd op</th>
          <th scope="col">Afgehandeld</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td data-label="Telefoon">
              <span>
                <a href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>{one.phone}</a>
                {one.locale !== 'nl' && <span className="under">{languageName(one.locale)}</span>}
              </span>
            </td>
            <td data-label="Wanneer">{one.when || 'maakt niet uit'}</td>
            <td data-label="Gevraagd op">
              <span>
                {longDate(one.askedOn)}
                <span className="under">Wordt gewist op {longDate(one.deletedOn)}</span>
              </span>
            </td>
            <td data-label="Afgehandeld">
              <div>
                {one.calledOn && <span>Gebeld op {longDate(one.calledOn)}</span>}
                <form method="post" className="actions">
                  <input type="hidden" name="wie" value={one.id} />
                  <button
                    type="submit"
                    className="button button-quiet"
                    name="wat"
                    value={one.calledOn ? 'niet-gebeld' : 'gebeld'}
                    aria-label={`${one.calledOn ? 'Toch niet gebeld' : 'Gebeld'}: ${one.name}`}
                  >
                    {one.calledOn ? 'Toch niet gebeld' : 'Gebeld'}
                  </button>
                  <button
                    type="submit"
                    className="button button-quiet"
                    name="wat"
                    value="wissen"
                    aria-label={`Wissen: ${one.name}`}
                  >
                    Wissen
                  </button>
                </form>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
