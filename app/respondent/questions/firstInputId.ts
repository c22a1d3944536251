import { domId } from '../../../surveys/definition/elements/domId';

/** Where a link to the question brings the keyboard: its first input. */
export function firstInputId(key: string): string {
  return `${domId(key)}-1`;
}
