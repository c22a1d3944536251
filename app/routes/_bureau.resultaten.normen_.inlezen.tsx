import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Field } from '../components/forms/Field';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { PageHead } from '../components/layout/PageHead';
import { fileField } from '../http/forms/fileField';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { importFigures } from '../operations/norms/importFigures';

export const meta: MetaFunction = () => [{ title: 'Cijfers inlezen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAssociation(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const file = await fileField(form, 'bestand');
  const bytes = file?.bytes ?? new Uint8Array();
  const mayReplace = textField(form, 'vervang') === 'ja';
  const imported = await importFigures(app, actor, associationId, bytes, mayReplace);
  if (!imported.ok) return unprocessable({ problems: imported.problems, mayReplace });
  const { added, replaced } = imported.value;
  const changed = added + replaced;
  return redirect(
    `/resultaten/normen?melding=${changed > 0 ? `cijfers&aantal=${changed}` : 'cijfersgelijk'}`,
  );
}

export default function ImportFigures() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Cijfers inlezen"
        above={
          <>
            <a href="/resultaten">Resultaten</a> · <a href="/resultaten/normen">Alle normen</a>
          </>
        }
        lead="Een bestand gaat er in zijn geheel in, of helemaal niet: dan leest u bij elke rij wat er mis is."
      />
      {sent && <RowProblemTable problems={sent.problems} />}
      <form method="post" encType="multipart/form-data" className="card form-card">
        <Field
          type="file"
          name="bestand"
          label="Bestand met cijfers (Excel of CSV)"
          help="Met de kolommen norm, cijfer, bestuur, periode, waarde, van, bron en opmerking. Rijen zonder waarde slaan wij over."
          accept=".csv,text/csv,text/plain,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
        />
        <label className="tick">
          <input type="checkbox" name="vervang" value="ja" defaultChecked={sent?.mayReplace} />{' '}
          <span>Cijfers in het bestand vervangen die er over dezelfde periode al zijn</span>
        </label>
        <div className="actions">
          <button type="submit" className="button">
            Inlezen
          </button>
          <a href="/resultaten/normen/sjabloon/export" download="normen.csv">
            Voorbeeldbestand met alle normen
          </a>
        </div>
      </form>
    </>
  );
}
