import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';

interface Props {
  tables: { key: string; words: string }[];
  threshold: number;
  /** As it was sent, when it comes back. */
  typed?: { table: string; threshold: string } | undefined;
  problems?: Problem[] | undefined;
}

/** Asks for one of the prepared tables; there are no free filters. */
export function PublishForm({ tables, threshold, typed, problems }: Props) {
  const chosen = tables.find(({ key }) => key === typed?.table) ?? tables[0];
  return (
    <form method="post" className="card form-card">
      <h2>Nog een tabel vrijgeven</h2>
      <fieldset>
        <legend>Uitsplitsing</legend>
        {tables.map(({ key, words }) => (
          <label key={key} className="tick">
            <input type="radio" name="table" value={key} required defaultChecked={key === chosen?.key} />{' '}
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name="threshold"
        label="Een cijfer staat voor ten minste zo veel antwoorden"
        help={`Voor een openbaar stuk over ouders: 10. Minder dan ${threshold} kan niet.`}
        defaultValue={typed?.threshold ?? String(threshold)}
        inputMode="numeric"
        problems={problems}
        required
      />
      <button type="submit" className="button">
        Vrijgeven
      </button>
    </form>
  );
}
