import type { RoundResult } from '../../operations/results/roundResult';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';

/** Who answered: the response of a sealed round and what became of every questionnaire. */
export function ResponseBlock({ response }: { response: RoundResult['response'] }) {
  const facts: [string, string][] = [
    ['Gevraagd', wholeNumber(response.invited)],
    ['Helemaal ingevuld', wholeNumber(response.complete)],
    ['Voor een groot deel ingevuld', wholeNumber(response.partial)],
    ['Afgebroken, telt niet mee', wholeNumber(response.breakOff)],
    ['Geen antwoord', wholeNumber(response.noAnswer)],
  ];
  if (response.screenedOut > 0)
    facts.push(['Hoorde niet bij de doelgroep', wholeNumber(response.screenedOut)]);
  return (
    <section className="card response-block" aria-labelledby="respons">
      <h2 id="respons">Respons</h2>
      {response.rr2 === null ? (
        <>
          <p className="response-figure">
            <strong>{wholeNumber(response.analysed)}</strong> <span>vragenlijsten tellen mee</span>
          </p>
          <p className="under">
            Een percentage is niet te berekenen
            {response.screenedOut > 0 &&
              ': van wie niet antwoordde, weten wij niet of die bij de doelgroep hoort'}
            .
          </p>
        </>
      ) : (
        <p className="response-figure">
          <strong>{percent(response.rr2)}</strong>{' '}
          <span>{wholeNumber(response.analysed)} vragenlijsten tellen mee</span>
        </p>
      )}
      <dl className="fact-list">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
