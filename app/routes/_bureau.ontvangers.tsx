import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { SchoolsUpload } from '../components/forms/SchoolsUpload';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { BoardTable } from '../components/rounds/BoardTable';
import { fileField } from '../http/forms/fileField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation } from '../operations/associations/association';
import { importSchools } from '../operations/associations/importSchools';

export const meta: MetaFunction = () => [{ title: 'Ontvangers · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { boards } = await getAssociation(app, associationId);
  return { boards };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const file = await fileField(await request.formData(), 'bestand');
  const imported = await importSchools(app, actor, associationId, file?.bytes ?? new Uint8Array());
  if (!imported.ok) return unprocessable({ problems: imported.problems });
  return redirect(`/ontvangers?melding=scholen&aantal=${imported.schools}`);
}

export default function Recipients() {
  const { boards } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const schools = boards.reduce((sum, board) => sum + board.schools.length, 0);
  return (
    <>
      <PageHead
        title="Ontvangers"
        lead={
          boards.length === 0
            ? 'De scholen en schoolbesturen van uw samenwerkingsverband.'
            : `${counted(schools, 'school', 'scholen')} van ${counted(boards.length, 'schoolbestuur', 'schoolbesturen')}. Wie u per meting vraagt, kiest u bij die meting.`
        }
      />
      {!sent && <Done message={search.get('melding')} count={search.get('aantal')} />}
      {sent && <RowProblemTable problems={sent.problems} />}
      {boards.length === 0 ? (
        <div className="empty">
          <p>Hier komen uw scholen te staan, per schoolbestuur. Lees ze hieronder in.</p>
        </div>
      ) : (
        <BoardTable boards={boards} />
      )}
      <section aria-labelledby="inlezen">
        <h2 id="inlezen">Scholen en besturen inlezen</h2>
        <SchoolsUpload />
      </section>
    </>
  );
}
