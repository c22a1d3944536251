import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { ScoreScale } from '../../charts/ScoreScale';
import { decimal } from '../../format/decimal';
import { percent } from '../../format/percent';
import { AspectTable } from '../AspectTable';
import { BigScore } from '../BigScore';
import { flagSentence } from '../flagSentence';
import { notShown } from '../NotShown';
import { StandingSentence } from '../StandingSentence';
import { VerdictMark } from '../VerdictMark';
import { verdictReason } from '../verdictReason';

/** The norm in its own words, the score with all that belongs beside it, and the verdict. */
export function ScoreSection({ page }: { page: IndicatorPage }) {
  const { indicator, response } = page;
  const shown = notShown(indicator) === null;
  const rate = response.rr2 ?? response.rr4;
  return (
    <section className="card" aria-labelledby="cijfer">
      <header className="indicator-head">
        <div>
          <h2 id="cijfer">De norm en het cijfer van {page.year}</h2>
        </div>
        <VerdictMark verdict={shown ? indicator.verdict : null} />
      </header>
      <blockquote className="norm">{indicator.norm}</blockquote>
      <div className="indicator-body score-body">
        <div>
          <BigScore figure={indicator} />
          {shown && (
            <p className="under">
              Omgerekend naar een cijfer van 1 tot 10.
              {indicator.satisfiedCi &&
                ` Positief: marge ${percent(indicator.satisfiedCi[0])} tot ${percent(indicator.satisfiedCi[1])}.`}
              {rate !== null && ` Respons: ${response.rr2 === null ? 'ongeveer ' : ''}${percent(rate)}.`}
            </p>
          )}
        </div>
        <div>
          {shown && indicator.mean !== null && indicator.ci !== null && (
            <ScoreScale
              title={`${indicator.key}: cijfer op de schaal van 1 tot 10`}
              mean={indicator.mean}
              ci={indicator.ci}
              target={indicator.target}
              nulmeting={null}
            />
          )}
          <p className="target-words">
            {indicator.target === null
              ? 'Er is geen streefwaarde gekozen. Daarom is er geen oordeel.'
              : `Streefwaarde: ${decimal(indicator.target)}.`}{' '}
            {shown && indicator.target !== null && verdictReason(indicator)}
          </p>
        </div>
      </div>
      {shown &&
        indicator.flags
          .flatMap((flag) => flagSentence(flag) ?? [])
          .map((remark) => (
            <p key={remark} className="under">
              {remark}
            </p>
          ))}
      <AspectTable aspects={indicator.aspects} heading="h3" />
      <StandingSentence />
    </section>
  );
}
