import type { SealRecord } from '../../operations/sealing/viewSealRecord';
import { counted } from '../format/counted';
import { longDate } from '../format/longDate';

/** What was frozen, what stayed beside the answers and what was erased. */
export function SealFacts({ record }: { record: SealRecord }) {
  const { response, seal } = record;
  return (
    <>
      <section className="card">
        <h2>Wat is vastgelegd</h2>
        <dl className="fact-rows">
          <Fact name="Open" value={`${longDate(record.openedOn)} tot en met ${longDate(record.closedOn)}`} />
          <Fact name="Op de lijst" value={response.invited} />
          {response.withdrawn && (
            <>
              <Fact name="Van de lijst: hoorde er niet op" value={response.withdrawn.notEligible} />
              <Fact name="Van de lijst: wilde niet meedoen" value={response.withdrawn.refusal} />
              <Fact name="Van de lijst: kon niet meedoen" value={response.withdrawn.other} />
            </>
          )}
          {response.optedOut !== undefined && <Fact name="Wilde geen mail meer" value={response.optedOut} />}
          <Fact name="Helemaal ingevuld" value={response.complete} />
          <Fact name="Voor een groot deel ingevuld" value={response.partial} />
          <Fact name="Afgebroken" value={response.breakOff} />
          <Fact name="Buiten de doelgroep" value={response.screenedOut} />
          <Fact
            name="Een cijfer staat voor ten minste"
            value={counted(seal.threshold, 'antwoord', 'antwoorden')}
          />
          <Fact name="Rekenwijze" value={`versie ${seal.methodVersion}`} />
        </dl>
        <p className="under seal-hash">Vragenlijst: {seal.definitionSha256}</p>
        <p className="under seal-hash">Antwoorden: {seal.responsesSha256}</p>
        <p className="under seal-hash">Open antwoorden: {seal.textsSha256}</p>
        <p className="under seal-hash">Tellingen en wat getoond mag worden: {seal.aggregatesSha256}</p>
      </section>
      <section className="card">
        <h2>Wat bij de antwoorden is gebleven</h2>
        {record.kept.length === 0 && <p>Geen enkel kenmerk.</p>}
        <ul>
          {record.kept.map(({ group, rows }) => (
            <li key={group}>
              {group}: {counted(rows, 'vragenlijst', 'vragenlijsten')}
            </li>
          ))}
        </ul>
        {record.dropped.length > 0 && <p>Te klein, dus vervallen: {record.dropped.join(' · ')}</p>}
      </section>
      <section className="card">
        <h2>Wat is gewist</h2>
        <p>
          {record.isElsewhere
            ? 'Niets: deze meting is elders gehouden. Peilstok had er geen links, mails, namen of mailadressen van.'
            : 'De sleutel van de meting, alle persoonlijke links, de lijst met wie een mail kreeg, en bij ouders ook naam en mailadres. Van de lijst bleef per persoon alleen over: wel of niet geantwoord.'}
        </p>
      </section>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string | number | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
