import { actionKinds, actionStatuses } from '../../../surveys/improvement/improvementAction';
import type { ActionInput } from '../../operations/improving/saveAction';
import { textField } from './textField';

/** The form with an action. What is allowed is for the operation to say; an unknown choice is the first one. */
export function readActionForm(form: FormData): ActionInput {
  const orNull = (name: string) => textField(form, name) || null;
  const ticked = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const revision = textField(form, 'revision');
  return {
    kind: actionKinds.find((one) => one === textField(form, 'kind')) ?? 'actie',
    title: textField(form, 'title'),
    owner: textField(form, 'owner'),
    indicator: orNull('indicator'),
    roundId: orNull('roundId'),
    developBy: orNull('developBy'),
    carryOutFrom: orNull('carryOutFrom'),
    carryOutUntil: orNull('carryOutUntil'),
    status: actionStatuses.find((one) => one === textField(form, 'status')) ?? 'gepland',
    remark: textField(form, 'remark'),
    questionName: orNull('questionName'),
    items: ticked('items'),
    schoolIds: ticked('schoolIds'),
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : -1,
  };
}
