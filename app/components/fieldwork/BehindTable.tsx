import type { BehindLine } from '../../operations/rounds/fieldwork/viewBehind';
import { counted } from '../format/counted';

/** Who is behind, with what can be done about it: write, or send a reminder. */
export function BehindTable({ lines, isParents }: { lines: BehindLine[]; isParents: boolean }) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{lines.some(({ school }) => school !== null) ? 'School' : 'Naam'}</th>
          <th scope="col">Contact</th>
          {!isParents && <th scope="col">Herinneringen</th>}
          <th scope="col">Doen</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.recipientId ?? line.school}>
            <th scope="row">
              {line.school ?? line.name ?? line.email}
              {line.board && <span className="under">{line.board}</span>}
            </th>
            <td data-label="Contact">
              <span className="breakable">
                {line.name && line.school ? `${line.name} ` : ''}
                {line.email ? (
                  <a href={mailTo(line)}>{line.email}</a>
                ) : (
                  <span className="under">geen adres bekend</span>
                )}
              </span>
            </td>
            {!isParents && (
              <td data-label="Herinneringen">
                {line.reminders === 0 ? 'geen' : counted(line.reminders, 'herinnering', 'herinneringen')}
                {line.isUnreachable && <strong className="under">de mail kwam terug</strong>}
              </td>
            )}
            <td data-label="Doen">
              {line.mayRemind ? (
                <form method="post">
                  <input type="hidden" name="ontvanger" value={line.recipientId ?? ''} />
                  <button
                    type="submit"
                    className="button button-quiet"
                    aria-label={`Herinnering sturen aan ${line.school ?? line.name ?? line.email}`}
                  >
                    Herinnering sturen
                  </button>
                </form>
              ) : (
                'bellen of schrijven'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function mailTo({ email, letter }: BehindLine): string {
  const { subject, body } = letter;
  const text = body.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(email ?? '').replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
