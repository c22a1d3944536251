import type { SeriesPoint } from '../../operations/results/seriesPoints';
import { hasMargin } from '../format/hasMargin';
import { SeriesSvg } from './SeriesSvg';
import { TrendTable } from './TrendTable';

interface Props {
  title: string;
  points: SeriesPoint[];
}

/** One indicator over the years for one audience: the drawing, what its marks mean, and its figures in a table. */
export function TrendChart({ title, points }: Props) {
  return (
    <figure className="trend">
      <SeriesSvg title={title} points={points} />
      <figcaption>
        {points.some(({ ci }) => hasMargin(ci)) && <span className="key key-margin">marge</span>}
        {points.some((point) => point.target !== null) && (
          <span className="key key-target">streefwaarde</span>
        )}
        {points.some((point) => point.broken) && <span className="key key-break">breuk in de reeks</span>}
        {points.some(({ isElsewhere }) => isElsewhere) && (
          <span className="key key-elsewhere">elders gehouden</span>
        )}
        {points.some((point) => point.hidden || point.mean === null || point.ci === null) && (
          <span className="key key-hidden">geen cijfer of geen marge</span>
        )}
      </figcaption>
      <TrendTable points={points} words={title} />
    </figure>
  );
}
