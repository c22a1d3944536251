import type { LinkLine } from '../../operations/links/viewLinks';
import { longDate } from '../format/longDate';
import { wholeNumber } from '../format/wholeNumber';
import { linkName } from './linkName';
import { TypedAddress } from './TypedAddress';

/** Every link of a round with what came through it. */
export function LinkTable({ roundId, links }: { roundId: string; links: LinkLine[] }) {
  return (
    <section className="card" aria-labelledby="links">
      <h2 id="links">Links</h2>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Voor</th>
            <th scope="col">Link</th>
            <th scope="col">Ingevuld</th>
            <th scope="col">Ging naar hoeveel ouders</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <th scope="row">
                <a href={`/metingen/${roundId}/links/${link.id}`}>{linkName(link)}</a>
                {link.stoppedOn && <span className="under">Gestopt op {longDate(link.stoppedOn)}</span>}
                {!link.stoppedOn && link.mailedOn && (
                  <span className="under">Gemaild op {longDate(link.mailedOn)}</span>
                )}
              </th>
              <td data-label="Link">
                <span>
                  <TypedAddress typed={link.typed} />
                </span>
              </td>
              <td data-label="Ingevuld">
                {link.completed === null ? 'niet bekend' : wholeNumber(link.completed)}
              </td>
              <td data-label="Ging naar hoeveel ouders">{sentTo(link)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="under">
        Ingevuld: vragenlijsten die zijn verstuurd. Wat erin staat en wie ze invulde, ziet niemand. Een
        percentage is alleen te schatten als elke school invult naar hoeveel ouders de link ging; van een open
        link bestaat het niet.
      </p>
    </section>
  );
}

function sentTo({ kind, population, populationBy, completed }: LinkLine): string {
  if (kind === 'website') return 'niet te zeggen';
  if (population === null) return 'nog niet opgegeven';
  const by = populationBy === 'bureau' ? 'volgens het bureau' : 'volgens school';
  const odd = completed !== null && completed > population ? '. Let op: er zijn meer lijsten dan ouders' : '';
  return `${wholeNumber(population)} (${by})${odd}`;
}
