import type { UploadView } from '../../operations/rounds/upload/viewUpload';

interface Props extends Pick<UploadView, 'columns' | 'fields'> {
  /** Shown at once; otherwise one click away. */
  open: boolean;
}

/** What each column of the file is, where its name does not say so. */
export function ColumnChoices({ columns, fields, open }: Props) {
  if (!open) {
    return (
      <details className="later-rounds">
        <summary>Wat staat in welke kolom?</summary>
        <div className="card">
          <ChoiceForm columns={columns} fields={fields} />
        </div>
      </details>
    );
  }
  return (
    <section className="card" aria-labelledby="kolommen">
      <h2 id="kolommen">Wat staat in welke kolom?</h2>
      <p className="field-help">
        {columns.some(({ suggested }) => suggested !== null)
          ? 'Hieronder staat een voorstel. Klopt het? Kijk dan opnieuw na. Een kolom die niet nodig is, gebruikt u niet.'
          : 'Kies per kolom wat erin staat. Een kolom die niet nodig is, gebruikt u niet.'}
      </p>
      <ChoiceForm columns={columns} fields={fields} />
    </section>
  );
}

function ChoiceForm({ columns, fields }: Pick<Props, 'columns' | 'fields'>) {
  return (
    <form method="post">
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Kolom in het bestand</th>
            <th scope="col">Bijvoorbeeld</th>
            <th scope="col">Dit is</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <td data-label="Kolom">{column.header === '' ? <em>zonder naam</em> : column.header}</td>
              <td data-label="Bijvoorbeeld">{column.samples.join(' · ') || <em>leeg</em>}</td>
              <td data-label="Dit is" className="field">
                <select
                  name={`kolom-${column.index}`}
                  aria-label={`Kolom ${column.header || column.index + 1}`}
                  defaultValue={column.field ?? column.suggested ?? 'unused'}
                >
                  {fields.map(({ field, name, required }) => (
                    <option key={field} value={field}>
                      {required ? `${name} (nodig)` : name}
                    </option>
                  ))}
                  <option value="unused">niet gebruiken</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="submit" name="wat" value="kolommen" className="button">
        Opnieuw nakijken
      </button>
    </form>
  );
}
