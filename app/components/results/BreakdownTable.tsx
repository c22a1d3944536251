import type { IndicatorResult, RoundResult } from '../../operations/results/roundResult';
import { counted } from '../format/counted';
import { decimal } from '../format/decimal';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown } from './NotShown';

interface Props {
  breakdown: RoundResult['breakdowns'][number];
  indicators: Pick<IndicatorResult, 'key' | 'title'>[];
  /** People asked in the whole round: tells whether groups were left out. */
  invited: number;
}

/** Scores per group. A figure on too few answers is not shown, and neither is how many there were. */
export function BreakdownTable({ breakdown, indicators, invited }: Props) {
  const inGroups = breakdown.groups.reduce((sum, group) => sum + (group.invited ?? 0), 0);
  return (
    <section className="card">
      <h2>{breakdown.title}</h2>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Groep</th>
            <th scope="col">Gevraagd</th>
            {indicators.map((indicator) => (
              <th key={indicator.key} scope="col">
                {indicator.key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {breakdown.groups.map((group) => (
            <tr key={group.label}>
              <th scope="row">{group.label}</th>
              <td data-label="Gevraagd">
                {group.invited === null ? 'onbekend' : wholeNumber(group.invited)}
              </td>
              {indicators.map((indicator) => (
                <td key={indicator.key} data-label={indicator.key}>
                  <GroupScore score={group.scores[indicator.key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {inGroups < invited && (
        <p className="under">Groepen die te klein zijn om te tonen, zijn bij het verzegelen weggelaten.</p>
      )}
    </section>
  );
}

type Score = RoundResult['breakdowns'][number]['groups'][number]['scores'][string];

function GroupScore({ score }: { score: Score | undefined }) {
  if (!score || score.hidden) return <NotShown text="niet getoond" />;
  if (score.mean === null) return <NotShown text="geen antwoorden" />;
  return (
    <span>
      <strong>{decimal(score.mean)}</strong>
      {score.n !== null && <span className="under">{counted(score.n, 'antwoord', 'antwoorden')}</span>}
    </span>
  );
}
