import type { Problem } from '../../operations/problem';
import type { TargetsView } from '../../operations/targets/viewTargets';
import { audienceName } from '../format/audienceName';
import { decimal } from '../format/decimal';
import { longDate } from '../format/longDate';
import { Field } from '../forms/Field';
import { TextArea } from '../forms/TextArea';
import { Problems } from '../layout/Problems';

interface Props {
  surveys: TargetsView['surveys'];
  /** As typed, by the name of the field, when the form comes back. */
  typed?: Record<string, string> | undefined;
  problems?: Problem[] | undefined;
  /** Which page it stands on, so that the printed decision leads back to it. */
  from: 'begin' | 'instellingen';
}

/** Every target with its norm, what was chosen before, and why it is changed. */
export function TargetForm({ surveys, typed, problems, from }: Props) {
  return (
    <form method="post">
      <Problems problems={problems} title="Er is niets bewaard" linked />
      {surveys.map(({ survey, title, audience, targets }) => (
        <fieldset key={survey} className="card target-fields">
          <legend>
            <h2>{title}</h2>
          </legend>
          <p className="under">{audienceName(audience)}</p>
          {targets.map((target) => {
            const name = `target-${survey}-${target.indicator}`;
            return (
              <div key={target.indicator} className="target-field">
                <div>
                  <p className="indicator-key">{target.indicator}</p>
                  <h3>{target.title}</h3>
                  <blockquote className="norm">{target.norm}</blockquote>
                  {target.aspects.length > 0 && (
                    <p className="under">Geldt voor elk van beide delen: {target.aspects.join(' en ')}.</p>
                  )}
                  <TargetHistory history={target.history} />
                </div>
                <Field
                  name={name}
                  label="Streefwaarde"
                  aria-label={`Streefwaarde ${target.indicator}, ${audienceName(audience).toLowerCase()}`}
                  inputMode="decimal"
                  placeholder="geen"
                  size={5}
                  defaultValue={typed?.[name] ?? asTyped(target.target)}
                  problems={problems}
                />
              </div>
            );
          })}
        </fieldset>
      ))}
      <div className="card form-card">
        <TextArea
          name="reason"
          label="Waarom deze streefwaarden?"
          help="Bijvoorbeeld: besluit van het bestuur van 3 december 2026. Alleen nodig als u iets verandert."
          rows={2}
          defaultValue={typed?.reason ?? ''}
          problems={problems}
        />
        <div className="actions">
          <button type="submit" name="wat" value="bewaren" className="button">
            Streefwaarden bewaren
          </button>
          <button
            type="submit"
            name="van"
            value={from}
            formMethod="get"
            formAction="/streefwaarden/besluit"
            className="button button-quiet"
          >
            Bestuursbesluit printen
          </button>
        </div>
        <p className="field-help">
          Het bestuursbesluit toont wat nu is ingevuld, ook als u nog niets bewaart.
        </p>
      </div>
    </form>
  );
}

function TargetHistory({
  history,
}: {
  history: TargetsView['surveys'][number]['targets'][number]['history'];
}) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary>Wie koos dit, en waarom?</summary>
      <ul className="under">
        {history.map((one) => (
          <li key={`${one.on} ${one.by} ${one.target} ${one.reason}`}>
            {longDate(one.on)}, {one.by}: {one.target === null ? 'geen' : decimal(one.target)}. {one.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

const asTyped = (target: number | null) => (target === null ? '' : String(target).replace('.', ','));
