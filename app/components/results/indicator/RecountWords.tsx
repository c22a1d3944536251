import type { HowComputed } from '../../../operations/results/howComputed';
import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { listed } from '../../format/listed';

const whyWords: Record<NonNullable<HowComputed['whyNotExact']> | 'response', string> = {
  weighted: 'de cijfers zijn gewogen naar school, en de tellingen per school verlaten het programma niet',
  elsewhere: 'van deze meting zijn alleen cijfers bekend, geen antwoorden',
  skipped:
    'iemand sloeg een vraag van deze indicator over; daaruit zou een antwoord van één persoon kunnen volgen',
  few: 'er zijn te weinig antwoorden voor meer dan het cijfer',
  response: 'dan zou te zien zijn wat er van enkele mensen terugkwam',
};

/** What can be worked out again from the request file and what cannot, with the file and the command. */
export function RecountWords({ page }: { page: IndicatorPage }) {
  const { how, indicator } = page;
  const { recount } = how;
  return (
    <>
      <h3>Narekenen</h3>
      {recount ? (
        <>
          <p>
            In het verzoekbestand staan de vragenlijst en de tellingen van alle antwoorden samen van{' '}
            {years(recount.years)}. Er staat geen regel van iemand in en geen groep. Het programma rekent er
            de cijfers van {years(recount.years)} mee na
            {recount.changes.length > 0 && `, en het verschil met ${years(recount.changes)}`}.
          </p>
          <p>{notRecounted(page)}</p>
        </>
      ) : (
        <p>
          Hoeveel lijsten welk cijfer hebben, mag er niet precies uit:{' '}
          {whyWords[how.whyNotExact ?? 'response']}. In het verzoekbestand staan daarom de afgeronde cijfers
          zoals hier, met die reden: om te lezen, niet om mee te rekenen. Wie bij de gegevens kan, rekent
          alles na met <a href={`/resultaten/${page.roundId}/zegel`}>het zegel</a>.
        </p>
      )}
      <p>
        <a href={`/resultaten/${page.roundId}/indicator/${indicator.key}/verzoek`} download>
          Verzoekbestand opslaan (JSON)
        </a>
        {recount && (
          <>
            . Daarna:{' '}
            <code>
              npx peilstok analyse {indicator.key}.json <span className="whole">--pretty</span>
            </code>
          </>
        )}
      </p>
    </>
  );
}

const years = (list: readonly number[]) => listed(list.map(String));

/** The figures of the page that stand in the file as they are told, and why. */
function notRecounted({ how: { recount } }: IndicatorPage): string {
  if (!recount) return '';
  const { without, elsewhere, heldBack } = recount;
  return [
    without.length > 0 &&
      `Cijfers van ${years(without)} en het verschil daarmee rekent het niet na: de tellingen van toen mogen er niet uit.`,
    ...heldBack.map(
      ({ year, missing }) =>
        `Het verschil met ${year} rekent het niet na: alle indicatoren zijn daarbij samen gecorrigeerd (Holm), en van ${listed(missing)} mogen de tellingen er niet uit.`,
    ),
    elsewhere.length > 0 && `Cijfers van ${years(elsewhere)} horen bij een andere bladzijde.`,
    'Deze en de groepen staan in het bestand zoals hier.',
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/^Deze en de groepen/, 'De groepen');
}
