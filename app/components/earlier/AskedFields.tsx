import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';

/** The two ways in which a question of ours can have been asked elsewhere. */
const ways = [
  { key: 'same', name: 'in precies deze woorden, met dezelfde antwoorden' },
  { key: 'other', name: 'in andere woorden of met andere antwoorden' },
];

interface Props {
  questions: { key: string; title: string; n: number }[];
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}

/** Of every question that has a column: was it asked in our words? Nothing is taken to be the same unless somebody says so. */
export function AskedFields({ questions, typed, problems }: Props) {
  return (
    <fieldset className="card form-card">
      <legend>
        <h2>Hoe zijn de vragen gesteld?</h2>
      </legend>
      <label className="tick">
        <input type="checkbox" name="list" value="same" defaultChecked={typed.list === 'same'} />
        <span>Alle vragen hieronder zijn precies zo gesteld, met dezelfde antwoorden</span>
      </label>
      <details open={typed.list !== 'same' && Object.keys(typed).length > 0}>
        <summary>Nee, per vraag aangeven</summary>
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
