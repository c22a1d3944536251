import type { InputHTMLAttributes } from 'react';
import { type FieldProps, LabelledField } from './LabelledField';

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'>;

/** One field of one line. */
export function Field({ name, label, help, problems, ...input }: Props) {
  return (
    <LabelledField name={name} label={label} help={help} problems={problems}>
      {(control) => <input {...input} name={name} {...control} />}
    </LabelledField>
  );
}
