import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { PublicationCard } from '../components/results/PublicationCard';
import { PublishForm } from '../components/results/PublishForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { publishTable, type TableKey } from '../operations/publishing/publishTable';
import { viewPublications } from '../operations/publishing/viewPublications';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title} ${data?.view.year}: vrijgegeven tabellen · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewPublications(app, associationId, params.id ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return { view, roundId: params.id ?? '' };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const typed = { table: textField(form, 'table'), threshold: textField(form, 'threshold') };
  const outcome = await publishTable(app, actor, associationId, params.id ?? '', {
    table: typed.table as TableKey,
    threshold: Number(typed.threshold),
  });
  if (!outcome.ok) return unprocessable({ problems: outcome.problems, typed });
  return redirect(`/resultaten/${params.id}/publicaties?melding=tabel`);
}

export default function Publications() {
  const { view, roundId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={`Vrijgegeven tabellen: ${view.title} ${yearWords(view)}`}
        above={<a href={`/resultaten/${roundId}`}>Uitkomst</a>}
        lead="Elke tabel wordt onthouden. Een nieuwe mag er alleen bij als niemand uit alles samen een kleine groep kan uitrekenen."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="De tabel is niet vrijgegeven" />
      {view.publications.map((publication) => (
        <PublicationCard key={publication.id} publication={publication} indicators={view.indicators} />
      ))}
      <PublishForm
        tables={view.tables}
        threshold={view.threshold}
        typed={sent?.typed}
        problems={sent?.problems}
      />
    </>
  );
}
