import { useId } from 'react';
import type { MeasureView } from '../../operations/norms/viewNorm';
import { chartFont, ink } from '../charts/chartInk';
import { axisOf } from './figureAxis';
import { CHARACTER, figureLabels } from './figureLabels';
import { figureText, periodText, targetText } from './normWords';

const BOX = { width: 360, height: 222, right: 352, top: 26, bottom: 174 };
/** Below the periods, for what the dashed line is. */
const KEY_HEIGHT = 24;
/** Between an end of the axis and the first or last mark. */
const MARGIN = 24;
/** More would run into each other in letters that can be read on a phone; the table has all. */
const MOST_SHOWN = 6;
const HIDDEN = 'niet getoond';

/**
 * Counts and shares of a measure over its periods, as the bureau typed them. Nothing for days and ja/nee, and nothing before
 * there are two figures: the table beside it says the same.
 */
export function FigureSeries({ view }: { view: MeasureView }) {
  return figureSeries(view, 'bureau');
}

/**
 * The chart of a measure; null when there is nothing to draw.
 * @param readers of a file, which travels: `others`, to whom figures about few pupils stand as "niet getoond"
 */
export function figureSeries(view: MeasureView, readers: 'bureau' | 'others') {
  const { type } = view.measure;
  const figures = view.figures
    .slice(0, MOST_SHOWN)
    .reverse()
    .map(({ period, value, followsOn, isHiddenForOthers }) => {
      const hidden = readers === 'others' && isHiddenForOthers;
      return { period, value: hidden ? null : value, followsOn, hidden };
    });
  const drawn = figures.filter(({ value }) => value !== null);
  if (type === 'ja-nee' || type === 'datum' || drawn.length < 2) return null;
  return <SeriesDrawing view={view} figures={figures} />;
}

interface Props {
  view: MeasureView;
  figures: { period: string; value: number | null; followsOn: boolean; hidden: boolean }[];
}

/** Oldest first, on an axis that begins at 0. No line crosses a period without a figure. */
function SeriesDrawing({ view: { measure, target }, figures }: Props) {
  const id = useId();
  const values = figures.flatMap(({ value }) => value ?? []);
  const held = target?.kind === 'at-least' || target?.kind === 'at-most' ? target.value : null;
  const onAxis = held === null ? values : [...values, held];
  const axis = axisOf(onAxis, measure.type === 'percentage' ? 'percentages' : 'counts');
  const y = (value: number) => Number((BOX.bottom - (value / axis.top) * (BOX.bottom - BOX.top)).toFixed(2));
  const text = (value: number) => figureText({ ...measure, unit: measure.unit ?? null, value, day: null });
  const left = 14 + Math.max(...axis.ticks.map((tick) => text(tick).length)) * CHARACTER;
  const gap = (BOX.right - left - 2 * MARGIN) / (figures.length - 1);
  const x = (index: number) => Number((left + MARGIN + index * gap).toFixed(2));
  const labels = figureLabels(
    measure,
    figures.map(({ value }) => value),
    gap,
  );
  const words = figures.flatMap(({ period, value, hidden }) =>
    value === null && !hidden ? [] : `${periodText(period)}: ${value === null ? HIDDEN : text(value)}.`,
  );
  return (
    <svg
      viewBox={`0 0 ${BOX.width} ${BOX.height + (held === null ? 0 : KEY_HEIGHT)}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="chart figure-series"
      fontFamily={chartFont}
      fontSize="14"
    >
      <title id={`${id}-t`}>{`${measure.title} door de jaren`}</title>
      <desc id={`${id}-d`}>{`${words.join(' ')} Streefwaarde: ${targetText(target, measure)}.`}</desc>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={BOX.right} y1={y(tick)} y2={y(tick)} stroke={ink.grid} />
          <text x={left - 8} y={y(tick) + 5} textAnchor="end" fill={ink.soft}>
            {text(tick)}
          </text>
        </g>
      ))}
      {held !== null && (
        <>
          <TargetLine x1={left} x2={BOX.right} y={y(held)} />
          <TargetLine x1={left} x2={left + 26} y={BOX.height + 8} />
          <text x={left + 34} y={BOX.height + 13} fill={ink.soft}>
            streefwaarde: {targetText(target, measure)}
          </text>
        </>
      )}
      {figures.map(({ period, value, followsOn }, index) => {
        const before = figures[index - 1]?.value ?? null;
        if (value === null || before === null || !followsOn) return null;
        return (
          <line
            key={period}
            x1={x(index - 1)}
            x2={x(index)}
            y1={y(before)}
            y2={y(value)}
            stroke={ink.mark}
            strokeWidth="2.5"
          />
        );
      })}
      {figures.map(({ period, value, hidden }, index) => (
        <g key={period}>
          <PeriodLabel period={period} x={x(index)} y={BOX.bottom + 20} />
          {hidden && <HiddenMark x={x(index)} y={BOX.bottom} />}
          {value !== null && (
            <>
              <LabelGround label={labels[index] ?? ''} x={x(index)} y={y(value) - 10} />
              <circle cx={x(index)} cy={y(value)} r="4.5" fill={ink.mark} />
              <text
                x={x(index)}
                y={y(value) - 10}
                textAnchor="middle"
                fill={ink.text}
                fontWeight="700"
                stroke="#ffffff"
                strokeWidth="4"
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {labels[index]}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** White between the words of a label too, where a dash of the target would read as a sign. */
function LabelGround({ label, x, y }: { label: string; x: number; y: number }) {
  const width = label.length * CHARACTER;
  return <rect x={x - width / 2} y={y - 11} width={width} height="12" fill="#ffffff" />;
}

function TargetLine({ x1, x2, y }: { x1: number; x2: number; y: number }) {
  return <line x1={x1} x2={x2} y1={y} y2={y} stroke={ink.target} strokeWidth="2" strokeDasharray="5 3" />;
}

/** An open mark on the axis with its word above it, in two lines so that all of them fit. */
function HiddenMark({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="5" fill="#ffffff" stroke={ink.line} strokeWidth="2" />
      {HIDDEN.split(' ').map((word, line) => (
        <text key={word} x={x} y={y - 24 + line * 14} textAnchor="middle" fill={ink.soft} fontSize="12">
          {word}
        </text>
      ))}
    </>
  );
}

/** A quarter or half year above its year, so that all of them fit. */
function PeriodLabel({ period, x, y }: { period: string; x: number; y: number }) {
  const part = /^(\d{4})-([KH]\d)$/.exec(period);
  return (
    <text x={x} y={y} textAnchor="middle" fill={ink.text}>
      {part ? part[2] : period.slice(0, 4)}
      {(part || period.length === 9) && (
        <tspan x={x} dy="17">
          {part ? part[1] : `-${period.slice(5)}`}
        </tspan>
      )}
    </text>
  );
}
