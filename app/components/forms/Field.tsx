import { type InputHTMLAttributes, useId } from 'react';
import type { Problem } from '../../operations/problem';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  name: string;
  label: string;
  help?: string;
  problems?: Problem[] | undefined;
}

/** One field: label, help, what was wrong with it. Screen readers hear all three. */
export function Field({ label, help, problems = [], ...input }: Props) {
  const id = useId();
  const own = problems.filter((problem) => problem.field === input.name);
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
      <input
        {...input}
        id={id}
        aria-describedby={describedBy || undefined}
        aria-invalid={own.length > 0 || undefined}
      />
    </div>
  );
}
