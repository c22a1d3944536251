import type { Audience } from '../../../surveys/definition/types';
import type { UploadView } from '../../operations/rounds/upload/viewUpload';
import { counted } from '../format/counted';
import { languageName } from '../format/languageName';
import { importWords } from './importWords';
import { ListNotices } from './ListNotices';
import { LongListHelp } from './LongListHelp';

interface Props {
  change: NonNullable<UploadView['change']>;
  notices: NonNullable<UploadView['notices']>;
  first: UploadView['first'];
  audience: Audience;
}

/** What taking the list changes, and its first rows as they will be taken. */
export function UploadChange({ change, notices, first, audience }: Props) {
  const { total, added, kept, gone } = change;
  return (
    <section className="card" aria-labelledby="overnemen">
      <h2 id="overnemen">{counted(total, 'ontvanger', 'ontvangers')}, alles is in orde</h2>
      <ul>
        <li>{counted(added, 'ontvanger is nieuw', 'ontvangers zijn nieuw')} op de lijst.</li>
        {kept > 0 && <li>{counted(kept, 'ontvanger stond', 'ontvangers stonden')} er al op.</li>}
        {gone > 0 && (
          <li>
            {counted(gone, 'ontvanger verdwijnt', 'ontvangers verdwijnen')}: die staan niet in het bestand.
          </li>
        )}
        <ListNotices notices={notices} audience={audience} isOpen={false} />
      </ul>
      <table className="cards-on-phone">
        <caption>De eerste {first.length === 1 ? 'rij' : `${first.length} rijen`}</caption>
        <thead>
          <tr>
            <th scope="col">E-mail</th>
            <th scope="col">Naam</th>
            <th scope="col">Taal</th>
            <th scope="col">School</th>
            <th scope="col">Soort</th>
            <th scope="col">Rol</th>
          </tr>
        </thead>
        <tbody>
          {first.map((row) => (
            <tr key={`${row.email} ${row.school}`}>
              <td data-label="E-mail">{row.email}</td>
              <td data-label="Naam">{row.name ?? '–'}</td>
              <td data-label="Taal">{languageName(row.language)}</td>
              <td data-label="School">{row.school ?? '–'}</td>
              <td data-label="Soort">{row.type ?? '–'}</td>
              <td data-label="Rol">{row.role ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LongListHelp rows={total} takes="overnemen" whole={importWords.draft.whole} />
      <form method="post">
        <button type="submit" name="wat" value="overnemen" className="button">
          Deze lijst overnemen
        </button>
      </form>
    </section>
  );
}
