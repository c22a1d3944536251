import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { LinkTable } from '../components/links/LinkTable';
import { MakeLinks } from '../components/links/MakeLinks';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { makeSharedLinks } from '../operations/links/sharedLinks';
import { viewLinks } from '../operations/links/viewLinks';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Manieren om mee te doen: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const view = await viewLinks(app, associationId, round.roundId);
  if (!view || round.status === 'sealed') throw redirect(`/resultaten/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown, view };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  const kind = (['school', 'loket', 'website'] as const).find((one) => one === textField(form, 'soort'));
  if (!kind) return unprocessable({ problems: [{ code: 'kind', message: 'Kies eerst wat voor link.' }] });
  const schoolIds = form.getAll('school').filter((id): id is string => typeof id === 'string');
  const made = await makeSharedLinks(app, actor, associationId, round.roundId, { kind, schoolIds });
  if (!made.ok) return unprocessable({ problems: made.problems });
  return redirect(`/metingen/${round.roundId}/links?melding=link&aantal=${made.value.made}`);
}

export default function Links() {
  const { round, view } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Manieren om mee te doen: ${round.title}`}
        above={<RoundName round={round} />}
        lead="Naast de persoonlijke link in een mail: links die veel mensen tegelijk hebben."
        actions={<a href={`/metingen/${round.roundId}`}>← Terug naar de meting</a>}
      />
      {!sent && <Done message={search.get('melding')} count={search.get('aantal')} />}
      <Problems problems={sent?.problems} title="Er is geen link gemaakt" />
      {view.kinds.length === 0 && (
        <section className="card">
          <p>
            Bij deze meting vult elke school één lijst in, met een persoonlijke link per mail. Een link die
            iedereen kan gebruiken, past daar niet bij.
          </p>
        </section>
      )}
      {view.kinds.length > 0 && view.links.length === 0 && !view.canChange && (
        <section className="card">
          <p>
            Bij deze meting zijn geen gedeelde links gemaakt. De meting is gesloten: een link maken kan niet
            meer.
          </p>
        </section>
      )}
      {view.links.length > 0 && <LinkTable roundId={round.roundId} links={view.links} />}
      {view.canChange && view.kinds.length > 0 && <MakeLinks view={view} />}
    </>
  );
}
