import type { UploadView } from '../../operations/rounds/upload/viewUpload';
import { ColumnTable } from '../forms/ColumnTable';

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
      <ColumnTable columns={columns} fields={fields} />
      <button type="submit" name="wat" value="kolommen" className="button">
        Opnieuw nakijken
      </button>
    </form>
  );
}
