import { interventionDecisions } from '../../../surveys/improvement/improvementAction';
import type { InterventionAfter } from '../../operations/improving/interventionAfter';
import type { Problem } from '../../operations/problem';
import { SelectField } from '../forms/SelectField';
import { TextArea } from '../forms/TextArea';
import { ChoiceCard } from '../results/ChoiceCard';

interface Props {
  after: InterventionAfter;
  /** Earlier ones are folded away. */
  isNewest: boolean;
  decision: { decision: string; reason: string } | null;
  /** It goes on by its status, so the questionnaire goes on asking about it. */
  isRunning: boolean;
  /** Of this round, when it was sent back. */
  problems: Problem[] | undefined;
  noCause: string;
}

/** One round after an interventie began: the questions it aims at, what schools say of it, and what the bureau decides. */
export function InterventionRound({ isNewest, isRunning, ...shown }: Props) {
  const { after, decision, problems } = shown;
  if (isNewest) {
    return (
      <section className="card" aria-labelledby={`na-${after.year}`}>
        <h2 id={`na-${after.year}`}>Na de meting van {after.year}</h2>
        {isRunning && decision?.decision === 'stoppen' && problems === undefined && (
          <p className="card-warning">
            U besloot te stoppen, maar de interventie staat nog op ‘In uitvoering’. Dan blijft de vragenlijst
            ernaar vragen. Kies hieronder de status ‘Gestopt’ zodra het zover is.
          </p>
        )}
        <RoundBody {...shown} />
      </section>
    );
  }
  return (
    <details className="card" open={problems !== undefined}>
      <summary>
        Na de meting van {after.year}: {decision?.decision || 'nog niet besloten'}
      </summary>
      <RoundBody {...shown} />
    </details>
  );
}

function RoundBody({ after, decision, problems, noCause }: Omit<Props, 'isNewest' | 'isRunning'>) {
  return (
    <>
      {after.change && <p>{after.change}</p>}
      {after.items.length > 0 && (
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Vraag waar de interventie op is gericht</th>
              <th scope="col">Toen</th>
              <th scope="col">Nu</th>
            </tr>
          </thead>
          <tbody>
            {after.items.map((item) => (
              <tr key={item.title}>
                <th scope="row">
                  {item.title}
                  {item.isBroken && (
                    <span className="under">Anders gevraagd: niet te vergelijken (breuk in de reeks).</span>
                  )}
                </th>
                <td data-label="Toen">{item.before ?? 'niet gevraagd'}</td>
                <td data-label="Nu">{item.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {after.items.length > 0 && (
        <p className="under">
          Van losse vragen is niet berekend of het verschil meer is dan toeval. Kijk dus niet naar kleine
          verschillen.
        </p>
      )}
      <p className="under">{noCause}</p>
      {after.asked.map((choice) => (
        <ChoiceCard key={choice.key} choice={choice} />
      ))}
      {after.asked.length === 0 && (
        <p className="under">In deze meting is niet naar de interventie gevraagd.</p>
      )}
      <form method="post">
        <h3>Hoe nu verder?</h3>
        <input type="hidden" name="afterRound" value={after.roundId} />
        <SelectField
          name="decision"
          label="Besluit"
          defaultValue={decision?.decision ?? ''}
          choices={[
            { key: '', name: 'Nog niet besloten' },
            ...interventionDecisions.map((key) => ({ key, name: key })),
          ]}
          problems={problems}
        />
        <TextArea name="reason" label="Waarom?" defaultValue={decision?.reason ?? ''} problems={problems} />
        <button type="submit" name="besluit" value="vervolg" className="button button-quiet">
          Besluit vastleggen
        </button>
      </form>
    </>
  );
}
