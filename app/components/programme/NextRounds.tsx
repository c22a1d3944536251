import type { ProgrammeView } from '../../operations/rounds/viewProgramme';
import { NextCard } from './NextCard';

/** What is due: the nearest year and what was begun in sight, later years one click away. */
export function NextRounds({ rounds }: { rounds: ProgrammeView['next'] }) {
  const nearest = rounds[0]?.year;
  const first = rounds.filter((round) => round.year === nearest || round.roundId !== null);
  const later = rounds.filter((round) => !first.includes(round));
  return (
    <>
      <Cards rounds={first} />
      {later.length > 0 && (
        <details className="later-rounds">
          <summary>Latere jaren</summary>
          <Cards rounds={later} />
        </details>
      )}
    </>
  );
}

function Cards({ rounds }: { rounds: ProgrammeView['next'] }) {
  return (
    <div className="card-grid">
      {rounds.map((round) => (
        <NextCard key={`${round.survey} ${round.year}`} round={round} />
      ))}
    </div>
  );
}
