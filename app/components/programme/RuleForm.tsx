import type { Problem } from '../../operations/problem';
import type { ProgrammeSettings, RuleChange } from '../../operations/programme/changeRule';
import { DayOfYearField } from '../forms/DayOfYearField';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';

const rhythms = { even: 'even jaren', odd: 'oneven jaren', yearly: 'elk jaar' };
const bases = [
  { key: 'calendar-year', name: 'kalenderjaar' },
  { key: 'school-year-start', name: 'schooljaar, naar het jaar waarin het begint' },
  { key: 'school-year-end', name: 'schooljaar, naar het jaar waarin het eindigt' },
];

interface Props {
  survey: ProgrammeSettings['surveys'][number];
  /** Refused; the days of reminders also as they were written, for words are no days. */
  typed: { rule: RuleChange; reminders: string } | null;
  problems: Problem[] | undefined;
}

/** When one survey is held. */
export function RuleForm({ survey, typed, problems }: Props) {
  const rule = typed?.rule ?? survey.rule;
  return (
    <form method="post" className="card">
      <h2>{survey.title}</h2>
      <p className="field-help">In {rhythms[survey.rule.parity]}.</p>
      <input type="hidden" name="survey" value={survey.survey} />
      <div className="field-row">
        <SelectField
          name="basis"
          label="Een jaar is een"
          defaultValue={rule.basis}
          choices={bases}
          problems={problems}
        />
        <Field
          name="firstYear"
          type="number"
          label="Eerste jaar"
          defaultValue={rule.firstYear}
          min={2000}
          max={2100}
          required
          problems={problems}
        />
      </div>
      <div className="field-row">
        <DayOfYearField name="opens" label="Eerste dag" defaultValue={rule.opens} problems={problems} />
        <DayOfYearField
          name="closes"
          label="Laatste dag"
          help="Liefst voor mei, op tijd voor het jaarverslag"
          defaultValue={rule.closes}
          problems={problems}
        />
        <Field
          name="remindAfterDays"
          label="Herinneringen"
          help="Dagen na de eerste dag, zoals 10, 24"
          defaultValue={typed?.reminders ?? rule.remindAfterDays.join(', ')}
          problems={problems}
        />
      </div>
      <label className="tick">
        <input type="checkbox" name="lastDayMail" value="ja" defaultChecked={rule.lastDayMail} />{' '}
        <span>Vlak voor de laatste dag nog een mail aan wie niet klaar is</span>
      </label>
      {survey.mayStayOpen && (
        <label className="tick">
          <input type="checkbox" name="allYear" value="ja" defaultChecked={rule.allYear} />{' '}
          <span>Het hele jaar open: uitgedeeld na elk contact, zonder herinneringen</span>
        </label>
      )}
      <button type="submit" className="button">
        Opslaan<span className="for-ear">: {survey.title}</span>
      </button>
    </form>
  );
}
