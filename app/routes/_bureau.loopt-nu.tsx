import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { RunningCard } from '../components/programme/RunningCard';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewProgramme } from '../operations/rounds/viewProgramme';

export const meta: MetaFunction = () => [{ title: 'Loopt nu · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { running } = await viewProgramme(app, associationId);
  return { running };
}

export default function RunsNow() {
  const { running } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Loopt nu"
        lead="Hoeveel mensen al hebben meegedaan. Uitkomsten zijn er pas na het verzegelen."
      />
      {running.length === 0 ? (
        <div className="empty">
          <p>Hier ziet u straks de respons van elke meting die loopt. Nu loopt er geen.</p>
          <p>
            <a className="button" href="/programma">
              Naar het programma
            </a>
          </p>
        </div>
      ) : (
        <div className="card-grid">
          {running.map((round) => (
            <RunningCard key={round.roundId} round={round} heading="h2" />
          ))}
        </div>
      )}
    </>
  );
}
