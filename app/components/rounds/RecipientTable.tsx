import type { RecipientLine } from '../../operations/rounds/listRecipients';
import { languageName } from '../format/languageName';
import { messageName, sendStateName } from '../format/mailState';

const answers: Record<NonNullable<RecipientLine['answered']>, string> = {
  nee: 'nog niet',
  klaar: 'klaar',
};

interface Props {
  lines: RecipientLine[];
  /** The round has been opened: mails and answers can be told. */
  opened: boolean;
  /** Of a round that takes answers: where a list can be filled in for somebody on the telephone. */
  telephoneAt?: string | null;
  /** While the list can change: where one person is taken off it. */
  changeAt?: string | null;
  /** Every mail is told, not only the last. */
  allMails?: boolean;
}

/** Who is asked. Whether a person answered is only told where that person was told so: never of parents. */
export function RecipientTable({
  lines,
  opened,
  telephoneAt = null,
  changeAt = null,
  allMails = false,
}: Props) {
  const tellsAnswered = opened && lines.some((line) => line.answered !== null);
  const tellsSchool = lines.some((line) => line.school !== null || line.board !== null || line.type !== null);
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">E-mailadres</th>
          <th scope="col">Taal</th>
          {tellsSchool && <th scope="col">School of organisatie</th>}
          {opened && <th scope="col">Mail</th>}
          {tellsAnswered && <th scope="col">Ingevuld</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td data-label="Naam">
              <span>
                {line.name ?? '–'}
                {telephoneAt && !line.withdrawn && (
                  <span className="under">
                    <a
                      href={`${telephoneAt}/${line.id}`}
                      aria-label={`Telefonisch invullen: ${line.name ?? line.email}`}
                    >
                      Telefonisch invullen
                    </a>
                  </span>
                )}
                {changeAt && (
                  <span className="under">
                    <a
                      href={`${changeAt}/${line.id}`}
                      aria-label={`${changeWords(line, opened)}: ${line.name ?? line.email}`}
                    >
                      {changeWords(line, opened)}
                    </a>
                  </span>
                )}
              </span>
            </td>
            <td data-label="E-mailadres" className="breaks">
              {line.email}
            </td>
            <td data-label="Taal">{languageName(line.language)}</td>
            {tellsSchool && (
              <td data-label="School of organisatie">
                <span>
                  {line.school ?? line.type ?? '–'}
                  {line.board && <span className="under">{line.board}</span>}
                </span>
              </td>
            )}
            {opened && <td data-label="Mail">{mailWords(line, allMails)}</td>}
            {tellsAnswered && (
              <td data-label="Ingevuld">{line.answered === null ? '–' : answers[line.answered]}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeWords(line: RecipientLine, opened: boolean): string {
  if (line.withdrawn) return 'Terugzetten';
  return opened ? 'Terugtrekken' : 'Van de lijst halen';
}

function mailWords(line: RecipientLine, all: boolean): string {
  const mails = (all ? line.mails : line.mails.slice(-1)).map(({ message, state, mayBeDouble }) => {
    const isDouble = mayBeDouble && state === 'sent';
    return `${messageName(message)} ${sendStateName(state)}${isDouble ? ', misschien twee keer' : ''}`;
  });
  if (line.withdrawn) return ['teruggetrokken', ...(all ? mails : [])].join('; ');
  return mails.length === 0 ? 'nog geen' : mails.join('; ');
}
