import { useId } from 'react';
import { decimal } from '../format/decimal';
import { alongAxis, scoreTicks } from './scoreAxis';

interface Props {
  title: string;
  mean: number;
  /** null when no interval can be given: then only the dot stands there. */
  ci: [number, number] | null;
  target: number | null;
  /** The earlier score this one is held against; its year with the mark of one held elsewhere. */
  nulmeting: { year: string; mean: number } | null;
}

const LEFT = 14;
const RIGHT = 326;
const LINE = 44;

/** A measuring staff from 1 to 10 with the score, its margin, the target and the nulmeting on it. */
export function ScoreScale({ title, mean, ci, target, nulmeting }: Props) {
  const id = useId();
  const x = (score: number) => alongAxis(score, LEFT, RIGHT);
  const words = [
    `Cijfer ${decimal(mean)}.`,
    ci && `Marge ${decimal(ci[0])} tot ${decimal(ci[1])}.`,
    target !== null && `Streefwaarde ${decimal(target)}.`,
    nulmeting && `Nulmeting ${nulmeting.year}: ${decimal(nulmeting.mean)}.`,
  ].filter(Boolean);
  return (
    <svg viewBox="0 0 340 78" role="img" aria-labelledby={`${id}-t ${id}-d`} className="score-scale">
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{words.join(' ')}</desc>
      <line className="scale-line" x1={LEFT} x2={RIGHT} y1={LINE} y2={LINE} />
      {scoreTicks.map((tick) => (
        <g key={tick}>
          <line className="scale-tick" x1={x(tick)} x2={x(tick)} y1={LINE - 4} y2={LINE + 4} />
          <text className="scale-text" x={x(tick)} y={LINE + 24} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {target !== null && (
        <g className="scale-target">
          <line x1={x(target)} x2={x(target)} y1={20} y2={LINE + 8} />
          <text x={x(target)} y={13} textAnchor={target > 8.6 ? 'end' : target < 2.4 ? 'start' : 'middle'}>
            {`streefwaarde ${decimal(target)}`}
          </text>
        </g>
      )}
      {ci && (
        <g>
          <line className="scale-margin" x1={x(ci[0])} x2={x(ci[1])} y1={LINE} y2={LINE} />
          {ci.map((end, index) => (
            <line
              key={index === 0 ? 'from' : 'to'}
              className="scale-margin-end"
              x1={x(end)}
              x2={x(end)}
              y1={LINE - 10}
              y2={LINE + 10}
            />
          ))}
        </g>
      )}
      {nulmeting && <path className="scale-nulmeting" d={`M${x(nulmeting.mean)} ${LINE - 6}l6 6-6 6-6-6z`} />}
      <circle className="scale-dot" cx={x(mean)} cy={LINE} r="6" />
    </svg>
  );
}
