import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { SchoolsUpload } from '../components/forms/SchoolsUpload';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { BoardTable } from '../components/rounds/BoardTable';
import { RoundLists } from '../components/rounds/RoundLists';
import { fileField } from '../http/forms/fileField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation } from '../operations/associations/association';
import { importSchools } from '../operations/associations/importSchools';
import { viewLists } from '../operations/rounds/viewLists';

export const meta: MetaFunction = () => [{ title: 'Ontvangers · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { boards } = await getAssociation(app, associationId);
  return { boards, lists: await viewLists(app, associationId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const file = await fileField(await request.formData(), 'bestand');
  const imported = await importSchools(app, actor, associationId, file?.bytes ?? new Uint8Array());
  if (!imported.ok) return unprocessable({ problems: imported.problems });
  return redirect(`/ontvangers?melding=scholen&aantal=${imported.schools}`);
}

export default function Recipients() {
  const { boards, lists } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const schools = boards.reduce((sum, board) => sum + board.schools.length, 0);
  return (
    <>
      <PageHead title="Ontvangers" lead="Wie u per meting vraagt, en uw scholen en schoolbesturen." />
      {!sent && <Done message={search.get('melding')} count={search.get('aantal')} />}
      {sent && <RowProblemTable problems={sent.problems} />}
      <section aria-labelledby="lijsten">
        <h2 id="lijsten">Lijsten per meting</h2>
        <RoundLists lists={lists} />
      </section>
      <section aria-labelledby="scholen" className="below-list">
        <h2 id="scholen">Scholen en besturen</h2>
        {boards.length > 0 && (
          <p className="under">
            {counted(schools, 'school', 'scholen')} van{' '}
            {counted(boards.length, 'schoolbestuur', 'schoolbesturen')}
          </p>
        )}
        {boards.length === 0 ? (
          <div className="empty">
            <p>Hier komen uw scholen te staan, per schoolbestuur. Lees ze hieronder in.</p>
          </div>
        ) : (
          <BoardTable boards={boards} />
        )}
      </section>
      <section aria-labelledby="inlezen" className="below-list">
        <h2 id="inlezen">Scholen en besturen inlezen</h2>
        <SchoolsUpload />
      </section>
    </>
  );
}
