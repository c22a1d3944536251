import type { PlannedRound } from '../../../surveys/schedule/planRound';
import type { Problem } from '../../operations/problem';
import type { YearDecision } from '../../operations/programme/decideYear';
import { Field } from '../forms/Field';
import { TextArea } from '../forms/TextArea';

interface Props {
  /** The survey is due this year. */
  due: boolean;
  plan: PlannedRound | null;
  typed: YearDecision | undefined;
  problems: Problem[] | undefined;
}

/** Deciding about one year: other days, not at all, or an extra round; each with its reason. */
export function DecideForms({ due, plan, typed, problems }: Props) {
  const kind = due ? 'move' : 'extra';
  const of = (one: YearDecision['kind']) => (typed?.kind === one ? { typed, problems } : {});
  const dates = of(kind);
  return (
    <>
      <form method="post" className="card form-card">
        <h2>{due ? 'Op andere dagen houden' : 'Een extra meting houden'}</h2>
        <div className="field-row">
          <Field
            name="opensOn"
            type="date"
            label="Open vanaf"
            defaultValue={dates.typed?.opensOn ?? plan?.opensOn}
            required
            problems={dates.problems}
          />
          <Field
            name="closesOn"
            type="date"
            label="Open tot en met"
            defaultValue={dates.typed?.closesOn ?? plan?.closesOn}
            required
            problems={dates.problems}
          />
        </div>
        <Reason {...dates} label={due ? 'Waarom op andere dagen?' : 'Waarom een extra meting?'} />
        <button type="submit" name="kind" value={kind} className="button">
          {due ? 'Verplaatsen' : 'Extra meting plannen'}
        </button>
      </form>
      {due && (
        <form method="post" className="card form-card">
          <h2>Dit jaar overslaan</h2>
          <p className="field-help">
            In de uitkomsten staat later dat deze meting niet is gehouden, met uw reden erbij.
          </p>
          <Reason {...of('skip')} label="Waarom overslaan?" />
          <button type="submit" name="kind" value="skip" className="button button-quiet">
            Overslaan
          </button>
        </form>
      )}
    </>
  );
}

interface ReasonProps {
  label: string;
  typed?: YearDecision | undefined;
  problems?: Problem[] | undefined;
}

function Reason({ label, typed, problems }: ReasonProps) {
  return <TextArea name="reason" label={label} defaultValue={typed?.reason ?? ''} problems={problems} />;
}
