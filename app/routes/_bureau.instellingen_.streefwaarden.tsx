import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { TargetForm } from '../components/targets/TargetForm';
import { readTargetsAddress, readTargetsForm } from '../http/forms/targetsForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { decideTargets } from '../operations/targets/decideTargets';
import { viewTargets } from '../operations/targets/viewTargets';

export const meta: MetaFunction = () => [{ title: 'Streefwaarden · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { surveys } = await viewTargets(app, associationId);
  return { surveys, carried: readTargetsAddress(request)?.typed };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const { choices, reason, typed } = readTargetsForm(await request.formData());
  const outcome = await decideTargets(app, actor, associationId, choices, reason);
  if (!outcome.ok) return unprocessable({ problems: outcome.problems, typed });
  return redirect('/instellingen/streefwaarden?melding=opgeslagen');
}

export default function Targets() {
  const { surveys, carried } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Streefwaarden"
        above={<a href="/instellingen">Instellingen</a>}
        lead="Het cijfer (1 tot 10) waarbij een norm is gehaald. Streefwaarden gelden voor metingen die nog open moeten. Wat al open was, houdt de streefwaarde van toen."
      />
      <Done message={sent ? null : search.get('melding')} count={null} />
      <TargetForm
        surveys={surveys}
        typed={sent?.typed ?? carried}
        problems={sent?.problems}
        from="instellingen"
      />
    </>
  );
}
