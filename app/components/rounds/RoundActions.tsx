import type { RoundView } from '../../operations/rounds/viewRound';

/** What can be done now with a round that runs: remind and close, or seal. */
export function RoundActions({
  round,
  isOwnMail,
}: {
  round: Pick<RoundView, 'roundId' | 'status' | 'mailDays' | 'recipients'>;
  /** The bureau sends the mails itself. */
  isOwnMail: boolean;
}) {
  const to = (step: string) => `/metingen/${round.roundId}/${step}`;
  const mistake = (
    <p className="under">
      Per ongeluk geopend? <a href={to('intrekken')}>Meting intrekken</a>
    </p>
  );
  if (round.status === 'closed') {
    return (
      <section className="card" aria-labelledby="nu">
        <h2 id="nu">Nu te doen</h2>
        <p>
          De meting is gesloten. Verzegel hem om de uitkomsten te zien. Eerst ziet u precies wat er bewaard en
          gewist wordt.
        </p>
        <div className="actions">
          <a className="button" href={to('verzegelen')}>
            Verzegelen
          </a>
        </div>
        {mistake}
      </section>
    );
  }
  return (
    <section className="card" aria-labelledby="nu">
      <h2 id="nu">Nu te doen</h2>
      <p>{whatToDo(round, isOwnMail)}</p>
      <div className="actions">
        {round.recipients > 0 && (
          <a className="button button-quiet" href={to('herinneren')}>
            Nu herinneren
          </a>
        )}
        <a className="button button-quiet" href={to('sluitdatum')}>
          Laatste dag verschuiven
        </a>
        <a className="button button-quiet" href={to('sluiten')}>
          Meting sluiten
        </a>
      </div>
      {mistake}
    </section>
  );
}

function whatToDo(
  { mailDays, recipients }: Pick<RoundView, 'mailDays' | 'recipients'>,
  isOwnMail: boolean,
): string {
  const reminds = mailDays === null || mailDays.remindOn.length > 0 || mailDays.lastDayMailOn !== null;
  if (recipients === 0) {
    const who = 'Er staat niemand op de lijst: mensen doen mee met de links die u deelt.';
    return reminds
      ? `${who} Wie een link doorstuurt en dat per mail kreeg gevraagd, krijgt op de afgesproken dagen een herinnering.`
      : who;
  }
  if (!reminds) return 'Deze meting heeft geen herinneringen. Sluiten kan eerder dan op de laatste dag.';
  if (isOwnMail) {
    return 'Op de afgesproken dagen krijgt u een mail: dan staan hier de links klaar voor de herinnering die u zelf verstuurt.';
  }
  return mailDays
    ? 'Herinneringen gaan vanzelf uit op de afgesproken dagen, alleen aan wie nog niet klaar is. U hoeft niets te doen. Eerder herinneren of sluiten kan ook.'
    : 'Stuur een herinnering aan wie nog niet klaar is, of sluit de meting.';
}
