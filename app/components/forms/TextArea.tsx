import type { TextareaHTMLAttributes } from 'react';
import { type FieldProps, LabelledField } from './LabelledField';

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>;

/** A field for more than a line. */
export function TextArea({ name, label, help, problems, ...textarea }: Props) {
  return (
    <LabelledField name={name} label={label} help={help} problems={problems}>
      {(control) => <textarea rows={3} {...textarea} name={name} {...control} />}
    </LabelledField>
  );
}
