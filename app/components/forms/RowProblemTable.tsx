import type { RowProblem } from '../../recipients/rowProblem';
import { counted } from '../format/counted';
import { wholeNumber } from '../format/wholeNumber';
import { Notice } from '../layout/Notice';

const MOST_SHOWN = 2000;

/** Everything that is wrong with a file, row by row, so that it can be mended in one go. */
export function RowProblemTable({
  problems,
  mend = 'Er is niets bewaard. Verbeter het bestand en stuur het opnieuw.',
}: {
  problems: RowProblem[];
  /** What to do about them. */
  mend?: string;
}) {
  const shown = problems.slice(0, MOST_SHOWN);
  if (problems.every(({ row, column, value }) => row === null && column === null && value === null)) {
    return (
      <Notice tone="problem" title="Het bestand is niet ingelezen">
        {problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    );
  }
  return (
    <section className="row-problems" aria-label="Problemen in het bestand">
      <Notice tone="problem" title="Het bestand is niet ingelezen">
        <p>
          Er {problems.length === 1 ? 'is' : 'zijn'} {counted(problems.length, 'probleem', 'problemen')}{' '}
          gevonden. {mend}
        </p>
      </Notice>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Rij</th>
            <th scope="col">Kolom</th>
            <th scope="col">Wat er staat</th>
            <th scope="col">Wat er mis is</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have two problems; the list never moves.
            <tr key={index}>
              <td data-label="Rij">{problem.row === null ? 'hele bestand' : wholeNumber(problem.row)}</td>
              <td data-label="Kolom">{problem.column ?? '–'}</td>
              <td data-label="Wat er staat">
                {problem.value === null ? '–' : problem.value === '' ? <em>leeg</em> : problem.value}
              </td>
              <td data-label="Wat er mis is">{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > shown.length && (
        <p>
          Dit zijn de eerste {wholeNumber(shown.length)}. De andere{' '}
          {wholeNumber(problems.length - shown.length)} ziet u als deze verbeterd zijn.
        </p>
      )}
    </section>
  );
}
