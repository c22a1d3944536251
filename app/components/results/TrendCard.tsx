import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { ResultsOverview } from '../../operations/results/viewResultsOverview';
import { TrendChart } from '../charts/TrendChart';
import { decimal } from '../format/decimal';
import { notShown } from './NotShown';
import { PartsDecide } from './PartsDecide';
import { StandsOn } from './StandsOn';
import { VerdictMark } from './VerdictMark';

type Indicator = ResultsOverview['surveys'][number]['indicators'][number];

/** One indicator for one audience over the years. */
export function TrendCard({ indicator, audience }: { indicator: Indicator; audience: string }) {
  const latest = indicator.points.at(-1);
  const figure = indicator.latest;
  return (
    <article className="card trend-card">
      <header className="indicator-head">
        <div>
          <p className="indicator-key">{indicator.key}</p>
          <h3>
            {latest ? (
              <a href={`/resultaten/${latest.roundId}/indicator/${indicator.key}`}>{indicator.title}</a>
            ) : (
              indicator.title
            )}
          </h3>
        </div>
        {latest && (
          <p className="trend-latest">
            {latest.hidden || latest.mean === null ? (
              <span className="not-shown">niet getoond</span>
            ) : (
              <strong>{decimal(latest.mean)}</strong>
            )}
            <span>{yearWords(latest)}</span>
          </p>
        )}
      </header>
      {figure && (
        <p className="verdict-line">
          <VerdictMark verdict={notShown(figure) === null ? figure.verdict : null} />
          <StandsOn figure={figure} />
        </p>
      )}
      {figure && <PartsDecide beside={[{ ...figure, key: indicator.key }]} />}
      <blockquote className="norm">{indicator.norm}</blockquote>
      {indicator.points.length === 0 ? (
        <p>Nog geen cijfers.</p>
      ) : (
        <TrendChart title={`${indicator.key}, ${audience}`} points={indicator.points} />
      )}
    </article>
  );
}
