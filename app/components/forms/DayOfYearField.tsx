import { useId } from 'react';
import type { Problem } from '../../operations/problem';
import { wrongFieldId } from './wrongFieldId';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

interface Props {
  /** Posts `<name>Day` (1-31) and `<name>Month` (1-12). */
  name: string;
  label: string;
  help?: string;
  /** `MM-DD`. */
  defaultValue: string;
  problems?: Problem[] | undefined;
}

/** A day of every year: `15` `april`. */
export function DayOfYearField({ name, label, help, defaultValue, problems = [] }: Props) {
  const id = useId();
  const own = problems.filter((problem) => problem.field === name);
  const [month = 1, day = 1] = defaultValue.split('-').map(Number);
  const describedBy = [help ? `${id}-help` : '', own.length > 0 ? `${id}-fout` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      id={own.length > 0 ? wrongFieldId(name) : undefined}
      className={own.length > 0 ? 'field day-of-year field-wrong' : 'field day-of-year'}
      aria-describedby={describedBy || undefined}
    >
      <legend>{label}</legend>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {own.length > 0 && (
        <p className="field-problem" id={`${id}-fout`}>
          {own.map((problem) => problem.message).join(' ')}
        </p>
      )}
      <div>
        <input
          type="number"
          name={`${name}Day`}
          aria-label={`${label}: dag`}
          min={1}
          max={31}
          defaultValue={day}
          required
        />
        <select name={`${name}Month`} aria-label={`${label}: maand`} defaultValue={String(month)}>
          {months.map((text, index) => (
            <option key={text} value={String(index + 1)}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
