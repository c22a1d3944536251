import type { RunningRound } from '../../operations/rounds/viewRunning';
import { wholeNumber } from '../format/wholeNumber';
import { type MailTroubleName, mailTroubles } from './mailTroubles';

const rows: { key: keyof RunningRound['mails']; text: string; help: string }[] = [
  { key: 'sent', text: 'verstuurd', help: 'De mailserver nam de mail aan.' },
  { key: 'queued', text: 'staan klaar', help: 'Deze gaan vanzelf weg.' },
  { key: 'refused', text: 'geweigerd', help: 'Het adres klopt niet of de mailserver wilde de mail niet.' },
  {
    key: 'unknown',
    text: 'niet zeker',
    help: 'De mailserver gaf twee keer geen antwoord. Wij sturen niet nog eens, om dubbele mail te voorkomen.',
  },
  {
    key: 'bounced',
    text: 'niet te bereiken',
    help: 'De mail kwam terug: het adres bestaat niet (meer) of neemt niets aan.',
  },
  {
    key: 'exported',
    text: 'als link gegeven',
    help: 'De persoonlijke link staat in een bestand dat u zelf verstuurt.',
  },
  {
    key: 'skipped',
    text: 'overgeslagen',
    help: 'Deze mensen hebben zich afgemeld of al geantwoord, of de meting sloot voor de mail weg kon.',
  },
  {
    key: 'unsure',
    text: 'misschien dubbel',
    help: 'Tijdens het versturen ging iets mis. Deze mails, hierboven meegeteld, zijn of worden opnieuw gestuurd en kunnen vaker dan één keer aankomen.',
  },
];

/** Of what waits, by why nothing goes out by itself. */
const whileStopped = {
  bureau: 'Het versturen staat stil. Deze wachten tot u verder verstuurt.',
  'most-refused': 'Het versturen is gestopt. Deze wachten tot u verder verstuurt.',
  'own-mail': 'De links hiervan staan nog in geen bestand dat u zelf verstuurt.',
};

const inOutbox = 'Deze staan in de outbox. Ze zijn niet echt verstuurd.';

/** How the mails of a round fared. What did not happen is left out. */
export function MailCountList({
  roundId,
  mails,
  deliversForReal,
  stopped,
}: {
  roundId: string;
  mails: RunningRound['mails'];
  deliversForReal: boolean;
  stopped: keyof typeof whileStopped | null;
}) {
  const helpOf = ({ key, help }: (typeof rows)[number]): string => {
    if (key === 'sent' && !deliversForReal) return inOutbox;
    return key === 'queued' && stopped ? whileStopped[stopped] : help;
  };
  const told = rows.filter((row) => mails[row.key] > 0);
  if (told.length === 0) return <p>Er zijn nog geen mails aan mensen op de lijst.</p>;
  return (
    <dl className="count-list">
      {told.map((row) => (
        <div key={row.key}>
          <dt>{row.text}</dt>
          <dd>
            <strong>{wholeNumber(mails[row.key])}</strong>{' '}
            <span>
              {helpOf(row)}
              {listOf(row.key) && (
                <>
                  {' '}
                  <a
                    href={`/metingen/${roundId}/ontvangers?mail=${listOf(row.key)}`}
                    aria-label={`Wie: ${row.text}`}
                  >
                    Wie?
                  </a>
                </>
              )}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function listOf(key: keyof RunningRound['mails']): MailTroubleName | null {
  const names = Object.keys(mailTroubles) as MailTroubleName[];
  return names.find((name) => mailTroubles[name] === key) ?? null;
}
