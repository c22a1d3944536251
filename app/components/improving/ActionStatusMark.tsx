import { type ActionStatus, statusWords } from '../../../surveys/improvement/improvementAction';

/** How far an action is. */
export function ActionStatusMark({ status }: { status: ActionStatus }) {
  return <span className={`state action-${status}`}>{statusWords[status]}</span>;
}
