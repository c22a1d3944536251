import type { RowsView } from '../../operations/earlier/rowsUpload';

/** What stands in which column of a file with answers; open by itself while no question has one. */
export function RowColumns({ seen, fields, open }: Pick<RowsView, 'seen' | 'fields'> & { open: boolean }) {
  return (
    <details className="card" open={open}>
      <summary>Welke vraag staat in welke kolom?</summary>
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
            {seen.map((column) => (
              <tr key={column.index}>
                <td data-label="Kolom">{column.header || <em>zonder naam</em>}</td>
                <td data-label="Bijvoorbeeld">{column.samples.join(' · ') || <em>leeg</em>}</td>
                <td data-label="Dit is" className="field">
                  <select
                    name={`kolom-${column.index}`}
                    aria-label={`Kolom ${column.header || column.index + 1}`}
                    defaultValue={column.field ?? 'unused'}
                  >
                    <option value="unused">niet gebruiken</option>
                    {fields.map(({ field, name }) => (
                      <option key={field} value={field}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="submit" name="wat" value="lezen" className="button">
          Opnieuw nakijken
        </button>
      </form>
    </details>
  );
}
