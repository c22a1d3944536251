import type { Audience } from '../../../surveys/definition/types';
import type { ListField } from '../../operations/rounds/list/planListUpdate';
import type { ListUpdateView } from '../../operations/rounds/list/viewListUpdate';
import type { ListNotices as Notices } from '../../operations/rounds/upload/listNotices';
import { counted } from '../format/counted';
import { wholeNumber } from '../format/wholeNumber';
import { SelectField } from '../forms/SelectField';
import { importWords } from './importWords';
import { ListNotices } from './ListNotices';
import { LongListHelp } from './LongListHelp';
import { withdrawalChoices } from './withdrawalChoices';

const fieldNames: Record<ListField, string> = {
  name: 'naam',
  language: 'taal',
  school: 'school',
  type: 'soort of bestuur',
  role: 'rol',
};

/** What a new file does to a round that is open, before it is taken: per kind of change how many, who, and what happens. */
export function ListUpdatePreview(props: { update: ListUpdateView; notices: Notices; audience: Audience }) {
  const { update, notices, audience } = props;
  const { added, changed, same, replaced, alreadyIn, stayWithdrawn, absent } = update;
  const mayWithdraw = absent.total - absent.fixed;
  const rows = added.total + changed.total + same + alreadyIn.total + stayWithdrawn.total;
  return (
    <section className="card" aria-labelledby="overnemen">
      <h2 id="overnemen">Dit gaat er gebeuren</h2>
      <ul>
        <Kind total={added.total} one="is nieuw" many="zijn nieuw" who={added.first}>
          {added.invited > 0 &&
            `${counted(added.invited, 'uitnodiging gaat', 'uitnodigingen gaan')} meteen op weg.`}
        </Kind>
        <Kind
          total={changed.total}
          one="verandert"
          many="veranderen"
          who={changed.first.map(
            ({ email, fields }) => `${email}: ${fields.map((f) => fieldNames[f]).join(', ')}`,
          )}
        >
          De link blijft dezelfde.
        </Kind>
        <Kind total={same} one="blijft zoals het is" many="blijven zoals het is" who={[]} />
        <Kind
          total={replaced.total}
          one="wordt vervangen"
          many="worden vervangen"
          who={replaced.first.map(({ school, from, to }) => `${school}: ${from} wordt ${to}`)}
        >
          Voor die school staat iemand anders in het bestand. De oude link werkt dan niet meer. Wat er half
          was ingevuld, vervalt.
        </Kind>
        <Kind
          total={alreadyIn.total}
          one="wordt niet overgenomen"
          many="worden niet overgenomen"
          who={alreadyIn.first.map(({ email, school }) => `${school}: ${email}`)}
        >
          De vragenlijst van die school is al binnen.
        </Kind>
        <Kind
          total={stayWithdrawn.total}
          one="blijft teruggetrokken"
          many="blijven teruggetrokken"
          who={stayWithdrawn.first}
        >
          Terugzetten kan op de pagina van die persoon.
        </Kind>
        <Kind
          total={absent.total}
          one="staat niet in het bestand"
          many="staan niet in het bestand"
          who={absent.first}
        >
          Hieronder kiest u wat er met hen gebeurt.
          {absent.fixed > 0 && ` Van ${wholeNumber(absent.fixed)} is de vragenlijst al binnen: die blijft.`}
        </Kind>
        <ListNotices notices={notices} audience={audience} isOpen />
      </ul>
      <form method="post">
        {mayWithdraw > 0 && (
          <SelectField
            name="afwezig"
            label="Wie niet in het bestand staat"
            help={
              audience === 'ouders'
                ? 'Wie u terugtrekt, krijgt geen mail meer en de link werkt niet meer. Een vragenlijst die al binnen is, blijft meetellen; of dat zo is, ziet u niet.'
                : 'Wie u terugtrekt, krijgt geen mail meer en de link werkt niet meer.'
            }
            defaultValue=""
            choices={[
              { key: '', name: 'blijft op de lijst' },
              ...withdrawalChoices.map(({ key, name }) => ({ key, name: `terugtrekken: ${name}` })),
            ]}
          />
        )}
        <LongListHelp rows={Math.max(rows, mayWithdraw)} takes="bijwerken" whole={importWords.open.whole} />
        <button type="submit" name="wat" value="overnemen" className="button">
          De lijst bijwerken
        </button>
      </form>
    </section>
  );
}

const SHOWN_AT_ONCE = 3;

function Kind(props: {
  total: number;
  one: string;
  many: string;
  who: string[];
  children?: React.ReactNode;
}) {
  const { total, one, many, who, children } = props;
  if (total === 0) return null;
  return (
    <li>
      <strong>{counted(total, 'ontvanger', 'ontvangers')}</strong> {total === 1 ? one : many}. {children}
      {who.length > 0 && who.length <= SHOWN_AT_ONCE && <span className="under">{who.join(' · ')}</span>}
      {who.length > SHOWN_AT_ONCE && (
        <details>
          <summary>Wie?</summary>
          <ul>
            {who.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {total > who.length && <p className="under">En nog {wholeNumber(total - who.length)}.</p>}
        </details>
      )}
    </li>
  );
}
