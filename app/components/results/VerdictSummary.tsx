import type { IndicatorResult } from '../../operations/results/roundResult';
import { decimal } from '../format/decimal';
import { NotShown, notShown } from './NotShown';
import { StandingSentence } from './StandingSentence';
import { StandsOn } from './StandsOn';
import { VerdictMark } from './VerdictMark';

/** All indicators of a round at a glance, with the way to each. */
export function VerdictSummary({ indicators }: { indicators: IndicatorResult[] }) {
  return (
    <section className="card verdict-summary" aria-labelledby="oogopslag">
      <h2 id="oogopslag">In één oogopslag</h2>
      <ul>
        {indicators.map((indicator) => {
          const hidden = notShown(indicator);
          return (
            <li key={indicator.key}>
              <a href={`#${indicator.key}`}>
                <span className="indicator-key">{indicator.key}</span> {indicator.title}
              </a>
              <span className="verdict-summary-score">
                {hidden !== null || indicator.mean === null ? (
                  <NotShown text={hidden ?? 'geen antwoorden'} />
                ) : (
                  decimal(indicator.mean)
                )}
                <StandsOn figure={indicator} />
              </span>
              <VerdictMark verdict={hidden === null ? indicator.verdict : null} />
            </li>
          );
        })}
      </ul>
      <StandingSentence beside={indicators} />
    </section>
  );
}
