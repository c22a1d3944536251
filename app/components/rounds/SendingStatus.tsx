import type { Audience } from '../../../surveys/definition/types';
import type { SendingState } from '../../operations/mail/viewSending';
import { counted } from '../format/counted';
import { longDateAndTime } from '../format/longDate';
import { wholeNumber } from '../format/wholeNumber';
import { Notice } from '../layout/Notice';
import { OwnMailLinks } from './OwnMailLinks';

interface Props {
  roundId: string;
  audience: Audience;
  sending: SendingState;
}

/** How far the sending of a round's mails is, what holds it up, and the button to stop it or go on. */
export function SendingStatus({ roundId, audience, sending }: Props) {
  const { done, waiting, stopped, trouble, nextAttemptAt } = sending;
  if (stopped?.why === 'own-mail') return <OwnMailLinks roundId={roundId} audience={audience} />;
  if (waiting === 0 && !stopped) return null;
  return (
    <div className="sending-status">
      {waiting > 0 && (
        <p>
          <label>
            {wholeNumber(done)} van {counted(done + waiting, 'mail', 'mails')} klaar{' '}
            <progress max={done + waiting} value={done} />
          </label>{' '}
          <a href={`/metingen/${roundId}`}>Ververs deze pagina</a>
        </p>
      )}
      {stopped?.why === 'most-refused' && (
        <Notice tone="problem" title="Het versturen is gestopt">
          <p>
            Van de laatste {wholeNumber(stopped.attempted)} mails zijn er {wholeNumber(stopped.refused)}{' '}
            geweigerd. Kijk of de lijst klopt en of uw mailserver de afzender toestaat.
          </p>
          {stopped.mainRefusal && <p>De reden was meestal: {stopped.mainRefusal}</p>}
          <p>
            Lag het aan de afzender of de mailserver, en is dat opgelost? Probeer dan alles opnieuw: wie
            geweigerd is, krijgt de mail alsnog. Klopten alleen adressen niet, verstuur dan verder aan de
            rest.
          </p>
        </Notice>
      )}
      {stopped?.why === 'bureau' && (
        <Notice tone="note" title="Het versturen staat stil">
          <p>{counted(waiting, 'mail wacht', 'mails wachten')} tot u verder verstuurt.</p>
        </Notice>
      )}
      {!stopped && trouble && (
        <Notice tone="warning" title="De mailserver neemt nu geen mail aan">
          <p>
            {trouble.reason} Wij proberen het vanzelf opnieuw
            {trouble.retryAt ? `, na ${longDateAndTime(new Date(trouble.retryAt))}` : ''}.
          </p>
        </Notice>
      )}
      {!stopped && !trouble && nextAttemptAt && (
        <p className="under">
          Sommige mails wilde een mailserver nog niet aannemen. De volgende poging is na{' '}
          {longDateAndTime(new Date(nextAttemptAt))}.
        </p>
      )}
      <form method="post" action={`/metingen/${roundId}/versturen`} className="actions">
        {stopped?.why === 'most-refused' && (
          <button type="submit" className="button" name="doe" value="opnieuw">
            Alles opnieuw proberen
          </button>
        )}
        <button
          type="submit"
          className="button button-quiet"
          name="doe"
          value={stopped ? 'hervatten' : 'stoppen'}
        >
          {stopped ? 'Verder versturen' : 'Versturen stilzetten'}
        </button>
      </form>
    </div>
  );
}
