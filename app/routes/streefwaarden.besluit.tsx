import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintBar } from '../components/links/PrintBar';
import { TargetDecision } from '../components/targets/TargetDecision';
import { readTargetsForm } from '../http/forms/targetsForm';
import { requireAssociation } from '../http/session/requireAssociation';
import { proposeTargets } from '../operations/targets/proposeTargets';
import { viewTargets } from '../operations/targets/viewTargets';

export const meta: MetaFunction = () => [{ title: 'Bestuursbesluit streefwaarden · Peilstok' }];

/** The form with targets sends what it holds along in the address, so that a proposal is printed before it is saved. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { searchParams } = new URL(request.url);
  const proposed = new FormData();
  for (const [name, value] of searchParams) proposed.append(name, value);
  return {
    view: proposeTargets(await viewTargets(app, associationId), readTargetsForm(proposed).choices),
    backTo: searchParams.get('van') === 'begin' ? '/begin/streefwaarden' : '/instellingen/streefwaarden',
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
