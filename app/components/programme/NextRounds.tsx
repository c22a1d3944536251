import type { ProgrammeView } from '../../operations/rounds/viewProgramme';
import { NextCard } from './NextCard';

/** What is due: the nearest year and what was begun in sight, later years one click away. */
export function NextRounds({ rounds, today }: { rounds: ProgrammeView['next']; today: string }) {
  const nearest = rounds[0]?.year;
  const first = rounds.filter((round) => round.year === nearest || round.roundId !== null);
  const later = rounds.filter((round) => !first.includes(round));
  return (
    <>
      <Cards rounds={first} today={today} />
      {later.length > 0 && (
        <details className="later-rounds">
          <summary>Latere jaren</summary>
          <Cards rounds={later} today={today} />
        </details>
      )}
    </>
  );
}

function Cards({ rounds, today }: { rounds: ProgrammeView['next']; today: string }) {
  return (
    <div className="card-grid">
      {rounds.map((round) => (
        <NextCard key={`${round.survey} ${round.year}`} round={round} today={today} />
      ))}
    </div>
  );
}
