import { useId } from 'react';
import { answersWords } from '../format/answersWords';

interface Props {
  title: string;
  /** Answers per point of the scale, 1 first; or with `inShares` the weighted share of each, 0-1. */
  counts: number[];
  inShares?: boolean;
  labels: string[];
}

/**
 * How the answers to one item are spread, from disagreeing on the left to agreeing on the right.
 * Order and separators carry the meaning; colour only helps. The counts stand in the table below it.
 */
export function DistributionBar({ title, counts, inShares = false, labels }: Props) {
  const id = useId();
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  const parts = counts.map((count, index) => {
    const from = total === 0 ? 0 : (before / total) * 1000;
    before += count;
    return { point: index + 1, label: labels[index] ?? String(index + 1), count, from };
  });
  const named = parts.map((part) => `${part.label}: ${answersWords(part.count, inShares)}`).join('; ');
  return (
    <div className="distribution">
      <svg
        viewBox="0 0 1000 20"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        className="chart-bar"
      >
        <title id={`${id}-t`}>{`Verdeling van de antwoorden op: ${title}`}</title>
        <desc id={`${id}-d`}>{named}</desc>
        {parts.map((part) => (
          <rect
            key={part.point}
            className={`spread-${part.point}-of-${counts.length}`}
            x={part.from}
            width={total === 0 ? 0 : (part.count / total) * 1000}
            height="20"
          />
        ))}
      </svg>
      <details>
        <summary>{inShares ? 'Aandelen, gewogen' : 'Aantallen'}</summary>
        <table className="small-table">
          <tbody>
            {parts.map((part) => (
              <tr key={part.point}>
                <th scope="row">
                  <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
                    <rect className={`spread-${part.point}-of-${counts.length}`} width="10" height="10" />
                  </svg>
                  {part.label}
                </th>
                <td>{answersWords(part.count, inShares)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
