import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';
import { wrongFieldId } from '../forms/wrongFieldId';

/** The two ways in which a question of ours can have been asked elsewhere. */
const ways = [
  { key: 'same', name: 'precies zo gesteld' },
  { key: 'other', name: 'anders gesteld' },
];

interface Props {
  questions: { key: string; title: string; n: number }[];
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}

/** Of every question that has a column: was it asked in our words? Nothing is taken to be the same unless somebody says so. */
export function AskedFields({ questions, typed, problems }: Props) {
  const wrong = problems?.find(({ field }) => field === 'list');
  return (
    <fieldset className="card form-card">
      <legend>
        <h2>Hoe zijn de vragen gesteld?</h2>
      </legend>
      {wrong && (
        <p className="field-problem" id="fout-list-tekst">
          {wrong.message}
        </p>
      )}
      <label className="tick">
        <input
          type="checkbox"
          name="list"
          value="same"
          id={wrong && wrongFieldId('list')}
          aria-describedby={wrong && 'fout-list-tekst'}
          defaultChecked={typed.list === 'same'}
        />
        <span>Alle gelezen vragen zijn precies zo gesteld, met dezelfde antwoorden</span>
      </label>
      <details open={!wrong && typed.list !== 'same' && Object.keys(typed).length > 0}>
        <summary>Nee, per vraag aangeven</summary>
        <p className="field-help">Anders gesteld: in andere woorden of met andere antwoorden.</p>
        {questions.map(({ key, title }) => (
          <div key={key} className="figure-item">
            <SelectField
              name={`asked-${key}`}
              label={title}
              choices={ways}
              defaultValue={typed[`asked-${key}`] ?? 'other'}
            />
            <Field
              name={`wording-${key}`}
              label="Zo luidde de vraag toen (bij andere woorden)"
              defaultValue={typed[`wording-${key}`] ?? ''}
              problems={problems}
            />
          </div>
        ))}
      </details>
    </fieldset>
  );
}
