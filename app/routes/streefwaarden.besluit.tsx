import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintBar } from '../components/links/PrintBar';
import { TargetDecision } from '../components/targets/TargetDecision';
import { readTargetsAddress } from '../http/forms/targetsForm';
import { requireAssociation } from '../http/session/requireAssociation';
import { proposeTargets } from '../operations/targets/proposeTargets';
import { viewTargets } from '../operations/targets/viewTargets';

export const meta: MetaFunction = () => [{ title: 'Bestuursbesluit streefwaarden · Peilstok' }];

/** The form with targets sends what it holds along in the address, so that a proposal is printed before it is saved. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { searchParams } = new URL(request.url);
  const proposed = readTargetsAddress(request);
  const form = searchParams.get('van') === 'begin' ? '/begin/streefwaarden' : '/instellingen/streefwaarden';
  return {
    view: proposeTargets(await viewTargets(app, associationId), proposed?.choices ?? []),
    backTo: proposed ? `${form}?${new URLSearchParams(proposed.typed)}` : form,
  };
}

export default function TargetDecisionPage() {
  const { view, backTo } = useLoaderData<typeof loader>();
  return (
    <main id="inhoud">
      <PrintBar backTo={backTo} />
      <TargetDecision {...view} />
    </main>
  );
}
