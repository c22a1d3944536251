import type { RunningRound } from '../../operations/rounds/viewRunning';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';

/** Where a running round stands: its day, its invitations, the round before it, and where it may end. */
export function FieldworkFacts({ round }: { round: RunningRound }) {
  const { invitations, fieldwork, invited } = round;
  const { day, days, earlier, forecast } = fieldwork;
  return (
    <dl className="fact-list">
      <div>
        <dt>Dag</dt>
        <dd>{round.status === 'open' ? `${day} van ${days}` : `gesloten na ${day} van ${days}`}</dd>
      </div>
      <div>
        <dt>Uitnodigingen</dt>
        <dd>{invitationWords(invitations)}</dd>
      </div>
      <div>
        <dt>Vorige keer op dag {day}</dt>
        <dd>
          {earlier
            ? `${earlier.isAbout ? 'ongeveer ' : ''}${percent(earlier.responseRate)} (${earlier.year})`
            : 'niet bekend'}
        </dd>
      </div>
      {round.status === 'open' && (
        <div>
          <dt>Verwachting op de laatste dag</dt>
          <dd>
            {forecast && invited > 0 ? (
              <>
                tussen {percent(forecast.low / invited)} en {percent(forecast.high / invited)}
                <span className="under">
                  {forecast.from === 'earlier-round'
                    ? 'Als de rest binnenkomt zoals de vorige keer, met de helft meer of minder.'
                    : 'Van een vorige keer is het verloop niet bekend. Dit gaat uit van een aanname: de helft is er na een kwart van de tijd, de rest komt steeds langzamer.'}
                </span>
              </>
            ) : (
              'nog niet te zeggen'
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

function invitationWords({
  sent,
  delivered,
  bounced,
  waiting,
  handedOut,
}: RunningRound['invitations']): string {
  const parts = [
    sent > 0 && `${wholeNumber(sent)} verstuurd, ${wholeNumber(delivered)} aangekomen`,
    handedOut > 0 && `${wholeNumber(handedOut)} als link gegeven`,
    bounced > 0 && `${wholeNumber(bounced)} niet te bereiken`,
    waiting > 0 && `${wholeNumber(waiting)} nog te versturen`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'geen';
}
