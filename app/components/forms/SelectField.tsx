import { useId } from 'react';
import type { Problem } from '../../operations/problem';

interface Props {
  name: string;
  label: string;
  help?: string;
  defaultValue: string;
  choices: readonly { key: string; name: string }[];
  problems?: Problem[] | undefined;
}

/** A choice of one from a list; otherwise as `Field`. */
export function SelectField({ name, label, help, defaultValue, choices, problems = [] }: Props) {
  const id = useId();
  const own = problems.filter((problem) => problem.field === name);
  const describedBy = [help ? `${id}-help` : '', own.length > 0 ? `${id}-fout` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={own.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
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
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy || undefined}
        aria-invalid={own.length > 0 || undefined}
      >
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
