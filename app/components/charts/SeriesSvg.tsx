import { useId } from 'react';
import { HELD_ELSEWHERE, yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { SeriesPoint } from '../../operations/results/seriesPoints';
import { decimal } from '../format/decimal';
import { chartFont, ink } from './chartInk';
import { alongAxis, scoreTicks } from './scoreAxis';
import { trendSegments } from './trendSegments';

interface Props {
  title: string;
  points: SeriesPoint[];
}

/** Below the years there is room for two more words when a round was held elsewhere. */
const BOX = { width: 360, height: 240, markHeight: 34, left: 34, right: 352, top: 22, bottom: 194 };

/** A figure stands right of its dot, above the line that leaves there; below it when the line climbs into the figure. */
const FIGURE = { width: 37, above: 7, below: 20 };

/**
 * A score over the years, always on 1 to 10, with its margins. No line crosses a breuk in de reeks or a year without
 * figure; a score without margin is not drawn. A round held elsewhere is an open diamond, and says so below its year. What is not shown stands as an open mark on the axis, with its word.
 */
export function SeriesSvg({ title, points }: Props) {
  const id = useId();
  const x = (index: number) =>
    points.length === 1
      ? (BOX.left + BOX.right) / 2
      : Number((BOX.left + 36 + (index / (points.length - 1)) * (BOX.right - BOX.left - 84)).toFixed(2));
  const y = (score: number) => alongAxis(score, BOX.bottom, BOX.top);
  const words = points.map((point) => `${yearWords(point)}: ${pointWords(point)}`).join(' ');
  const segments = trendSegments(points);
  const besideLine = (index: number, mean: number) => {
    const next = segments.some((segment) => segment.includes(index) && segment.includes(index + 1))
      ? (points[index + 1]?.mean ?? mean)
      : mean;
    const risen = ((y(mean) - y(next)) * FIGURE.width) / (x(index + 1) - x(index));
    return y(mean) + (risen > FIGURE.above / 2 ? FIGURE.below : -FIGURE.above);
  };
  const height = BOX.height + (points.some(({ isElsewhere }) => isElsewhere) ? BOX.markHeight : 0);
  return (
    <svg
      viewBox={`0 0 ${BOX.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="chart"
      fontFamily={chartFont}
      fontSize="16"
    >
      <title id={`${id}-t`}>{`${title}: cijfer van 1 tot 10 door de jaren`}</title>
      <desc id={`${id}-d`}>{words}</desc>
      {scoreTicks.map((tick) => (
        <g key={tick}>
          <line x1={BOX.left} x2={BOX.right} y1={y(tick)} y2={y(tick)} stroke={ink.grid} />
          {(tick === 1 || tick % 2 === 0) && (
            <text x={BOX.left - 8} y={y(tick) + 5} textAnchor="end" fill={ink.soft}>
              {tick}
            </text>
          )}
        </g>
      ))}
      {points.map((point, index) => (
        <g key={point.year}>
          <text x={x(index)} y={BOX.bottom + 36} textAnchor="middle" fill={ink.text}>
            {point.year}
          </text>
          {point.isElsewhere &&
            HELD_ELSEWHERE.split(' ').map((word, line) => (
              <text
                key={word}
                x={x(index)}
                y={BOX.bottom + 53 + line * 16}
                textAnchor="middle"
                fill={ink.text}
                fontSize="15"
              >
                {word}
              </text>
            ))}
          {point.target !== null && (
            <line
              x1={x(index) - 24}
              x2={x(index) + 24}
              y1={y(point.target)}
              y2={y(point.target)}
              stroke={ink.target}
              strokeWidth="2"
              strokeDasharray="5 3"
            />
          )}
          {point.broken && index > 0 && <BreakMark x={(x(index - 1) + x(index)) / 2} />}
        </g>
      ))}
      {segments.map((segment) => (
        <polyline
          key={segment[0]}
          points={segment.map((index) => `${x(index)},${y(points[index]?.mean ?? 1)}`).join(' ')}
          fill="none"
          stroke={ink.mark}
          strokeWidth="2.5"
        />
      ))}
      {points.map((point, index) =>
        point.mean !== null && point.ci !== null && !point.hidden ? (
          <g key={point.year}>
            <line
              x1={x(index)}
              x2={x(index)}
              y1={y(point.ci[0])}
              y2={y(point.ci[1])}
              stroke={ink.margin}
              strokeWidth="7"
            />
            {point.ci.map((end) => (
              <line
                key={end}
                x1={x(index) - 8}
                x2={x(index) + 8}
                y1={y(end)}
                y2={y(end)}
                stroke={ink.mark}
                strokeWidth="1.5"
              />
            ))}
            {point.isElsewhere ? (
              <path
                d={`M${x(index)} ${y(point.mean) - 6}l6 6-6 6-6-6z`}
                fill="#ffffff"
                stroke={ink.mark}
                strokeWidth="2"
              />
            ) : (
              <circle
                cx={x(index)}
                cy={y(point.mean)}
                r="4"
                fill={ink.mark}
                stroke="#ffffff"
                strokeWidth="1"
              />
            )}
            <text
              x={x(index) + 11}
              y={besideLine(index, point.mean)}
              fill={ink.text}
              fontWeight="700"
              fontSize="18"
              stroke="#ffffff"
              strokeWidth="4"
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {decimal(point.mean)}
            </text>
          </g>
        ) : (
          <g key={point.year}>
            <circle cx={x(index)} cy={BOX.bottom} r="5" fill="#ffffff" stroke={ink.line} strokeWidth="2" />
            <text x={x(index)} y={BOX.bottom + 17} textAnchor="middle" fill={ink.soft} fontSize="14">
              {absence(point)}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

function BreakMark({ x }: { x: number }) {
  return (
    <g>
      {[-2.5, 2.5].map((aside) => (
        <line
          key={aside}
          x1={x + aside}
          x2={x + aside}
          y1={BOX.top}
          y2={BOX.bottom}
          stroke={ink.broken}
          strokeWidth="1.5"
          strokeDasharray="2 4"
        />
      ))}
      <text x={x} y={BOX.top - 7} textAnchor="middle" fill={ink.broken} fontSize="15" fontWeight="700">
        breuk
      </text>
    </g>
  );
}

function absence({ hidden, mean }: SeriesPoint): string {
  if (hidden) return 'niet getoond';
  return mean === null ? 'geen antwoorden' : 'geen marge';
}

function pointWords(point: SeriesPoint): string {
  const score = point.hidden ? 'niet getoond' : point.mean === null ? 'geen antwoorden' : decimal(point.mean);
  return `${point.broken ? 'na een breuk in de reeks, ' : ''}${score}.`;
}
