import { reasonProblem } from '../../operations/earlier/withdrawEarlier';
import type { Problem } from '../../operations/problem';
import { isTicked } from './isTicked';
import { textField } from './textField';

const notTicked: Problem = {
  code: 'tick',
  field: 'begrepen',
  message: 'Vink aan dat u weet dat dit niet terug te draaien is.',
};

/**
 * What stands in a form that asks why, and a tick that it is known to be final.
 * @returns the reason as typed; `problems` is empty when it was ticked, and else names the reason too where that is missing,
 * so that both are told at once. A reason that was ticked is judged by the operation it is for.
 */
export function readConfirmedReason(form: FormData): { reason: string; problems: Problem[] } {
  const reason = textField(form, 'reason');
  if (isTicked(form)) return { reason, problems: [] };
  const missing = reasonProblem(reason, 'reason');
  return { reason, problems: missing ? [missing, notTicked] : [notTicked] };
}
