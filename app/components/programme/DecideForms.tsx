import type { PlannedRound } from '../../../surveys/schedule/planRound';
import type { Problem } from '../../operations/problem';
import type { YearDecision } from '../../operations/programme/decideYear';
import { Field } from '../forms/Field';
import { TextArea } from '../forms/TextArea';

interface Props {
  /** The survey is due this year. */
  due: boolean;
  /** The year has passed: only the reason why it was not held can be written. */
  isOver: boolean;
  /** Days to begin with. */
  plan: Pick<PlannedRound, 'opensOn' | 'closesOn'> | null;
  /** What was decided before; its reason stands in the form that changes it. */
  decided: Pick<YearDecision, 'kind' | 'reason'> | null;
  typed: YearDecision | undefined;
  problems: Problem[] | undefined;
}

/** Deciding about one year: other days, not at all, or an extra round; each with its reason. */
export function DecideForms({ due, isOver, plan, decided, typed, problems }: Props) {
  const kind = due ? 'move' : 'extra';
  const of = (one: YearDecision['kind']) => ({
    reason: typed?.kind === one ? typed.reason : decided?.kind === one ? decided.reason : '',
    ...(typed?.kind === one ? { typed, problems } : {}),
  });
  const dates = of(kind);
  const isSkipped = decided?.kind === 'skip';
  return (
    <>
      {!isOver && (
        <form method="post" className="card form-card">
          <h2>{datesHeading(due, decided?.kind ?? null)}</h2>
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
            {due ? 'Verplaatsen' : decided ? 'Wijziging opslaan' : 'Extra meting plannen'}
          </button>
        </form>
      )}
      {due && (
        <form method="post" className="card form-card">
          <h2>
            {isSkipped ? 'De reden wijzigen' : isOver ? 'Vastleggen waarom niet' : 'Dit jaar overslaan'}
          </h2>
          <p className="field-help">
            In de uitkomsten staat later dat deze meting niet is gehouden, met uw reden erbij.
          </p>
          <Reason {...of('skip')} label={isOver ? 'Waarom niet gehouden?' : 'Waarom overslaan?'} />
          <button type="submit" name="kind" value="skip" className="button button-quiet">
            {isSkipped ? 'Reden opslaan' : isOver ? 'Vastleggen' : 'Overslaan'}
          </button>
        </form>
      )}
    </>
  );
}

function datesHeading(due: boolean, decided: YearDecision['kind'] | null): string {
  if (!due) return decided ? 'De extra meting wijzigen' : 'Een extra meting houden';
  if (decided === 'skip') return 'Toch houden, op andere dagen';
  return decided === 'move' ? 'Nog eens verplaatsen' : 'Op andere dagen houden';
}

interface ReasonProps {
  label: string;
  reason: string;
  problems?: Problem[] | undefined;
}

function Reason({ label, reason, problems }: ReasonProps) {
  return <TextArea name="reason" label={label} defaultValue={reason} problems={problems} />;
}
