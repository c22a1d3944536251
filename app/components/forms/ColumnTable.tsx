interface Props {
  columns: readonly {
    index: number;
    header: string;
    samples: readonly string[];
    field: string | null;
    /** What it probably is; taken until somebody chooses. */
    suggested?: string | null;
  }[];
  fields: readonly { field: string; name: string; required?: boolean }[];
}

/** What each column of a file is: its name, some of what stands in it, and a choice `kolom-<index>`. Belongs in a form. */
export function ColumnTable({ columns, fields }: Props) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Kolom in het bestand</th>
          <th scope="col">Bijvoorbeeld</th>
          <th scope="col">Dit is</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header, samples, field, suggested }) => (
          <tr key={index}>
            <td data-label="Kolom">{header || <em>zonder naam</em>}</td>
            <td data-label="Bijvoorbeeld">{samples.join(' · ') || <em>leeg</em>}</td>
            <td data-label="Dit is" className="field">
              <select
                name={`kolom-${index}`}
                aria-label={`Kolom ${header || index + 1}`}
                defaultValue={field ?? suggested ?? 'unused'}
              >
                <option value="unused">niet gebruiken</option>
                {fields.map((one) => (
                  <option key={one.field} value={one.field}>
                    {one.required ? `${one.name} (nodig)` : one.name}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
