import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HELD_ELSEWHERE } from '../../surveys/statistics/wording/yearWords';
import { audienceName } from '../components/format/audienceName';
import { PageHead } from '../components/layout/PageHead';
import { TrendCard } from '../components/results/TrendCard';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewResultsOverview } from '../operations/results/viewResultsOverview';

export const meta: MetaFunction = () => [{ title: 'Resultaten · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewResultsOverview(app, associationId);
}

export default function Results() {
  const { surveys } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Resultaten"
        lead="Elke norm door de jaren, per groep die is gevraagd. Cijfers van verschillende groepen tellen wij nooit bij elkaar op."
        actions={
          <>
            <a className="button button-quiet" href="/resultaten/vergelijken">
              Vergelijken
            </a>
            <a className="button button-quiet" href="/resultaten/normen">
              Alle normen
            </a>
          </>
        }
      />
      <p className="under">
        <a href="/resultaten/nulmeting">Nulmetingen</a>: waarmee wordt vergeleken, en waarom.{' '}
        <a href="/metingen/elders">Een eerdere meting invoeren</a> die elders is gehouden.
      </p>
      {surveys.length === 0 ? (
        <div className="empty">
          <p>Hier komen de uitkomsten van elke meting. Ze zijn er zodra een meting is verzegeld.</p>
          <p>
            <a className="button" href="/programma">
              Naar het programma
            </a>
          </p>
        </div>
      ) : (
        surveys.map((survey) => (
          <section key={survey.survey} aria-labelledby={survey.survey}>
            <h2 id={survey.survey}>
              {survey.title} <span className="under">{audienceName(survey.audience)}</span>
            </h2>
            <ul className="round-links">
              {survey.rounds.map((round) => (
                <li key={round.roundId}>
                  <a href={`/resultaten/${round.roundId}`}>
                    Uitkomst {round.year}
                    <span className="for-ear"> van {survey.title}</span>
                    {round.isElsewhere && ` (${HELD_ELSEWHERE})`}
                  </a>
                </li>
              ))}
            </ul>
            <div className="card-grid trend-grid-cards">
              {survey.indicators.map((indicator) => (
                <TrendCard
                  key={indicator.key}
                  indicator={indicator}
                  audience={audienceName(survey.audience)}
                />
              ))}
            </div>
          </section>
        ))
      )}
    </>
  );
}
