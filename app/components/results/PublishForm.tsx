import { Field } from '../forms/Field';

interface Props {
  tables: { key: string; words: string }[];
  threshold: number;
}

/** Asks for one of the prepared tables; there are no free filters. */
export function PublishForm({ tables, threshold }: Props) {
  return (
    <form method="post" className="card form-card">
      <h2>Nog een tabel vrijgeven</h2>
      <fieldset>
        <legend>Uitsplitsing</legend>
        {tables.map(({ key, words }, index) => (
          <label key={key} className="tick">
            <input type="radio" name="table" value={key} required defaultChecked={index === 0} />{' '}
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name="threshold"
        label="Een cijfer staat voor ten minste zo veel antwoorden"
        help={`Voor een openbaar stuk over ouders: 10. Minder dan ${threshold} kan niet.`}
        defaultValue={String(threshold)}
        required
      />
      <button type="submit" className="button">
        Vrijgeven
      </button>
    </form>
  );
}
