import type { Problem } from '../../operations/problem';
import type { RoundView } from '../../operations/rounds/viewRound';
import { Field } from '../forms/Field';

interface Props {
  targets: RoundView['targets'];
  /** As typed, per indicator, when the form comes back. */
  typed?: Record<string, string> | undefined;
  problems?: Problem[] | undefined;
}

/** One target per norm, under the words of the norm it belongs to. */
export function TargetFields({ targets, typed, problems }: Props) {
  return (
    <fieldset className="target-fields">
      <legend>
        <h2>Streefwaarden</h2>
      </legend>
      <p>
        Een streefwaarde is het cijfer (1 tot 10) waarbij u de norm gehaald vindt. Het bestuur kiest hem vóór
        de meting: na het openen staat hij vast. Zonder streefwaarde komt er geen oordeel bij het cijfer.
      </p>
      {targets.map((target) => (
        <div key={target.indicator} className="target-field">
          <div>
            <p className="indicator-key">{target.indicator}</p>
            <h3>{target.title}</h3>
            <blockquote className="norm">{target.norm}</blockquote>
          </div>
          <Field
            name={`target-${target.indicator}`}
            label="Streefwaarde"
            inputMode="decimal"
            placeholder="geen"
            size={5}
            defaultValue={typed?.[target.indicator] ?? asTyped(target.target)}
            problems={problems}
          />
        </div>
      ))}
    </fieldset>
  );
}

const asTyped = (target: number | null) => (target === null ? '' : String(target).replace('.', ','));
