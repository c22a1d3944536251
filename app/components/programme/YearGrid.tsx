import type { CellState, ProgrammeView } from '../../operations/rounds/viewProgramme';
import { audienceName } from '../format/audienceName';

interface Props {
  years: number[];
  surveys: ProgrammeView['surveys'][number][];
  /** The year it is now. */
  thisYear: number;
  /** For the ear. */
  caption: string;
}

type Cell = ProgrammeView['surveys'][number]['cells'][number];

const words: Record<CellState, string> = {
  'not-due': '',
  planned: 'gepland',
  // Nobody has said yet whether it was held: it may have been, elsewhere.
  missed: 'geen meting',
  skipped: 'over\u00adgeslagen',
  draft: 'concept',
  approved: 'goed\u00adgekeurd',
  open: 'loopt nu',
  closed: 'gesloten',
  sealed: 'verzegeld',
  final: 'afgerond',
};
const rhythms = { even: 'even jaren', odd: 'oneven jaren', yearly: 'elk jaar' };

/** Which survey is due in which year and how far each is. On a phone: one card per survey. */
export function YearGrid({ years, surveys, thisYear, caption }: Props) {
  return (
    <table className="year-grid">
      <caption className="for-ear">{caption}</caption>
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
            {survey.cells
              .filter(({ year }) => years.includes(year))
              .map((cell) => (
                <td
                  key={cell.year}
                  data-label={cell.year}
                  className={cell.year === thisYear ? `cell-${cell.state} this-year` : `cell-${cell.state}`}
                >
                  <GridCell cell={cell} survey={survey} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridCell({ cell, survey }: { cell: Cell; survey: ProgrammeView['surveys'][number] }) {
  const to =
    cell.state === 'sealed' || cell.state === 'final'
      ? `/resultaten/${cell.roundId}`
      : cell.roundId
        ? `/metingen/${cell.roundId}`
        : `/programma/${survey.survey}/${cell.year}`;
  if (cell.state === 'not-due') {
    return (
      <a className="cell-none" href={to}>
        <span aria-hidden="true">–</span>
        <span className="for-ear">
          niet aan de beurt: {survey.title} {cell.year}
        </span>
      </a>
    );
  }
  const mark = <span className={`state state-${cell.state}`}>{wordOf(cell)}</span>;
  return (
    <a href={to}>
      {mark}
      <span className="for-ear">
        : {survey.title} {cell.year}
        {cell.reason && `, ${cell.reason}`}
      </span>
    </a>
  );
}

function wordOf({ state, exception }: Pick<Cell, 'state' | 'exception'>): string {
  if (state !== 'planned') return words[state];
  return exception === 'extra' ? 'extra' : exception === 'move' ? 'ver\u00adplaatst' : words.planned;
}
