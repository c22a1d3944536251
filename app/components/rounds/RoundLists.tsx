import type { RoundList } from '../../operations/rounds/viewLists';
import { audienceName } from '../format/audienceName';
import { counted } from '../format/counted';

/** The way to the list of each round that is in preparation or open. */
export function RoundLists({ lists }: { lists: RoundList[] }) {
  if (lists.length === 0) {
    return (
      <p className="empty">
        Wie u vraagt, kiest u per meting. Begin in het <a href="/programma">programma</a> met voorbereiden;
        dan staat de lijst hier.
      </p>
    );
  }
  return (
    <ul className="plain-list round-lists">
      {lists.map(({ roundId, title, year, audience, status, recipients }) => (
        <li key={roundId} className="card">
          <p className="under">
            {audienceName(audience)} · {status === 'draft' ? 'in voorbereiding' : 'loopt nu'}
          </p>
          <p>
            <a href={`/metingen/${roundId}/ontvangers`}>
              {title} {year}
            </a>
          </p>
          <p>
            {recipients === 0 ? 'nog niemand op de lijst' : counted(recipients, 'ontvanger', 'ontvangers')}
          </p>
        </li>
      ))}
    </ul>
  );
}
