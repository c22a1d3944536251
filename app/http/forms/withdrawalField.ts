import { type WithdrawalReason, withdrawalReasons } from '../../../surveys/statistics/response/withdrawal';
import { textField } from './textField';

/** The reason for withdrawal that was chosen; null when none was, or one that does not exist. */
export function withdrawalField(form: FormData, name: string): WithdrawalReason | null {
  const value = textField(form, name);
  return withdrawalReasons.find((reason) => reason === value) ?? null;
}
