import { useId } from 'react';
import { decimal } from '../format/decimal';
import { chartFont, ink } from './chartInk';
import { alongAxis, scoreTicks } from './scoreAxis';
import { wrapped } from './wrapped';

export interface DotRow {
  key: string;
  label: string;
  /** 1-10; drawn only with an interval. */
  mean: number | null;
  ci: [number, number] | null;
  /** What stands in place of a dot: "niet getoond", "ongeveer 7,5 (zonder marge)". */
  instead: string;
}

interface Props {
  title: string;
  rows: DotRow[];
  target: number | null;
}

const WIDTH = 340;
const LEFT = 14;
const RIGHT = 290;
const LINE = 19;

/** A score with its margin per row, all on one axis from 1 to 10, with the target as a line beside each, never through words. */
export function DotsSvg({ title, rows, target }: Props) {
  const id = useId();
  const x = (score: number) => alongAxis(score, LEFT, RIGHT);
  let top = 34;
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, 36);
    const from = top;
    top += lines.length * LINE + 30;
    return { ...row, lines, from, y: from + lines.length * LINE + 8 };
  });
  const drawn = placed.filter(({ mean, ci }) => mean !== null && ci !== null);
  const bottom = top + 2;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${bottom + 24}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="chart"
      fontFamily={chartFont}
      fontSize="16"
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{rows.map((row) => `${row.label}: ${rowWords(row)}.`).join(' ')}</desc>
      {scoreTicks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={24} y2={bottom} stroke={ink.grid} />
          <text x={x(tick)} y={bottom + 16} textAnchor="middle" fill={ink.soft}>
            {tick}
          </text>
        </g>
      ))}
      {target !== null && (
        <g>
          {[
            { key: 'top', from: 18, to: 26 },
            ...drawn.map(({ key, y }) => ({ key, from: y - 12, to: y + 12 })),
          ].map(({ key, from, to }) => (
            <line
              key={key}
              x1={x(target)}
              x2={x(target)}
              y1={from}
              y2={to}
              stroke={ink.target}
              strokeWidth="2"
              strokeDasharray="5 3"
            />
          ))}
          <text
            x={x(target)}
            y={13}
            textAnchor={target > 8 ? 'end' : target < 3 ? 'start' : 'middle'}
            fill={ink.target}
            fontWeight="600"
          >
            {`streefwaarde ${decimal(target)}`}
          </text>
        </g>
      )}
      {placed.map((row) => (
        <g key={row.key}>
          {row.lines.map((line, index) => (
            <text
              key={line}
              x={LEFT - 8}
              y={row.from + index * LINE + 10}
              fill={ink.text}
              stroke="#ffffff"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {line}
            </text>
          ))}
          {row.mean !== null && row.ci !== null ? (
            <g>
              <line x1={LEFT} x2={RIGHT} y1={row.y} y2={row.y} stroke={ink.line} strokeWidth="0.75" />
              <line
                x1={x(row.ci[0])}
                x2={x(row.ci[1])}
                y1={row.y}
                y2={row.y}
                stroke={ink.margin}
                strokeWidth="7"
              />
              {row.ci.map((end) => (
                <line
                  key={end}
                  x1={x(end)}
                  x2={x(end)}
                  y1={row.y - 7}
                  y2={row.y + 7}
                  stroke={ink.mark}
                  strokeWidth="1.5"
                />
              ))}
              <circle cx={x(row.mean)} cy={row.y} r="4" fill={ink.mark} stroke="#ffffff" strokeWidth="1.5" />
              <text x={RIGHT + 14} y={row.y + 5} fill={ink.text} fontWeight="700" fontSize="16">
                {decimal(row.mean)}
              </text>
            </g>
          ) : (
            <text x={LEFT - 8} y={row.y + 4} fill={ink.soft} fontStyle="italic">
              {row.instead}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function rowWords({ mean, ci, instead }: DotRow): string {
  if (mean === null || ci === null) return instead;
  return `${decimal(mean)}, marge ${decimal(ci[0])} tot ${decimal(ci[1])}`;
}
