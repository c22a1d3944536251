import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintBar } from '../components/links/PrintBar';
import { TargetDecision } from '../components/targets/TargetDecision';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewTargets } from '../operations/targets/viewTargets';

export const meta: MetaFunction = () => [{ title: 'Bestuursbesluit streefwaarden · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewTargets(app, associationId);
}

export default function TargetDecisionPage() {
  const view = useLoaderData<typeof loader>();
  return (
    <main id="inhoud">
      <PrintBar backTo="/instellingen/streefwaarden" />
      <TargetDecision {...view} />
    </main>
  );
}
