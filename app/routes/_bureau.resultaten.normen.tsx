import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { countsText } from '../components/norms/countsText';
import { NormsTable } from '../components/norms/NormsTable';
import { periodText } from '../components/norms/normWords';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewNorms } from '../operations/norms/viewNorms';

export const meta: MetaFunction = () => [{ title: 'Alle normen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewNorms(app, associationId);
}

export default function Norms() {
  const overview = useLoaderData<typeof loader>();
  const frame = useRouteLoaderData('routes/_bureau') as { associationName?: string } | undefined;
  const [search] = useSearchParams();
  const { counts, overdue, boards } = overview;
  return (
    <div className="norms">
      <PageHead
        title="Alle normen"
        above={<a href="/resultaten">Resultaten</a>}
        lead={`${frame?.associationName ?? ''}, stand op ${longDate(overview.today)}. ${countsText(counts)}`}
        actions={
          <a className="button button-quiet" href="/resultaten/normen/inlezen">
            Cijfers inlezen
          </a>
        }
      />
      <Done message={search.get('melding')} count={search.get('aantal')} />
      {overdue.length > 0 && (
        <section className="card norms-overdue" aria-labelledby="te-laat">
          <h2 id="te-laat">{counted(overdue.length, 'cijfer is', 'cijfers zijn')} te laat</h2>
          <ul>
            {overdue.map((one) => (
              <li key={`${one.norm} ${one.what}`}>
                <a href={`/resultaten/normen/${one.norm}${one.measure ? `#cijfer-${one.measure}` : ''}`}>
                  {one.norm} {one.title}
                </a>
                : {one.what}
                {one.period && (
                  <>
                    . Het cijfer over {periodText(one.period)} had er voor {longDate(one.since)} moeten zijn.
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <NormsTable overview={overview} />
      <p className="under">
        Deze lijst is om te delen. Cijfers over 1 tot 4 leerlingen, of waaruit zo’n aantal te berekenen is,
        staan hier als “niet getoond”; op de pagina van de norm ziet het bureau wat het invulde. Cijfers van
        vragenlijsten komen uit verzegelde metingen. De streefwaarde geldt dan voor de onzekere schatting:
        “niet zeker” betekent dat de marge over de streefwaarde heen ligt.
      </p>
      <section className="card norms-boards" aria-labelledby="besturen">
        <h2 id="besturen">Spiegelgesprek: een blad per bestuur</h2>
        <p>Met de eigen cijfers van dat bestuur voluit, om te printen of mee te nemen.</p>
        {boards.length === 0 ? (
          <p className="under">
            Er staan nog geen schoolbesturen in Peilstok. <a href="/ontvangers">Lees ze in</a>
          </p>
        ) : (
          <ul>
            {boards.map((board) => (
              <li key={board.id}>
                <a href={`/resultaten/normen/bestuur/${board.id}`}>{board.name}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
