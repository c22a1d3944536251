import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { FirstDayCard } from '../components/firstDay/FirstDayCard';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { ExceptionList } from '../components/programme/ExceptionList';
import { NextRounds } from '../components/programme/NextRounds';
import { RunningCard } from '../components/programme/RunningCard';
import { TaskList } from '../components/programme/TaskList';
import { YearGrid } from '../components/programme/YearGrid';
import { ReadingTaskNotice } from '../components/texts/ReadingTaskNotice';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';
import { viewProgramme } from '../operations/rounds/viewProgramme';

export const meta: MetaFunction = () => [{ title: 'Programma · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, isNew } = await viewFirstDay(app, associationId);
  return { ...(await viewProgramme(app, associationId)), firstDay: { steps, isNew } };
}

export default function Programme() {
  const {
    years,
    now,
    surveys,
    tasks,
    running,
    next: all,
    warnings,
    reading,
    firstDay,
  } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const thisYear = Number(now.slice(0, 4));
  const grid = { surveys, thisYear };
  // A year to decide about stands under what is to be done, and once is enough.
  const undecided = new Set(tasks.map(({ to }) => to));
  const next = all.filter(({ survey, year }) => !undecided.has(`/programma/${survey}/${year}`));
  return (
    <>
      <PageHead
        title="Programma"
        above={longDate(now)}
        lead="Welke meting wanneer aan de beurt is, en wat er nu van u gevraagd wordt."
      />
      <Done message={search.get('melding')} count={search.get('aantal')} />
      {warnings.map((warning) => (
        <Notice key={`${warning.code} ${warning.message}`} tone="warning">
          <p>
            {warning.message}{' '}
            <a href={warning.to}>
              {warning.to.includes('ontvangers') ? 'Naar de lijst' : 'Naar de meting'}
              <span className="for-ear">: {warning.message}</span>
            </a>
          </p>
        </Notice>
      ))}
      <FirstDayCard day={firstDay} />
      <TaskList tasks={tasks} />
      {reading.map((task) => (
        <ReadingTaskNotice key={task.roundId} task={task} />
      ))}
      <section aria-labelledby="loopt">
        <h2 id="loopt">Loopt nu</h2>
        {running.length === 0 ? (
          <p className="empty">
            Er loopt nu geen meting. Hieronder staat wat er als volgende aan de beurt is.
          </p>
        ) : (
          <div className="card-grid">
            {running.map((round) => (
              <RunningCard key={round.roundId} round={round} />
            ))}
          </div>
        )}
      </section>
      <section aria-labelledby="hierna">
        <h2 id="hierna">Hierna aan de beurt</h2>
        {next.length === 0 ? (
          <p className="empty">
            {all.length === 0 ? 'Alles van dit jaar is gedaan.' : 'Beslis eerst wat hierboven staat.'}
          </p>
        ) : (
          <NextRounds rounds={next} today={now} />
        )}
      </section>
      <section aria-labelledby="jaren">
        <h2 id="jaren">De komende jaren</h2>
        <YearGrid
          {...grid}
          years={years.filter((year) => year >= thisYear)}
          caption="Metingen van dit jaar en de tien jaar hierna"
        />
        <ExceptionList surveys={grid.surveys} years={years.filter((year) => year >= thisYear)} />
        <p className="under">
          Kies een jaar om te zien wat op welke dag gebeurt, of om het te verplaatsen of over te slaan.{' '}
          <a href="/instellingen/programma">Ritme en schoolvakanties</a>
        </p>
        <details className="later-rounds">
          <summary>Eerdere jaren</summary>
          <YearGrid
            {...grid}
            years={years.filter((year) => year < thisYear)}
            caption="Metingen van eerdere jaren"
          />
          <ExceptionList surveys={grid.surveys} years={years.filter((year) => year < thisYear)} />
        </details>
      </section>
    </>
  );
}
