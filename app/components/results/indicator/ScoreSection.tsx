import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { audienceName } from '../../format/audienceName';
import { decimal } from '../../format/decimal';
import { hasMargin } from '../../format/hasMargin';
import { percent } from '../../format/percent';
import { wholeNumber } from '../../format/wholeNumber';
import { AspectTable } from '../AspectTable';
import { BigScore } from '../BigScore';
import { flagSentence } from '../flagSentence';
import { IndicatorScale } from '../IndicatorScale';
import { notShown } from '../NotShown';
import { StandingSentence } from '../StandingSentence';
import { VerdictMark } from '../VerdictMark';
import { inShort } from './inShort';

/** The answer first, then the norm in its own words and the score with all that belongs beside it. */
export function ScoreSection({ page }: { page: IndicatorPage }) {
  const { indicator, response, otherAudiences } = page;
  const shown = notShown(indicator) === null;
  const rate = response.rr2 ?? response.rr4;
  const { answer, why, change } = inShort(page);
  return (
    <section className="card" aria-labelledby="cijfer">
      <header className="answer-head">
        <h2 id="cijfer">Is de norm gehaald in {page.year}?</h2>
        <VerdictMark verdict={shown ? indicator.verdict : null} />
      </header>
      <blockquote className="norm">{indicator.norm}</blockquote>
      <div className="in-short">
        <p>
          <strong>{answer}</strong> {why.join(' ')}
        </p>
        {change && <p>{change}</p>}
        {otherAudiences.length > 0 && (
          <p className="under">
            Deze norm is ook gemeten bij{' '}
            {otherAudiences.map(({ audience }) => audienceName(audience).toLowerCase()).join(' en ')}. Elke
            groep heeft een eigen cijfer en een eigen oordeel.
          </p>
        )}
      </div>
      <div className="indicator-body score-body">
        <div>
          {!indicator.hidden && <BigScore figure={indicator} />}
          {shown && (
            <p className="under">
              Omgerekend naar een cijfer van 1 tot 10{response.weighted && ', gewogen naar school'}.
              {indicator.satisfiedCi &&
                hasMargin(indicator.satisfiedCi) &&
                ` Positief: marge ${percent(indicator.satisfiedCi[0])} tot ${percent(indicator.satisfiedCi[1])}.`}
              {rate !== null && ` Respons: ${response.rr2 === null ? 'ongeveer ' : ''}${percent(rate)}.`}
            </p>
          )}
        </div>
        <div>
          <IndicatorScale indicator={indicator} nulmeting={null} />
          {!shown && indicator.target !== null && (
            <p className="target-words">Streefwaarde: {decimal(indicator.target)}.</p>
          )}
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
      {indicator.n !== null && response.analysed !== null && indicator.n < response.analysed && (
        <p className="under">
          Van de {wholeNumber(response.analysed)} vragenlijsten die meetellen, geven er{' '}
          {wholeNumber(indicator.n)} dit cijfer. Wie de vragen niet kreeg, iets niet gebruikt of het niet
          weet, telt hier niet mee.
        </p>
      )}
      <AspectTable aspects={indicator.aspects} heading="h3" />
      <StandingSentence beside={[indicator]} />
    </section>
  );
}
