import type { ConclusionInput } from '../../operations/improving/saveConclusion';
import { textField } from './textField';

/** The page with conclusions: `body-<indicator>` and `kind-<indicator>` of each. */
export function readConclusionsForm(form: FormData): ConclusionInput[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('body-'))
    .map((name) => {
      const indicator = name.slice('body-'.length);
      const kind = textField(form, `kind-${indicator}`) === 'none' ? 'none' : 'concluded';
      return { indicator, kind, body: textField(form, name) };
    });
}
