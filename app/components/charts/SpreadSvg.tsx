import { useId } from 'react';
import { answersWords } from '../format/answersWords';
import { percent } from '../format/percent';
import { chartFont, groundOf, ink } from './chartInk';
import { wrapped } from './wrapped';

export interface SpreadRow {
  key: string;
  label: string;
  /** Answers per point of the scale, 1 first, or with `inShares` their weighted shares; null = may not be shown. */
  counts: number[] | null;
  inShares?: boolean;
  instead: string;
}

interface Props {
  title: string;
  rows: SpreadRow[];
  /** Of the scale, 1 first; rows on a scale of another length are told, not drawn. */
  labels: string[];
}

const WIDTH = 340;
const LEFT = 6;
const RIGHT = 334;
const MIDDLE = (LEFT + RIGHT) / 2;
const LINE = 19;
/** Wide enough for "Helemaal niet mee eens" in the widest letter that a file is drawn with. */
const LEGEND_COLUMN = 202;
const HEIGHT = 22;
/** A share below this has no room for its words; they are in the table. */
const LEAST_FOR_WORDS = 0.09;

/**
 * How answers are spread, one bar per question, centred on the middle of the scale: what stands left of the line disagrees,
 * what stands right agrees, the middle answer lies across it. Order and place carry the meaning, colour only helps.
 */
export function SpreadSvg({ title, rows, labels }: Props) {
  const id = useId();
  const length = labels.length;
  const legend = labels.map((label, index) => ({ label, ...groundOf(index + 1, length) }));
  let top = 8 + Math.ceil(length / 2) * 19 + 14;
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, 38);
    const from = top;
    top += lines.length * LINE + HEIGHT + 16;
    return { ...row, lines, from, y: from + lines.length * LINE + 2 };
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${top + 4}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="chart"
      fontFamily={chartFont}
      fontSize="16"
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{rows.map((row) => rowWords(row, labels)).join(' ')}</desc>
      {legend.map(({ label, fill }, index) => {
        const [column, line] = [index % 2, Math.floor(index / 2)];
        return (
          <g key={label}>
            <rect x={LEFT + column * LEGEND_COLUMN} y={8 + line * 19} width="11" height="11" fill={fill} />
            <text x={LEFT + column * LEGEND_COLUMN + 16} y={18 + line * 19} fill={ink.text} fontSize="14">
              {label}
            </text>
          </g>
        );
      })}
      {placed.map((row) => (
        <g key={row.key}>
          {row.lines.map((line, index) => (
            <text key={line} x={LEFT} y={row.from + index * LINE + 10} fill={ink.text}>
              {line}
            </text>
          ))}
          {row.counts && row.counts.length === length ? (
            <Bar counts={row.counts} inShares={row.inShares ?? false} y={row.y} />
          ) : (
            <text x={LEFT} y={row.y + 14} fill={ink.soft} fontStyle="italic">
              {row.instead}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Bar({ counts, inShares, y }: { counts: number[]; inShares: boolean; y: number }) {
  const length = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const left = counts.reduce((sum, count, index) => {
    const place = index + 1 - (length + 1) / 2;
    return sum + (place < 0 ? count : place === 0 ? count / 2 : 0);
  }, 0);
  // Everything on one side still has to fit: half the width is all answers.
  const width = (count: number) => (count / total) * (MIDDLE - LEFT);
  let from = MIDDLE - width(left);
  return (
    <g>
      {counts.map((count, index) => {
        const x = from;
        from += width(count);
        if (count === 0) return null;
        const { fill, text } = groundOf(index + 1, length);
        const share = count / total;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of a scale have no other name.
          <g key={index}>
            <rect
              x={x.toFixed(2)}
              y={y}
              width={width(count).toFixed(2)}
              height={HEIGHT}
              fill={fill}
              stroke="#ffffff"
              strokeWidth="1"
            />
            {share >= LEAST_FOR_WORDS * 2.4 && (
              <text
                x={(x + width(count) / 2).toFixed(2)}
                y={y + 15}
                textAnchor="middle"
                fill={text}
                fontSize="14"
              >
                {percent(inShares ? count : share)}
              </text>
            )}
          </g>
        );
      })}
      {[y - 5, y + HEIGHT].map((edge) => (
        <line key={edge} x1={MIDDLE} x2={MIDDLE} y1={edge} y2={edge + 5} stroke={ink.text} strokeWidth="2" />
      ))}
    </g>
  );
}

function rowWords({ label, counts, inShares, instead }: SpreadRow, labels: string[]): string {
  if (!counts || counts.length !== labels.length) return `${label}: ${instead}.`;
  return `${label}: ${labels.map((one, index) => `${one} ${answersWords(counts[index] ?? 0, inShares)}`).join(', ')}.`;
}
