import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { FeedbackForm } from '../components/improving/FeedbackForm';
import { FeedbackState } from '../components/improving/FeedbackState';
import { History } from '../components/improving/History';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readFeedbackForm } from '../http/forms/feedbackForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { publishFeedback, withdrawFeedback } from '../operations/feedback/publishFeedback';
import { saveFeedback } from '../operations/feedback/saveFeedback';
import { viewFeedback } from '../operations/feedback/viewFeedback';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} ${data?.year}: dit vond u, dit doen wij · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewFeedback(app, associationId, params.id ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const roundId = params.id ?? '';
  if (!(await viewFeedback(app, associationId, roundId))) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const wanted = textField(form, 'besluit');
  const draft = wanted === 'bewaren' ? readFeedbackForm(form) : null;
  const outcome = draft
    ? await saveFeedback(app, actor, associationId, roundId, draft)
    : wanted === 'publiceren'
      ? await publishFeedback(app, actor, associationId, roundId, textField(form, 'gezien'))
      : wanted === 'intrekken'
        ? await withdrawFeedback(app, actor, associationId, roundId)
        : null;
  if (!outcome) throw new Response(null, { status: 400 });
  if (!outcome.ok) return unprocessable({ problems: outcome.problems, draft });
  return redirect(`/resultaten/${roundId}/terugkoppeling?melding=${said[wanted]}`);
}

const said: Record<string, string> = {
  bewaren: 'opgeslagen',
  publiceren: 'gepubliceerd',
  intrekken: 'paginaweg',
};

export default function Feedback() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Dit vond u, dit doen wij"
        above={
          <a href={`/resultaten/${view.roundId}`}>
            {view.title} {yearWords({ year: view.year, isElsewhere: view.content.heldBy !== undefined })}
          </a>
        }
        lead="Eén pagina voor wie meedeed: de uitkomst in gewone woorden en wat u ermee doet. Er staan alleen cijfers op van ten minste 10 antwoorden."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title={sent?.draft ? 'Er is niets bewaard' : undefined} linked />
      <FeedbackState view={view} />
      <FeedbackForm draft={sent?.draft ?? view.draft} view={view} problems={sent?.problems} />
      <History lines={view.history} />
    </>
  );
}
