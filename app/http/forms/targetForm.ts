import type { TargetWish } from '../../operations/norms/changeNorm';
import { textField } from './textField';

/** The form with what a figure of the register is held against. */
export function readTargetForm(form: FormData): TargetWish {
  return {
    kind: textField(form, 'kind'),
    value: textField(form, 'value'),
    day: textField(form, 'day'),
    month: textField(form, 'month'),
    year: textField(form, 'year'),
    reason: textField(form, 'reason'),
  };
}
