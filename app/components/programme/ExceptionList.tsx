import type { ProgrammeView } from '../../operations/rounds/viewProgramme';

const kinds = { skip: 'overgeslagen', move: 'op andere dagen', extra: 'extra meting' };

/** What was decided to be other than the rhythm in these years, each with the reason; nothing when it all follows the rhythm. */
export function ExceptionList({ years, surveys }: { years: number[]; surveys: ProgrammeView['surveys'] }) {
  const exceptions = surveys
    .flatMap(({ survey, title, cells }) => cells.map((cell) => ({ ...cell, survey, title })))
    .filter(({ year, exception }) => exception !== null && years.includes(year))
    .sort((a, b) => a.year - b.year);
  if (exceptions.length === 0) return null;
  return (
    <>
      <p className="under">Anders dan het ritme:</p>
      <ul className="under">
        {exceptions.map(({ survey, title, year, exception, reason }) => (
          <li key={`${survey} ${year}`}>
            <a href={`/programma/${survey}/${year}`}>
              {title} {year}
            </a>
            {`: ${exception && kinds[exception]}. ${reason ?? ''}`}
          </li>
        ))}
      </ul>
    </>
  );
}
