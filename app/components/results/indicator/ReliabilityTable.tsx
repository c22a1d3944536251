import { dutchNumber } from '../../../../surveys/statistics/wording/dutchNumber';
import type { ReliabilityTold } from '../../../operations/results/howComputed';
import { wholeNumber } from '../../format/wholeNumber';

const wordOf = {
  negatief: 'tegen de andere vragen in',
  laag: 'hangt weinig samen (onder 0,30)',
  goed: 'hangt samen met de andere vragen',
  onbekend: 'niet te zeggen: iedereen antwoordde hetzelfde',
};

/** Whether the questions measure one thing, with the alarm for a question that goes against the others. */
export function ReliabilityTable({
  reliability,
  items,
  figuresOnly,
}: {
  reliability: ReliabilityTold | null;
  items: number;
  /** Of a round held elsewhere no lists are known. */
  figuresOnly: boolean;
}) {
  return (
    <>
      <h3>Meten de vragen hetzelfde?</h3>
      {figuresOnly ? (
        <p>Van deze meting zijn alleen cijfers bekend. Betrouwbaarheid is dan niet te berekenen.</p>
      ) : (
        <ReliabilityWords reliability={reliability} items={items} />
      )}
    </>
  );
}

function ReliabilityWords({ reliability, items }: { reliability: ReliabilityTold | null; items: number }) {
  if (items < 2) return <p>Dit cijfer rust op één vraag. Betrouwbaarheid is dan niet te berekenen.</p>;
  if (!reliability?.shown)
    return <p>Te weinig antwoorden: betrouwbaarheid vraagt om 30 lijsten waarin elke vraag is beantwoord.</p>;
  const { alpha, interval, spearmanBrown, completeCases } = reliability;
  return (
    <>
      {reliability.alarms.length > 0 && (
        <p className="break-note" role="note">
          <strong>Let op.</strong> Wie bij {reliability.alarms.map(({ title }) => `‘${title}’`).join(' en ')}{' '}
          hoog antwoordt, antwoordt bij de andere vragen laag. Bijna altijd is zo’n vraag andersom bedoeld en
          niet omgedraaid. Kijk de vragenlijst na voor u het cijfer gebruikt.
        </p>
      )}
      <p>
        Cronbachs alfa {alpha === null ? 'niet te berekenen' : dutchNumber(alpha, 2)}
        {interval && ` (marge ${dutchNumber(interval[0], 2)} tot ${dutchNumber(interval[1], 2)})`}
        {spearmanBrown !== null && `, Spearman-Brown ${dutchNumber(spearmanBrown, 2)}`}, op{' '}
        {completeCases === null ? '30 of meer' : wholeNumber(completeCases)} volledige lijsten. Met twee of
        drie vragen is 0,6 tot 0,7 gewoon. Het is geen streefwaarde.
      </p>
      <ul>
        {reliability.items.map(({ key, title, itemRest, word }) => (
          <li key={key}>
            ‘{title.replace(/\.$/, '')}’: {itemRest !== null && `${dutchNumber(itemRest, 2)}, `}
            {wordOf[word]}
          </li>
        ))}
      </ul>
    </>
  );
}
