import type { RunningRound } from '../../operations/rounds/viewRunning';
import { ResponseBar } from '../charts/ResponseBar';
import { audienceName } from '../format/audienceName';
import { counted } from '../format/counted';
import { longDate } from '../format/longDate';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { SharedCount } from '../rounds/SharedCount';

/** A round that runs: how far it is and what comes next. */
export function RunningCard({ round, heading = 'h3' }: { round: RunningRound; heading?: 'h2' | 'h3' }) {
  const Heading = heading;
  const onlyLinks = round.invited === 0 ? round.ways : null;
  return (
    <article className="card running-card">
      <p className="card-above">
        {audienceName(round.audience)} · {round.year}
      </p>
      <Heading>
        <a href={`/metingen/${round.roundId}`}>{round.title}</a>
      </Heading>
      {onlyLinks ? <SharedCount ways={onlyLinks} /> : <ResponseBar {...round} />}
      {round.ways && !onlyLinks && (
        <p className="under">
          Via gedeelde links:{' '}
          {wholeNumber(round.ways.reduce((sum, { completed }) => sum + (completed ?? 0), 0))} ingevuld, niet
          in dit percentage.
        </p>
      )}
      <p className="under">{soFar(round)}</p>
      <p className="card-when">
        {whatNext(round)}
        {round.nextReminderOn && (
          <span className="under">
            Volgende mail aan wie {onlyLinks ? 'de link doorstuurt' : 'niet klaar is'}:{' '}
            {longDate(round.nextReminderOn)}.
          </span>
        )}
      </p>
      {round.mails.refused + round.mails.unknown > 0 && (
        <p className="card-warning">
          {[
            round.mails.refused > 0 && `${counted(round.mails.refused, 'mail', 'mails')} geweigerd`,
            round.mails.unknown > 0 &&
              `${counted(round.mails.unknown, 'mail', 'mails')} niet zeker aangekomen`,
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
      )}
      {heading === 'h2' && (
        <p>
          <a href={`/metingen/${round.roundId}/respons`}>
            Respons per groep<span className="for-ear"> van {round.title}</span>
          </a>
          {round.status === 'open' && (
            <>
              {' '}
              ·{' '}
              <a href={`/metingen/${round.roundId}/achterblijvers`}>
                {round.audience === 'ouders' ? 'Scholen met weinig antwoorden' : 'Wie nog niet terugstuurde'}
              </a>
            </>
          )}
        </p>
      )}
    </article>
  );
}

function whatNext(round: RunningRound): string {
  if (round.status === 'closed') return `Gesloten. Verzegel uiterlijk ${longDate(round.sealBy)}.`;
  return `Open tot en met ${longDate(round.closesOn)}.`;
}

/** Beside the round before, and where it may end; what is not known is left out. */
function soFar({ invited, invitations, fieldwork }: RunningRound): string {
  const { day, days, earlier, forecast } = fieldwork;
  const sentences = [`Dag ${day} van ${days}.`];
  if (invitations.sent > 0) {
    const { delivered, bounced } = invitations;
    const back = bounced > 0 ? `, ${wholeNumber(bounced)} niet te bereiken` : '';
    sentences.push(`${counted(delivered, 'uitnodiging', 'uitnodigingen')} aangekomen${back}.`);
  }
  if (earlier) {
    const about = earlier.isAbout ? 'ongeveer ' : '';
    sentences.push(`In ${earlier.year} was het op deze dag ${about}${percent(earlier.responseRate)}.`);
  }
  if (forecast?.from === 'earlier-round' && invited > 0) {
    const { low, high } = forecast;
    sentences.push(
      `Op de laatste dag verwachten wij tussen ${percent(low / invited)} en ${percent(high / invited)}.`,
    );
  }
  return sentences.join(' ');
}
