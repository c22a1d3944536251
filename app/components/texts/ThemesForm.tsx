import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';

/** Giving a theme another name; an existing name joins the two, an empty one takes it off. */
export function ThemesForm({ themes, problems }: { themes: { name: string }[]; problems?: Problem[] }) {
  const id = useId();
  return (
    <details className="explanation" open={problems !== undefined}>
      <summary>Een thema hernoemen of samenvoegen</summary>
      <Form method="post" className="themes-form">
        <div className="field">
          <label htmlFor={id}>Thema</label>
          <select id={id} name="van">
            {themes.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <Field
          name="theme"
          label="Nieuwe naam"
          help="Kiest u een naam die er al is, dan komen de antwoorden bij elkaar. Laat leeg om het thema weg te halen."
          maxLength={60}
          problems={problems}
        />
        <button type="submit" className="button button-quiet">
          Bewaren
        </button>
      </Form>
    </details>
  );
}
