import type { MeasureView, TypedLine } from '../../operations/norms/viewNorm';
import type { Problem } from '../../operations/problem';
import { longDate } from '../format/longDate';
import { wholeNumber } from '../format/wholeNumber';
import { Field } from '../forms/Field';
import { VerdictMark } from '../results/VerdictMark';
import { FigureFiles } from './FigureFiles';
import { FigureSeries } from './FigureSeries';
import { MeasureFacts } from './MeasureFacts';
import { figureText, periodText, targetText } from './normWords';

interface Props {
  /** Its key. */
  norm: string;
  view: MeasureView;
  /** Problems of withdrawing, with the figure they are about. */
  withdrawing: { id: string; problems: Problem[] } | null;
}

/** Everything that was entered for one measure, as it was typed: for the bureau. */
export function MeasureCard({ norm, view, withdrawing }: Props) {
  const { measure, targetHistory, figures, withdrawn } = view;
  return (
    <div className="card">
      <div className="measure-top">
        <MeasureFacts view={view} />
        <FigureSeries view={view} />
      </div>
      {figures.length === 0 ? (
        <p className="no-figure">
          Er is nog geen cijfer. Vul hieronder het eerste in, of lees een bestand in.
        </p>
      ) : (
        <>
          <FigureFiles norm={norm} view={view} />
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">Periode</th>
                <th scope="col">Cijfer</th>
                <th scope="col">Oordeel</th>
                <th scope="col">Bron en opmerking</th>
                <th scope="col">Ingevuld</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <FigureRow
                  key={figure.id}
                  view={view}
                  figure={figure}
                  problems={withdrawing?.id === figure.id ? withdrawing.problems : undefined}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {targetHistory.length > 0 && (
        <details>
          <summary>Geschiedenis van de streefwaarde</summary>
          <ul>
            {targetHistory.map((one) => (
              <li key={one.id}>
                {targetText(one.target, measure)}: {one.reason} ({longDate(one.at)}, {one.by})
              </li>
            ))}
            {measure.target && <li>{targetText(measure.target, measure)}: volgt uit de norm</li>}
          </ul>
        </details>
      )}
      {withdrawn.length > 0 && (
        <details>
          <summary>Ingetrokken cijfers</summary>
          <ul>
            {withdrawn.map((one) => (
              <li key={one.id}>
                {periodText(one.period)}: {figureText({ ...measure, ...one })}. {one.replacedBecause} (
                {one.replacedAt && longDate(one.replacedAt)}, {one.replacedBy})
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface RowProps {
  view: MeasureView;
  figure: TypedLine;
  problems: Problem[] | undefined;
}

function FigureRow({ view, figure, problems }: RowProps) {
  const { measure } = view;
  return (
    <tr>
      <th scope="row">{periodText(figure.period)}</th>
      <td data-label="Cijfer">
        <span>
          <span className="whole">
            <strong>{figureText({ ...measure, ...figure })}</strong>
            {figure.ofCount !== null && ` van ${wholeNumber(figure.ofCount)}`}
          </span>
          {figure.isHiddenForOthers && <span className="under">anderen lezen: niet getoond</span>}
          {figure.perBoard && <BoardCounts figure={figure} />}
        </span>
      </td>
      <td data-label="Oordeel">
        <VerdictMark verdict={figure.verdict} />
      </td>
      <td data-label="Bron">
        <span>
          {figure.source}
          {figure.note !== '' && <span className="under">{figure.note}</span>}
        </span>
      </td>
      <td data-label="Ingevuld">
        <span>
          {longDate(figure.recordedAt)}
          <span className="under breaks">{figure.recordedBy}</span>
          {figure.earlier.length > 0 && (
            <details>
              <summary>Eerder</summary>
              <ul>
                {figure.earlier.map((one) => (
                  <li key={one.id}>
                    {figureText({ ...measure, ...one })}, {one.source} ({longDate(one.recordedAt)},{' '}
                    {one.recordedBy})
                  </li>
                ))}
              </ul>
            </details>
          )}
          <details open={problems !== undefined}>
            <summary>
              Intrekken<span className="for-ear"> {periodText(figure.period)}</span>
            </summary>
            <form method="post">
              <input type="hidden" name="wat" value="intrekken" />
              <input type="hidden" name="id" value={figure.id} />
              <Field name="reden" label="Waarom" problems={problems} />
              <button type="submit" className="button button-quiet">
                Intrekken<span className="for-ear"> {periodText(figure.period)}</span>
              </button>
            </form>
          </details>
        </span>
      </td>
    </tr>
  );
}

function BoardCounts({ figure }: { figure: TypedLine }) {
  return (
    <details>
      <summary>Per bestuur</summary>
      <ul className="board-counts">
        {figure.perBoard?.map(({ board, name, count, isHiddenForOthers }) => (
          <li key={board}>
            {name}:{' '}
            <span>
              <strong>{wholeNumber(count)}</strong>
              {isHiddenForOthers && <span className="under">anderen lezen: niet getoond</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
