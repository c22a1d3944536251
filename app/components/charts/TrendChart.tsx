import { useId } from 'react';
import type { SeriesPoint } from '../../operations/results/viewResultsOverview';
import { decimal } from '../format/decimal';
import { alongAxis, scoreTicks } from './scoreAxis';
import { TrendTable } from './TrendTable';
import { trendSegments } from './trendSegments';

interface Props {
  title: string;
  points: SeriesPoint[];
}

const BOX = { width: 420, height: 232, left: 34, right: 400, top: 16, bottom: 190 };

/**
 * One indicator over the years for one audience, always on 1 to 10. No line crosses a breuk in de reeks or a
 * figure that is not shown; what is not shown stands as an open mark under the axis.
 */
export function TrendChart({ title, points }: Props) {
  const id = useId();
  const x = (index: number) =>
    points.length === 1
      ? (BOX.left + BOX.right) / 2
      : Number((BOX.left + 24 + (index / (points.length - 1)) * (BOX.right - BOX.left - 48)).toFixed(2));
  const y = (score: number) => alongAxis(score, BOX.bottom, BOX.top);
  const described = points.map((point) => `${point.year}: ${pointWords(point)}`).join(' ');
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{`${title}: cijfer van 1 tot 10 door de jaren`}</title>
        <desc id={`${id}-d`}>{described}</desc>
        {scoreTicks.map((tick) => (
          <g key={tick}>
            <line className="trend-grid" x1={BOX.left} x2={BOX.right} y1={y(tick)} y2={y(tick)} />
            {(tick === 1 || tick % 2 === 0) && (
              <text className="trend-text" x={BOX.left - 8} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            )}
          </g>
        ))}
        {points.map((point, index) => (
          <g key={point.year}>
            <text className="trend-text" x={x(index)} y={BOX.bottom + 24} textAnchor="middle">
              {point.year}
            </text>
            {point.target !== null && (
              <line
                className="trend-target"
                x1={x(index) - 18}
                x2={x(index) + 18}
                y1={y(point.target)}
                y2={y(point.target)}
              />
            )}
            {point.broken && index > 0 && (
              <line
                className="trend-break"
                x1={(x(index - 1) + x(index)) / 2}
                x2={(x(index - 1) + x(index)) / 2}
                y1={BOX.top}
                y2={BOX.bottom}
              />
            )}
          </g>
        ))}
        {trendSegments(points).map((segment) => (
          <polyline
            key={segment[0]}
            className="trend-line"
            points={segment.map((index) => `${x(index)},${y(points[index]?.mean ?? 1)}`).join(' ')}
          />
        ))}
        {points.map((point, index) =>
          point.mean !== null && !point.hidden ? (
            <g key={point.year}>
              {point.ci && (
                <line
                  className="trend-margin"
                  x1={x(index)}
                  x2={x(index)}
                  y1={y(point.ci[0])}
                  y2={y(point.ci[1])}
                />
              )}
              <circle className="trend-dot" cx={x(index)} cy={y(point.mean)} r="6" />
              <text
                className="trend-value"
                x={x(index)}
                y={y(point.ci?.[1] ?? point.mean) - 12}
                textAnchor="middle"
              >
                {decimal(point.mean)}
              </text>
            </g>
          ) : (
            <circle key={point.year} className="trend-hidden" cx={x(index)} cy={BOX.bottom} r="5" />
          ),
        )}
      </svg>
      <figcaption>
        <span className="key key-margin">marge</span>
        {points.some((point) => point.target !== null) && (
          <span className="key key-target">streefwaarde</span>
        )}
        {points.some((point) => point.broken) && <span className="key key-break">breuk in de reeks</span>}
        {points.some((point) => point.hidden || point.mean === null) && (
          <span className="key key-hidden">geen cijfer</span>
        )}
      </figcaption>
      <TrendTable points={points} />
    </figure>
  );
}

function pointWords(point: SeriesPoint): string {
  const score = point.hidden ? 'niet getoond' : point.mean === null ? 'geen antwoorden' : decimal(point.mean);
  return `${point.broken ? 'na een breuk in de reeks, ' : ''}${score}.`;
}
