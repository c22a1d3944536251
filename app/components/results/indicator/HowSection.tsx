import { dutchNumber } from '../../../../surveys/statistics/wording/dutchNumber';
import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { ChangeResult } from '../../../operations/results/changeResult';
import type { HowComputed } from '../../../operations/results/howComputed';
import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { wholeNumber } from '../../format/wholeNumber';
import { Explanation } from '../../layout/Explanation';
import { RecountWords } from './RecountWords';
import { ReliabilityTable } from './ReliabilityTable';

const verdictWords: Record<string, string> = {
  niet_getoond: 'niet getoond',
  niet_te_zeggen: 'niet te zeggen',
  gelijk_gebleven: 'gelijk gebleven',
  verbeterd: 'verbeterd',
  gedaald: 'gedaald',
};
const meanWords: Record<HowComputed['meanInterval'], string> = {
  weighted: 'gewogen naar school, met eindige-populatiecorrectie (gestratificeerde schatter)',
  finite: 't-verdeling met eindige-populatiecorrectie: de lijst is bekend en volledig',
  plain: 't-verdeling zonder correctie: het aantal mensen voor wie dit geldt is niet bekend',
  none: 'geen',
};
const shareWords: Record<HowComputed['shareInterval'], string> = {
  weighted: 'Wilson met het effectieve aantal na weging',
  exact_finite: 'exact voor een bekende lijst (hypergeometrisch)',
  wilson: 'Wilson',
  none: 'geen',
};
/** For experts, one click away: every number behind the page, the method, and the file to work it all out again. */
export function HowSection({ page }: { page: IndicatorPage }) {
  const { how, indicator } = page;
  return (
    <section className="card how" aria-labelledby="berekend">
      <h2 id="berekend">Hoe is dit berekend?</h2>
      <Explanation word="Alle getallen, de methode en narekenen">
        <dl className="fact-rows">
          <Fact term="Vragen in het cijfer" value={String(how.items)} />
          <Fact
            term="Antwoorden nodig voor een cijfer"
            value={`${how.leastItems} of meer van de ${how.items}`}
          />
          <Fact
            term="Lijsten met een cijfer"
            value={indicator.n === null ? 'niet getoond' : wholeNumber(indicator.n)}
          />
          <Fact
            term="Op de lijst (N)"
            value={indicator.N === null ? 'niet bekend voor dit cijfer' : wholeNumber(indicator.N)}
          />
          <Fact
            term="Lijsten met te weinig antwoorden"
            value={how.tooFewItems === null ? 'niet getoond' : wholeNumber(how.tooFewItems)}
          />
          <Fact term="Cijfer" value={number(how.mean)} />
          <Fact term="Standaarddeviatie" value={number(how.sd)} />
          <Fact term="Standaardfout" value={number(how.se)} />
          <Fact
            term="Positief (6,625 of hoger)"
            value={how.satisfied === null ? null : wholeNumber(how.satisfied)}
          />
          <Fact term="Marge van het cijfer (95 %)" value={meanWords[how.meanInterval]} />
          <Fact term="Marge van % positief (95 %)" value={shareWords[how.shareInterval]} />
          <Fact term="Kleinste groep die wij tonen" value={String(page.threshold)} />
        </dl>
        <p>
          Elk antwoord wordt een cijfer van 1 tot 10: 1 + (antwoord − 1) × 9 / (aantal antwoorden − 1). Het
          cijfer van een lijst is het gemiddelde van de vragen met een antwoord; het cijfer hier is het
          gemiddelde van de lijsten. ‘Weet ik niet’ telt niet mee.
        </p>
        {page.previous?.numbers && <ChangeNumbersTable change={page.previous} word="de vorige meting" />}
        {page.nulmeting?.numbers && page.nulmeting.roundId !== page.previous?.roundId && (
          <ChangeNumbersTable change={page.nulmeting} word="de nulmeting" />
        )}
        <ReliabilityTable
          reliability={how.reliability}
          items={how.items}
          figuresOnly={page.heldElsewhere?.kind === 'figures'}
        />
        <RecountWords page={page} />
        <p className="under">
          Methode {page.methodVersion}, vragenlijst versie {page.version}, zegel{' '}
          <code className="hash">{page.sealSha256.slice(0, 16)}…</code>
        </p>
      </Explanation>
    </section>
  );
}

function Fact({ term, value }: { term: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function ChangeNumbersTable({ change, word }: { change: ChangeResult; word: string }) {
  const { numbers } = change;
  if (!numbers) return null;
  const p =
    numbers.pHolm !== null
      ? pWords(numbers.pHolm)
      : numbers.isBelow === null
        ? null
        : numbers.isBelow
          ? 'kleiner dan 0,05'
          : '0,05 of groter';
  return (
    <>
      <h3>
        Verschil met {word} ({yearWords(change)})
      </h3>
      <dl className="fact-rows">
        <Fact term="Oordeel met eindige-populatiecorrectie" value={words(numbers.withFpc)} />
        <Fact term="Oordeel zonder correctie" value={words(numbers.withoutFpc)} />
        <Fact term="Standaardfout van het verschil" value={number(numbers.se)} />
        <Fact term="Vrijheidsgraden (Welch)" value={number(numbers.df, 1)} />
        <Fact term="t" value={number(numbers.t)} />
        <Fact term="p" value={numbers.p === null ? null : pWords(numbers.p)} />
        <Fact
          term={`p na Holm over ${numbers.family} ${numbers.family === 1 ? 'indicator' : 'indicatoren'}`}
          value={p}
        />
        <Fact term="Effectgrootte: Hedges’ g" value={number(numbers.hedgesG, numbers.isExact ? 3 : 1)} />
        <Fact
          term="Effectgrootte: Cliffs delta"
          value={number(numbers.cliffsDelta, numbers.isExact ? 3 : 1)}
        />
        <Fact term="Kleinste verschil dat telt" value={dutchNumber(numbers.smallestRelevantDifference)} />
      </dl>
      {!numbers.isExact && <p className="under">Afgerond, omdat de precieze getallen er niet uit mogen.</p>}
    </>
  );
}

const number = (value: number | null, decimals = 3) => (value === null ? null : dutchNumber(value, decimals));
const words = (verdict: string | null) => (verdict === null ? null : (verdictWords[verdict] ?? verdict));
const pWords = (p: number) => (p < 0.001 ? 'kleiner dan 0,001' : dutchNumber(p, 3));
