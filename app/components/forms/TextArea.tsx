import { type TextareaHTMLAttributes, useId } from 'react';
import type { Problem } from '../../operations/problem';

interface Props extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  name: string;
  label: string;
  help?: string;
  problems?: Problem[] | undefined;
}

/** A field for more than a line; otherwise as `Field`. */
export function TextArea({ label, help, problems = [], ...input }: Props) {
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
      <textarea
        rows={3}
        {...input}
        id={id}
        aria-describedby={describedBy || undefined}
        aria-invalid={own.length > 0 || undefined}
      />
    </div>
  );
}
