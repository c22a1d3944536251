import { HELD_ELSEWHERE } from '../../../surveys/statistics/wording/yearWords';
import type { RoundResult } from '../../operations/results/roundResult';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { WayNotes, wayFacts } from './WayNotes';

interface Props {
  response: RoundResult['response'];
  /** Who held it, of a round held elsewhere. */
  elsewhere?: RoundResult['elsewhere'];
}

/** Who answered: the response of a sealed round and what became of every questionnaire. */
export function ResponseBlock({ response, elsewhere }: Props) {
  // A report says how many lists are behind its figures, not how far each was filled in.
  const outcomesKnown = elsewhere?.kind !== 'figures';
  const facts: [string, number | null][] = [
    ['Gevraagd met een persoonlijke link', response.ways ? response.invited : null],
    ['Gevraagd', response.ways || response.listUnknown ? null : response.invited],
    ['Teruggekomen', response.returned],
    ['Helemaal ingevuld', outcomesKnown ? response.complete : null],
    ['Voor een groot deel ingevuld', outcomesKnown ? response.partial : null],
    ['Afgebroken, telt niet mee', outcomesKnown ? response.breakOff : null],
    ['Hoorde niet bij de doelgroep', response.screenedOut || null],
    ['Geen antwoord', response.listUnknown ? null : response.noAnswer],
    ['Waarvan onbestelbaar', response.undeliverable ?? null],
    ['Wilde niet meedoen', response.withdrawn?.refusal || null],
    ['Wilde geen mail meer', response.optedOut ?? null],
    ['Kon niet meedoen, bijvoorbeeld door ziekte', response.withdrawn?.other || null],
    ['Niet meegeteld: hoorde niet op de lijst', response.withdrawn?.notEligible || null],
    ['Waarvan telefonisch ingevuld', response.telephone ?? null],
    ...wayFacts(response.ways),
  ];
  const told = facts.filter((fact): fact is [string, number] => fact[1] !== null);
  const inFigures =
    response.analysed === null
      ? `${wholeNumber(response.returned)} vragenlijsten kwamen terug`
      : `${wholeNumber(response.analysed)} vragenlijsten tellen mee`;
  return (
    <section className="card response-block" aria-labelledby="respons">
      <h2 id="respons">Respons{elsewhere && ` (${HELD_ELSEWHERE})`}</h2>
      <p className="response-figure">
        {response.rr2 !== null && <strong>{percent(response.rr2)}</strong>}
        {response.rr4 !== null && <strong>ongeveer {percent(response.rr4)}</strong>} <span>{inFigures}</span>
      </p>
      {response.rr4 !== null && (
        <p className="under">
          Geschat: van wie niet antwoordde, weten wij niet of die bij de doelgroep hoort. Wij rekenen met
          hetzelfde deel als bij wie wel antwoordde.
        </p>
      )}
      {response.rr2 === null && response.rr4 === null && !response.ways && (
        <p className="under">Een percentage is niet te berekenen.</p>
      )}
      {response.weighted && !response.ways && (
        <p className="under">
          Gewogen naar school: elke school telt mee naar het aantal ouders op de lijst, ook als daar minder
          ouders antwoordden.
        </p>
      )}
      {response.ways && <WayNotes ways={response.ways} rate={response.rr2 ?? response.rr4} />}
      <dl className="fact-list">
        {told.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{wholeNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
