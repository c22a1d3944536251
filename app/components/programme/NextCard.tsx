import type { ProgrammeView } from '../../operations/rounds/viewProgramme';
import { audienceName } from '../format/audienceName';
import { longDate } from '../format/longDate';

/** A round that is due: when, and the one thing to do about it now. */
export function NextCard({ round, today }: { round: ProgrammeView['next'][number]; today: string }) {
  return (
    <article className="card next-card">
      <p className="card-above">
        {audienceName(round.audience)} · {round.year}
      </p>
      <h3>{round.title}</h3>
      <p className="card-when">
        {round.closesOn < today
          ? `Stond gepland van ${longDate(round.opensOn)} tot en met ${longDate(round.closesOn)}.${round.year === Number(today.slice(0, 4)) ? ' U kunt hem dit jaar nog houden.' : ''}`
          : `Van ${longDate(round.opensOn)} tot en met ${longDate(round.closesOn)}`}
      </p>
      {round.isApproved && <p className="card-when">✓ Goedgekeurd. Gaat op de eerste dag vanzelf open.</p>}
      {round.roundId ? (
        <a className="button button-quiet" href={`/metingen/${round.roundId}`}>
          {round.isApproved ? 'Bekijken' : 'Verder voorbereiden'}
          <span className="for-ear">: {round.title}</span>
        </a>
      ) : (
        <form method="post" action="/programma/voorbereiden">
          <input type="hidden" name="survey" value={round.survey} />
          <input type="hidden" name="year" value={round.year} />
          <button type="submit" className="button">
            Voorbereiden<span className="for-ear">: {round.title}</span>
          </button>
        </form>
      )}
    </article>
  );
}
