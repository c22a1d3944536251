import { HELD_ELSEWHERE, yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { NulmetingResult } from '../../operations/results/roundResult';
import { decimal } from '../format/decimal';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown } from './NotShown';

interface Props {
  nulmeting: NulmetingResult | null;
  /** Of the round beside which it stands. */
  year: number;
  /** Whether the scale has it: only then stands its mark before it. */
  isOnScale: boolean;
}

/** The nulmeting beside a score, and what may be said about the change; of a later one nothing. */
export function NulmetingBeside({ nulmeting, year, isOnScale }: Props) {
  if (nulmeting === null) {
    return (
      <section className="nulmeting">
        <h4>Nulmeting</h4>
        <p>Er is nog geen nulmeting aangewezen.</p>
      </section>
    );
  }
  if (nulmeting.isThisRound) {
    return (
      <section className="nulmeting">
        <h4>Nulmeting</h4>
        <p>Deze meting is de nulmeting. {nulmeting.reason}</p>
      </section>
    );
  }
  if (nulmeting.year > year) {
    return (
      <section className="nulmeting">
        <h4>Nulmeting</h4>
        <p>
          De nulmeting is van <a href={`/resultaten/${nulmeting.roundId}`}>{yearWords(nulmeting)}</a>, na deze
          meting.
        </p>
      </section>
    );
  }
  return (
    <section className="nulmeting">
      <h4>
        Nulmeting <a href={`/resultaten/${nulmeting.roundId}`}>{nulmeting.year}</a>
        {nulmeting.isElsewhere && ` (${HELD_ELSEWHERE})`}
      </h4>
      {nulmeting.hidden || nulmeting.mean === null ? (
        <p>
          <NotShown text="niet getoond" />
        </p>
      ) : (
        <p className="nulmeting-figures">
          <span className="nulmeting-score">
            {isOnScale && <span className="diamond" aria-hidden="true" />} {decimal(nulmeting.mean)}
          </span>
          {nulmeting.shareSatisfied !== null && <span>{percent(nulmeting.shareSatisfied)} positief</span>}
          {nulmeting.n !== null && <span>{wholeNumber(nulmeting.n)} antwoorden</span>}
        </p>
      )}
      {!nulmeting.comparable && (
        <p className="break-note">
          <strong>Breuk in de reeks.</strong> De vragen zijn te veel veranderd. De cijfers zijn niet te
          vergelijken.
        </p>
      )}
      {nulmeting.sentence && !nulmeting.hidden && <p className="nulmeting-sentence">{nulmeting.sentence}</p>}
      {nulmeting.basis && (
        <p className="under">
          Vergeleken {nulmeting.basis}
          {nulmeting.meanNow !== null &&
            !nulmeting.hidden &&
            `: toen ${shown(nulmeting.mean)}, nu ${decimal(nulmeting.meanNow)}`}
          .
        </p>
      )}
    </section>
  );
}

const shown = (mean: number | null) => (mean === null ? 'geen cijfer' : decimal(mean));
