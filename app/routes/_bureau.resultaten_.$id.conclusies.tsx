import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { ConclusionCard } from '../components/improving/ConclusionCard';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { saveConclusion } from '../operations/improving/saveConclusion';
import { viewConclusions } from '../operations/improving/viewConclusions';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} ${data?.year}: conclusies · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewConclusions(app, associationId, params.id ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const indicator = textField(form, 'indicator');
  const typed = {
    indicator,
    kind: textField(form, 'kind') === 'none' ? ('none' as const) : ('concluded' as const),
    body: textField(form, `body-${indicator}`),
  };
  const saved = await saveConclusion(app, actor, associationId, params.id ?? '', typed);
  if (!saved.ok) return unprocessable({ problems: saved.problems, typed });
  return redirect(`/resultaten/${params.id}/conclusies?melding=opgeslagen#${indicator}`);
}

export default function Conclusions() {
  const { roundId, title, year, isElsewhere, open, indicators } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={`Conclusies: ${title} ${yearWords({ year, isElsewhere })}`}
        above={<a href={`/resultaten/${roundId}`}>Uitkomst</a>}
        lead={
          open === 0
            ? 'Bij elke indicator staat een conclusie. De meting is afgerond.'
            : `Nog ${open === 1 ? '1 indicator' : `${open} indicatoren`} zonder conclusie. Daarna is de meting afgerond.`
        }
        actions={
          <a className="button button-quiet" href={`/resultaten/${roundId}/terugkoppeling`}>
            Dit vond u, dit doen wij
          </a>
        }
      />
      <Done message={search.get('melding')} count={null} />
      <Problems problems={sent?.problems} title="De conclusie is niet bewaard" />
      {indicators.map((one) => (
        <ConclusionCard
          key={one.result.key}
          roundId={roundId}
          {...one}
          sent={sent?.typed.indicator === one.result.key ? sent : undefined}
        />
      ))}
    </>
  );
}
