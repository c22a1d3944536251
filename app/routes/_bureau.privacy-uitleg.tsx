import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { FactCards } from '../components/privacy/FactCards';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewFacts } from '../operations/privacy/facts/viewFacts';

export const meta: MetaFunction = () => [{ title: 'Wie kan wat zien? · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAssociation(request, context);
  return { facts: viewFacts() };
}

export default function PrivacyExplained() {
  const { facts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Wie kan wat zien?"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead="Verzegelen is de grens. Ervoor houdt een sleutel antwoord en persoon bij elkaar. Daarna is die sleutel er niet meer."
      />
      <FactCards under="h1" facts={facts} />
    </>
  );
}
