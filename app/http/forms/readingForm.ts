import { type RedactionKind, redactionKinds } from '../../../surveys/texts/spans';
import type { ReadingDecision } from '../../operations/texts/saveReading';
import { textField } from './textField';

export interface ReadingForm {
  /** null when no button that decides was used. */
  decision: ReadingDecision | null;
  /** As it was sent, to show again when something is wrong. */
  typed: { ticked: string[]; theme: string };
}

const statuses = ['released', 'withheld', 'unread'] as const;

/** The form of the reading desk. A piece to take out is sent as `start-end-kind`; anything else can be no piece of a text. */
export function readReadingForm(form: FormData): ReadingForm {
  const ticked = form.getAll('weg').filter((value) => typeof value === 'string');
  const theme = textField(form, 'theme');
  const status = statuses.find((one) => one === form.get('besluit'));
  const revision = /^\d{1,9}$/.test(textField(form, 'revisie')) ? Number(textField(form, 'revisie')) : -1;
  return {
    decision: status ? { status, spans: ticked.map(spanOf), theme, revision } : null,
    typed: { ticked, theme },
  };
}

function spanOf(value: string) {
  const [, start, end, kind] = /^(\d{1,7})-(\d{1,7})-([a-z]+)$/.exec(value) ?? [];
  const isKind = redactionKinds.some((one) => one === kind);
  if (!isKind) return { start: Number.NaN, end: Number.NaN, kind: 'other' as const };
  return { start: Number(start), end: Number(end), kind: kind as RedactionKind };
}
