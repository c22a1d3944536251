import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { SeriesPoint } from '../../operations/results/seriesPoints';
import { decimal } from '../format/decimal';
import { marginBetween } from '../format/marginBetween';

interface Props {
  points: SeriesPoint[];
  isOpen?: boolean;
  /** Which figures, where more than one table stands on a page. */
  words?: string;
}

/** The figures of a trend chart, for who would rather read than look. */
export function TrendTable({ points, isOpen = false, words }: Props) {
  const hasTarget = points.some(({ target }) => target !== null);
  return (
    <details open={isOpen}>
      <summary>Cijfers in een tabel{words && <span className="for-ear">: {words}</span>}</summary>
      <table className="small-table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Jaar</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Marge</th>
            {hasTarget && <th scope="col">Streefwaarde</th>}
            <th scope="col">Vergeleken met ervoor</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={point.year}>
              <th scope="row">{yearWords(point)}</th>
              <td data-label="Cijfer">
                {point.hidden
                  ? 'niet getoond'
                  : point.mean === null
                    ? 'geen antwoorden'
                    : decimal(point.mean)}
              </td>
              <td data-label="Marge">{marginBetween(point.ci)}</td>
              {hasTarget && (
                <td data-label="Streefwaarde">{point.target === null ? 'geen' : decimal(point.target)}</td>
              )}
              <td data-label="Vergeleken met ervoor">
                {index === 0 ? '–' : point.broken ? 'breuk in de reeks' : 'zelfde vragen'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
