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
import { readConclusionsForm } from '../http/forms/conclusionsForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { saveConclusions } from '../operations/improving/saveConclusions';
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
  if (!(await viewConclusions(app, associationId, params.id ?? '')))
    throw new Response(null, { status: 404 });
  const form = await request.formData();
  const pressed = textField(form, 'indicator');
  const typed = readConclusionsForm(form);
  const saved = await saveConclusions(app, actor, associationId, params.id ?? '', typed, pressed);
  if (!saved.ok) return unprocessable({ problems: saved.problems, typed });
  return redirect(`/resultaten/${params.id}/conclusies?melding=opgeslagen`);
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
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      <form method="post" action={`/resultaten/${roundId}/conclusies`}>
        {indicators.map((one) => (
          <ConclusionCard
            key={one.result.key}
            roundId={roundId}
            {...one}
            typed={sent?.typed.find(({ indicator }) => indicator === one.result.key)}
            problems={sent?.problems}
          />
        ))}
      </form>
    </>
  );
}
