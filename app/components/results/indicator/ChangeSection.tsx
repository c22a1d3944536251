import { HELD_ELSEWHERE, yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { ChangeResult } from '../../../operations/results/changeResult';
import { decimal } from '../../format/decimal';
import { signed } from '../../format/signed';
import { NotShown } from '../NotShown';
import { StandingSentence } from '../StandingSentence';

interface Props {
  previous: ChangeResult | null;
  nulmeting: ChangeResult | null;
  /** This round is the nulmeting itself, or none was designated: why there is nothing beside it. */
  nulmetingWords: string;
  indicator: string;
}

/** What may be said about the change since the previous round and since the nulmeting. */
export function ChangeSection({ previous, nulmeting, nulmetingWords, indicator }: Props) {
  const isTold = [previous, nulmeting].some((change) => change?.comparable && !change.hidden);
  if (previous === null && nulmeting === null) {
    return (
      <section className="card" aria-labelledby="verandering">
        <h2 id="verandering">Wat is er veranderd?</h2>
        <p>Er is geen eerdere meting van deze indicator. {nulmetingWords}</p>
      </section>
    );
  }
  const isSame = previous !== null && nulmeting !== null && previous.roundId === nulmeting.roundId;
  return (
    <section className="card" aria-labelledby="verandering">
      <h2 id="verandering">Wat is er veranderd?</h2>
      <div className="two-columns">
        <div>
          <h3>
            {isSame ? 'Sinds de vorige meting, die ook de nulmeting is' : 'Sinds de vorige meting'}
            {previous && `: ${yearWords(previous)}`}
          </h3>
          {previous ? (
            <ChangeWords change={previous} indicator={indicator} />
          ) : (
            <p>Er is geen eerdere meting van deze indicator.</p>
          )}
        </div>
        {!isSame && (
          <div>
            <h3>Sinds de nulmeting{nulmeting && `: ${yearWords(nulmeting)}`}</h3>
            {nulmeting ? <ChangeWords change={nulmeting} indicator={indicator} /> : <p>{nulmetingWords}</p>}
          </div>
        )}
      </div>
      {isTold && <StandingSentence />}
    </section>
  );
}

/**
 * The sentence about one change, with its scores and on which questions it rests.
 * @param indicator for the way to the earlier round; null where many stand together, and what holds for all is told once
 */
export function ChangeWords({ change, indicator }: { change: ChangeResult; indicator: string | null }) {
  if (!change.comparable) {
    return (
      <p className="break-note">
        <strong>Breuk in de reeks.</strong> De vragen zijn te veel veranderd. Wij vergelijken de cijfers niet.
      </p>
    );
  }
  if (change.hidden || !change.before || !change.now) {
    return (
      <p>
        <NotShown text="niet getoond" />
      </p>
    );
  }
  const isPart = change.common.length < change.of;
  return (
    <>
      <p className="change-sentence">{change.sentence}</p>
      {change.numbers?.isHeldBackByHolm &&
        (indicator === null ? (
          <p>Los bekeken zou dit verschil tellen. Na de correctie van Holm telt het niet.</p>
        ) : (
          <p>
            Los bekeken zou dit verschil tellen. Maar er zijn {change.numbers.family} indicatoren tegelijk
            vergeleken, en dan vindt men door toeval eerder een verschil. Daarom eisen wij meer (Holm).
          </p>
        ))}
      <p className="under">
        {change.before.mean !== null && change.now.mean !== null && (
          <>
            Toen {decimal(change.before.mean)}
            {change.isElsewhere && ` (${HELD_ELSEWHERE})`}, nu {decimal(change.now.mean)}
            {isPart && ` op basis van ${change.common.length} van de ${change.of} vragen`}.{' '}
          </>
        )}
        {change.difference && (
          <>
            Verschil {signed(change.difference.diff)}
            {change.difference.ci &&
              `, marge ${signed(change.difference.ci[0])} tot ${signed(change.difference.ci[1])}`}
            .{' '}
            {looksOff(change) &&
              'Door het afronden lijkt het verschil tussen de twee cijfers een tiende anders. '}
            {edgeWords(change)}
          </>
        )}
        {change.differenceSatisfied &&
          `Verschil in % positief: ${signedPoints(change.differenceSatisfied.diff)} procentpunt${
            change.differenceSatisfied.ci
              ? `, marge ${signedPoints(change.differenceSatisfied.ci[0])} tot ${signedPoints(change.differenceSatisfied.ci[1])}`
              : ''
          }. `}
        {isOnlyPositive(change) && 'Het oordeel hierboven gaat over het cijfer, niet over % positief. '}
        {indicator && (
          <a href={`/resultaten/${change.roundId}/indicator/${indicator}`}>
            De meting van {yearWords(change)}
          </a>
        )}
      </p>
    </>
  );
}

/** Two rounded scores need not differ by their rounded difference: 7,49 and 7,84 read as 7,5 and 7,8, and differ by 0,4. */
function looksOff({ before, now, difference }: ChangeResult): boolean {
  if (before?.mean == null || now?.mean == null || difference === null) return false;
  return Math.round((now.mean - before.mean) * 10) !== Math.round(difference.diff * 10);
}

/** The margin of % positief leaves out nought while nothing can be said about the score: then they seem to contradict each other. */
function isOnlyPositive({ verdict, differenceSatisfied }: ChangeResult): boolean {
  const ci = differenceSatisfied?.ci;
  return verdict === 'niet_te_zeggen' && ci != null && (ci[0] > 0 || ci[1] < 0);
}

/** An end of the margin that reads 0,0: on which side of it the end lies, so why it does or does not count. */
function edgeWords({ verdict, difference, numbers }: ChangeResult): string | null {
  const ci = difference?.ci;
  if (ci && verdict === 'verbeterd' && ci[0] === 0) return 'De marge begint net boven nul. ';
  if (ci && verdict === 'gedaald' && ci[1] === 0) return 'De marge eindigt net onder nul. ';
  const isOpen = verdict === 'niet_te_zeggen' && numbers?.isHeldBackByHolm === false;
  if (ci && isOpen && (ci[0] === 0 || ci[1] === 0)) return 'Nul ligt nog net binnen de marge. ';
  return null;
}

/** Points of a per cent: a share of 0.12 reads `+12`. */
function signedPoints(share: number): string {
  const points = Math.round(share * 100);
  return `${points > 0 ? '+' : points < 0 ? '\u2212' : ''}${Math.abs(points)}`;
}
