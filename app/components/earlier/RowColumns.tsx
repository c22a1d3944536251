import type { RowsView } from '../../operations/earlier/rowsUpload';
import { ColumnTable } from '../forms/ColumnTable';

/** What stands in which column of a file with answers; open by itself while no question has one. */
export function RowColumns({ seen, fields, open }: Pick<RowsView, 'seen' | 'fields'> & { open: boolean }) {
  return (
    <details className="card" open={open}>
      <summary>Welke vraag staat in welke kolom?</summary>
      <form method="post">
        <ColumnTable columns={seen} fields={fields} />
        <button type="submit" name="wat" value="lezen" className="button">
          Opnieuw nakijken
        </button>
      </form>
    </details>
  );
}
