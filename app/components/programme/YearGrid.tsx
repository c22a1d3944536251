import type { CellState, ProgrammeView } from '../../operations/rounds/viewProgramme';
import { audienceName } from '../format/audienceName';

interface Props {
  years: number[];
  surveys: ProgrammeView['surveys'][number][];
  /** The year it is now. */
  thisYear: number;
}

const words: Record<CellState, string> = {
  'not-due': '',
  planned: 'gepland',
  missed: 'niet gehouden',
  draft: 'concept',
  open: 'loopt nu',
  closed: 'gesloten',
  sealed: 'afgerond',
};
const rhythms = { even: 'even jaren', odd: 'oneven jaren', yearly: 'elk jaar' };

/** Which survey is due in which year and how far each is. On a phone: one card per survey. */
export function YearGrid({ years, surveys, thisYear }: Props) {
  return (
    <table className="year-grid">
      <caption className="for-ear">Metingen per jaar</caption>
      <thead>
        <tr>
          <th scope="col">Meting</th>
          {years.map((year) => (
            <th key={year} scope="col" className={year === thisYear ? 'this-year' : undefined}>
              {year}
              {year === thisYear && <span className="for-ear"> (dit jaar)</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey) => (
          <tr key={survey.survey}>
            <th scope="row">
              <span className="year-grid-title">{survey.title}</span>
              <span className="year-grid-rhythm">
                {audienceName(survey.audience)}, {rhythms[survey.parity]}
              </span>
            </th>
            {survey.cells.map((cell) => (
              <td
                key={cell.year}
                data-label={cell.year}
                className={cell.year === thisYear ? `cell-${cell.state} this-year` : `cell-${cell.state}`}
              >
                <GridCell cell={cell} survey={survey.title} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridCell({
  cell,
  survey,
}: {
  cell: ProgrammeView['surveys'][number]['cells'][number];
  survey: string;
}) {
  if (cell.state === 'not-due') return <span className="for-ear">niet aan de beurt</span>;
  const mark = <span className={`state state-${cell.state}`}>{words[cell.state]}</span>;
  if (!cell.roundId) return mark;
  const to = cell.state === 'sealed' ? `/resultaten/${cell.roundId}` : `/metingen/${cell.roundId}`;
  return (
    <a href={to}>
      {mark}
      <span className="for-ear">
        : {survey} {cell.year}
      </span>
    </a>
  );
}
