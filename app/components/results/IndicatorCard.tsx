import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { IndicatorResult } from '../../operations/results/roundResult';
import { DistributionKey } from '../charts/DistributionKey';
import { decimal } from '../format/decimal';
import { AspectTable } from './AspectTable';
import { BigScore } from './BigScore';
import { flagSentence } from './flagSentence';
import { IndicatorScale } from './IndicatorScale';
import { ItemRow } from './ItemRow';
import { notShown } from './NotShown';
import { NulmetingBeside } from './NulmetingBeside';
import { StandingSentence } from './StandingSentence';
import { VerdictMark } from './VerdictMark';
import { verdictReason } from './verdictReason';

/** One indicator for one audience: the norm in its own words, the score, the verdict, the change, its items. */
export function IndicatorCard({
  indicator,
  page,
  year = Number.POSITIVE_INFINITY,
}: {
  indicator: IndicatorResult;
  page?: string;
  /** Of its round. */
  year?: number;
}) {
  const shown = notShown(indicator) === null;
  const nulmeting = indicator.nulmeting;
  // On a part of the questions the two figures do not lie on one scale: the words tell them then.
  const beside =
    nulmeting?.mean != null &&
    nulmeting.year <= year &&
    !nulmeting.isThisRound &&
    !nulmeting.hidden &&
    nulmeting.comparable &&
    nulmeting.basis === null
      ? { year: yearWords(nulmeting), mean: nulmeting.mean }
      : null;
  const remarks = shown ? indicator.flags.flatMap((flag) => flagSentence(flag) ?? []) : [];
  return (
    <article className="card indicator-card" id={indicator.key}>
      <header className="indicator-head">
        <div>
          <p className="indicator-key">{indicator.key}</p>
          <h3>{page ? <a href={page}>{indicator.title}</a> : indicator.title}</h3>
        </div>
        <VerdictMark verdict={shown ? indicator.verdict : null} />
      </header>
      <blockquote className="norm">{indicator.norm}</blockquote>
      <div className="indicator-body">
        <div>
          <BigScore figure={indicator} />
          {shown && <p className="under">Omgerekend naar een cijfer van 1 tot 10.</p>}
        </div>
        <div>
          <IndicatorScale indicator={indicator} nulmeting={beside} />
          <p className="target-words">
            {indicator.target === null
              ? 'Voor deze meting was geen streefwaarde gekozen. Daarom is er geen oordeel.'
              : `Streefwaarde: ${decimal(indicator.target)}.`}{' '}
            {shown && indicator.target !== null && verdictReason(indicator)}
          </p>
        </div>
        <NulmetingBeside nulmeting={nulmeting} year={year} isOnScale={beside !== null} />
      </div>
      {remarks.map((remark) => (
        <p key={remark} className="under">
          {remark}
        </p>
      ))}
      <AspectTable aspects={indicator.aspects} />
      <StandingSentence beside={[indicator]} />
      {indicator.items.length > 0 && (
        <section aria-label={`Vragen bij ${indicator.key}`}>
          <h4>De vragen achter dit cijfer</h4>
          <DistributionKey items={indicator.items} />
          <ul className="item-list">
            {indicator.items.map((item) => (
              <ItemRow key={item.key} item={item} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
