import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { SchoolsUpload } from '../components/forms/SchoolsUpload';
import { QuietFrame } from '../components/layout/QuietFrame';
import { fileField } from '../http/forms/fileField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { importSchools } from '../operations/associations/importSchools';

export const meta: MetaFunction = () => [{ title: 'Uw scholen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAssociation(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const file = await fileField(await request.formData(), 'bestand');
  const imported = await importSchools(app, actor, associationId, file?.bytes ?? new Uint8Array());
  if (!imported.ok) return unprocessable({ problems: imported.problems });
  return redirect('/begin/proefmail');
}

export default function BeginSchools() {
  const sent = useActionData<typeof action>();
  return (
    <QuietFrame wide>
      <h1>Stap 2: uw scholen en besturen</h1>
      <p className="lead">Lees ze in uit één bestand. U kunt dit ook later doen, bij Ontvangers.</p>
      {sent && <RowProblemTable problems={sent.problems} />}
      <SchoolsUpload />
      <p>
        <a href="/begin/proefmail">Dit sla ik nu over</a>
      </p>
    </QuietFrame>
  );
}
