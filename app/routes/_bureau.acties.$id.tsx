import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { kindWords } from '../../surveys/improvement/improvementAction';
import { ActionForm } from '../components/improving/ActionForm';
import { ActionStatusMark } from '../components/improving/ActionStatusMark';
import { History } from '../components/improving/History';
import { InterventionRound } from '../components/improving/InterventionRound';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readActionForm } from '../http/forms/actionForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { NO_CAUSE } from '../operations/improving/changeBeside';
import { decideIntervention } from '../operations/improving/decideIntervention';
import { saveAction } from '../operations/improving/saveAction';
import { viewAction } from '../operations/improving/viewAction';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.action.title ?? 'Actie'} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewAction(app, associationId, params.id ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, noCause: NO_CAUSE };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const id = params.id ?? '';
  if (!(await viewAction(app, associationId, id))) throw new Response(null, { status: 404 });
  const form = await request.formData();
  if (textField(form, 'besluit') === 'vervolg') {
    const roundId = textField(form, 'afterRound');
    const typed = { roundId, decision: textField(form, 'decision'), reason: textField(form, 'reason') };
    const decided = await decideIntervention(app, actor, associationId, id, typed);
    if (!decided.ok) return unprocessable({ problems: decided.problems, typed: null, decision: typed });
    return redirect(`/acties/${id}?melding=opgeslagen`);
  }
  const typed = readActionForm(form);
  const saved = await saveAction(app, actor, associationId, id, typed);
  if (!saved.ok) return unprocessable({ problems: saved.problems, typed, decision: null });
  return redirect(`/acties/${id}?melding=opgeslagen`);
}

export default function ActionPage() {
  const { action: known, choices, history, decisions, after, noCause } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={known.title}
        above={
          <>
            <a href="/acties">Acties</a> · {kindWords[known.kind]}
            {known.indicator && (
              <>
                {' · '}
                <a href={`/resultaten/normen/${known.indicator}`}>{known.indicator}</a>
              </>
            )}
          </>
        }
        lead={<ActionStatusMark status={known.status} />}
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Er is niets gewijzigd" linked />
      {sent?.problems.some(({ code }) => code === 'changed-meanwhile') && (
        <p>
          <a href={`/acties/${known.id}`} target="_blank" rel="noreferrer">
            De actie zoals zij nu is
          </a>{' '}
          (opent in een nieuw tabblad; wat u typte, blijft hier staan)
        </p>
      )}
      {known.kind === 'interventie' && after.length === 0 && (
        <p className="empty">
          Na de volgende meting over samenwerken staat hier wat er veranderde bij de vragen waar deze
          interventie op is gericht, en besluit u: voortzetten, aanpassen of stoppen.
        </p>
      )}
      {after.toReversed().map((one, index) => {
        const typed = sent?.decision?.roundId === one.roundId ? sent.decision : null;
        return (
          <InterventionRound
            key={one.roundId}
            after={one}
            isNewest={index === 0}
            isRunning={known.status === 'uitvoeren'}
            decision={typed ?? decisions.find(({ roundId }) => roundId === one.roundId) ?? null}
            problems={typed ? sent?.problems : undefined}
            noCause={noCause}
          />
        );
      })}
      <h2>Wijzigen</h2>
      <ActionForm
        action={sent?.typed ?? known}
        choices={choices}
        problems={sent?.typed ? sent.problems : undefined}
        button="Bewaren"
      />
      <History lines={history} />
    </>
  );
}
