import type { Audience } from '../../../surveys/definition/types';
import type { NoticedRows, ListNotices as Notices } from '../../operations/rounds/upload/listNotices';
import { counted } from '../format/counted';
import { rowsInWords } from '../format/rowsInWords';
import { wholeNumber } from '../format/wholeNumber';

const differenceNames: Record<string, string> = {
  name: 'naam',
  language: 'taal',
  school: 'school',
  type: 'soort',
  role: 'rol',
};

/** What is already known of people in a file, each with its rows and what happens: lines of a list. */
export function ListNotices(props: { notices: Notices; audience: Audience; isOpen: boolean }) {
  const { notices, audience, isOpen } = props;
  const { merged, severalSchools, optedOut, overTheYear, unreachable, elsewhere, otherRole } = notices;
  const [one, many] = audience === 'ouders' ? ['ouder', 'ouders'] : ['persoon', 'mensen'];
  return (
    <>
      {merged.total > 0 && (
        <li>
          <strong>{counted(merged.total, one, many)}</strong> {merged.total === 1 ? 'staat' : 'staan'} vaker
          in het bestand{audience === 'scholen' ? ', bij dezelfde school' : ''} (
          {wholeNumber(merged.rowsTogether)} rijen): per persoon één mail en één vragenlijst.
          <Together people={merged.first} total={merged.total} />
        </li>
      )}
      {severalSchools.total > 0 && (
        <li>
          <strong>{counted(severalSchools.total, one, many)}</strong>{' '}
          {severalSchools.total === 1 ? 'staat' : 'staan'} bij meer dan één school: per persoon één mail, met
          een link per school.
          <Together people={severalSchools.first} total={severalSchools.total} />
        </li>
      )}
      <Noticed rows={optedOut} one={`${one} wil`} many={`${many} willen`}>
        geen mail meer: op de lijst, maar zonder mail. Dat telt als weigering.
      </Noticed>
      <Noticed rows={overTheYear} one={`${one} is`} many={`${many} zijn`}>
        dit jaar al voor {counted(notices.mostSurveys, 'vragenlijst', 'vragenlijsten')} gevraagd: op de lijst,
        maar zonder mail.
      </Noticed>
      <Noticed rows={unreachable} one="adres nam" many="adressen namen">
        eerder geen mail aan.{' '}
        {isOpen
          ? 'Wie nieuw is, krijgt één uitnodiging; wie al op de lijst staat, krijgt niets meer.'
          : 'Er gaat één uitnodiging heen. Komt die terug, dan stopt het.'}{' '}
        Weet u een ander adres? Zet dat dan in het bestand.
      </Noticed>
      <Noticed rows={elsewhere} one={`${one} krijgt`} many={`${many} krijgen`}>
        dit jaar ook een andere vragenlijst
        {otherRole.total > 0 &&
          `, ${otherRole.total === elsewhere.total ? '' : `${wholeNumber(otherRole.total)} van hen `}in een andere rol`}
        . Deze komt er gewoon bij.
      </Noticed>
    </>
  );
}

const SHOWN_AT_ONCE = 6;

function Noticed(props: { rows: NoticedRows; one: string; many: string; children: React.ReactNode }) {
  const { rows, one, many, children } = props;
  if (rows.total === 0) return null;
  return (
    <li>
      <strong>{counted(rows.total, one, many)}</strong> {children}
      {rows.total <= SHOWN_AT_ONCE ? (
        <span className="under"> {rowsInWords(rows.rows)}</span>
      ) : (
        <details>
          <summary>Welke rijen?</summary>
          <p>{rowsInWords(rows.rows)}</p>
          {rows.total > rows.rows.length && (
            <p className="under">En nog {wholeNumber(rows.total - rows.rows.length)}.</p>
          )}
        </details>
      )}
    </li>
  );
}

function Together({ people, total }: { people: Notices['merged']['first']; total: number }) {
  const lines = people.map(({ rows, differs }) => {
    const different = differs.map((field) => differenceNames[field]).join(', ');
    return different === '' ? rowsInWords(rows) : `${rowsInWords(rows)} (niet gelijk: ${different})`;
  });
  const anyDiffers = people.some(({ differs }) => differs.length > 0);
  return (
    <details>
      <summary>Welke rijen?</summary>
      {anyDiffers && <p>Waar rijen niet gelijk zijn, geldt de eerste.</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {total > people.length && <p className="under">En nog {wholeNumber(total - people.length)}.</p>}
    </details>
  );
}
