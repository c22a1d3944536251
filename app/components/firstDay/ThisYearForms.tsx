import type { PastYear } from '../../operations/firstDay/viewFirstDay';
import type { Problem } from '../../operations/problem';
import { audienceName } from '../format/audienceName';
import { longDate } from '../format/longDate';
import { Field } from '../forms/Field';
import { TextArea } from '../forms/TextArea';

interface Props {
  one: PastYear;
  /** Proposed, or as typed. */
  days: { opensOn: string; closesOn: string };
  sent?: { kind: string; reason: string; problems: Problem[] } | undefined;
}

/** One survey that was due this year: still to be held, or left out; or what was decided. */
export function ThisYearForms({ one, days, sent }: Props) {
  const { survey, year } = one;
  const known = (text: string, to: string) => (
    <p>
      <span className="past-state">✓ {text}</span> <a href={to}>Bekijken of veranderen</a>
    </p>
  );
  return (
    <section className="card form-card" aria-labelledby={survey}>
      <h2 id={survey}>{one.title}</h2>
      <p className="under">{audienceName(one.audience)}</p>
      {one.roundId &&
        known(
          one.comesOn ? `In voorbereiding, vanaf ${longDate(one.comesOn)}.` : 'Deze meting is er al.',
          one.status === 'sealed' ? `/resultaten/${one.roundId}` : `/metingen/${one.roundId}`,
        )}
      {one.skippedBecause && known(`Overgeslagen: ${one.skippedBecause}`, `/programma/${survey}/${year}`)}
      {one.comesOn &&
        !one.roundId &&
        known(`Gepland vanaf ${longDate(one.comesOn)}.`, `/programma/${survey}/${year}`)}
      {!one.roundId && !one.skippedBecause && !one.comesOn && (
        <div className="two-choices">
          <form method="post">
            <h3>Alsnog houden</h3>
            <input type="hidden" name="survey" value={survey} />
            <div className="field-row">
              <Field
                name="opensOn"
                type="date"
                label="Open vanaf"
                defaultValue={days.opensOn}
                required
                problems={sent?.kind === 'move' ? sent.problems : undefined}
              />
              <Field
                name="closesOn"
                type="date"
                label="Open tot en met"
                defaultValue={days.closesOn}
                required
                problems={sent?.kind === 'move' ? sent.problems : undefined}
              />
            </div>
            <TextArea
              name="reason"
              label="Waarom op deze dagen?"
              rows={2}
              defaultValue={sent?.kind === 'move' ? sent.reason : 'Wij zijn dit jaar met Peilstok begonnen.'}
              problems={sent?.kind === 'move' ? sent.problems : undefined}
            />
            <button type="submit" name="wat" value="move" className="button">
              Alsnog houden<span className="for-ear">: {one.title}</span>
            </button>
          </form>
          <form method="post">
            <h3>Overslaan</h3>
            <p className="field-help">
              In de uitkomsten staat later dat deze meting niet is gehouden, met uw reden.
            </p>
            <input type="hidden" name="survey" value={survey} />
            <TextArea
              name="reason"
              label="Waarom niet?"
              rows={2}
              defaultValue={sent?.kind === 'skip' ? sent.reason : ''}
              problems={sent?.kind === 'skip' ? sent.problems : undefined}
            />
            <button type="submit" name="wat" value="skip" className="button button-quiet">
              Overslaan<span className="for-ear">: {one.title}</span>
            </button>
          </form>
        </div>
      )}
    </section>
  );
}
