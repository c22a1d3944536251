import type { RowsForm } from '../../operations/earlier/readRows';
import { wordsKey } from '../../operations/earlier/wordsKey';
import { readColumnChoices } from './columnChoices';
import { textField } from './textField';

/** Columns `kolom-<index>` and answers `code-<i>` with their `group-<i>` and `words-<i>`; `leeg` = no answer. */
export function readRowsForm(form: FormData): RowsForm {
  const codes: RowsForm['codes'] = {};
  for (const name of form.keys()) {
    const index = /^code-(\d{1,4})$/.exec(name)?.[1];
    const code = index === undefined ? '' : textField(form, name);
    if (code === '') continue;
    const group = textField(form, `group-${index}`);
    codes[group] = {
      ...codes[group],
      [wordsKey(textField(form, `words-${index}`))]: code === 'leeg' ? '' : code,
    };
  }
  return { columns: readColumnChoices(form), codes };
}
