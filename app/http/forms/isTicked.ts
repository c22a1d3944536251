import type { Problem } from '../../operations/problem';

/** Whether the sentence of a ConfirmForm was ticked: the browser asks for it, this makes sure. */
export function isTicked(form: FormData): boolean {
  return form.get('begrepen') === 'ja';
}

export const notTicked: Problem = {
  code: 'not-ticked',
  field: 'begrepen',
  message: 'Zet eerst het vinkje bij de zin boven de knop. Er is nog niets gebeurd.',
};
