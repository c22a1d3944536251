import { type ReactNode, useId } from 'react';
import type { Problem } from '../../operations/problem';
import { wrongFieldId } from './wrongFieldId';

/** What every field has beside its own control. */
export interface FieldProps {
  name: string;
  label: string;
  help?: string;
  problems?: Problem[] | undefined;
}

/** What a control gets so that its label, help and problems are heard with it. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** One field: label, help, what was wrong with it, and its control. Screen readers hear all. */
export function LabelledField({
  name,
  label,
  help,
  problems = [],
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const own = problems.filter((problem) => problem.field === name);
  const rightId = useId();
  const id = own.length > 0 ? wrongFieldId(name) : rightId;
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
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': own.length > 0 || undefined,
      })}
    </div>
  );
}
