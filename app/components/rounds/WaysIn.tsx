import type { RunningRound } from '../../operations/rounds/viewRunning';
import { counted } from '../format/counted';
import { wholeNumber } from '../format/wholeNumber';

const names = { school: 'Links van scholen', loket: 'Link van het loket', website: 'Open link' };

/** "Manieren om mee te doen" of a running round: what came through links that many hold. */
export function WaysIn({ roundId, running }: { roundId: string; running: RunningRound }) {
  return (
    <section className="card" aria-labelledby="manieren">
      <h2 id="manieren">Manieren om mee te doen</h2>
      <dl className="fact-list">
        {(running.invited > 0 || !running.ways) && (
          <div>
            <dt>Persoonlijke link</dt>
            <dd>
              {running.completed === null
                ? 'niet bekend'
                : `${wholeNumber(running.completed)} van ${wholeNumber(running.invited)}`}
            </dd>
          </div>
        )}
        {(running.ways ?? []).map(({ kind, live, completed, population }) => (
          <div key={kind}>
            <dt>
              {names[kind]}
              {kind === 'school' && ` (${live})`}
            </dt>
            <dd>{wayWords(kind, completed, population)}</dd>
          </div>
        ))}
      </dl>
      {running.audience === 'ouders' && (
        <p>
          <a href="/terugbellen">Wie wil gebeld worden</a>
        </p>
      )}
      {running.audience !== 'scholen' && (running.ways || running.status === 'open') && (
        <p>
          <a href={`/metingen/${roundId}/links`}>
            {running.ways ? 'Links, posters en aantallen' : 'Link voor een school, het loket of de website'}
          </a>
        </p>
      )}
    </section>
  );
}

function wayWords(kind: string, completed: number | null, population: number | null): string {
  if (completed === null) return 'niet bekend';
  if (population !== null && population > 0) {
    return `${wholeNumber(completed)} van ongeveer ${wholeNumber(population)}, volgens school`;
  }
  const lists = counted(completed, 'lijst', 'lijsten');
  return kind === 'website' ? `${lists}, telt apart` : `${lists}; percentage niet te berekenen`;
}
