import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { actionStatuses, statusWords } from '../../surveys/improvement/improvementAction';
import { AgendaTable } from '../components/improving/AgendaTable';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewAgenda } from '../operations/improving/viewAgenda';

export const meta: MetaFunction = () => [{ title: 'Acties · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const asked = new URL(request.url).searchParams.get('status');
  const status = actionStatuses.find((one) => one === asked) ?? null;
  return { ...(await viewAgenda(app, associationId, status)), status };
}

export default function Agenda() {
  const { lines, counts, late, status } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const all = actionStatuses.reduce((sum, one) => sum + counts[one], 0);
  const query = status ? `?status=${status}` : '';
  const filters = [
    { key: null, name: 'Alle', count: all },
    ...actionStatuses.map((key) => ({ key, name: statusWords[key], count: counts[key] })),
  ];
  return (
    <>
      <PageHead
        title="Ontwikkelagenda"
        lead="Wat er wordt verbeterd: wat, wie en wanneer."
        actions={
          all > 0 && (
            <a className="button" href="/acties/nieuw">
              Actie toevoegen
            </a>
          )
        }
      />
      <Done message={search.get('melding')} count={null} />
      {late > 0 && (
        <p className="card-warning">
          {late === 1 ? 'Van 1 actie is' : `Van ${late} acties is`} de afgesproken dag voorbij.
        </p>
      )}
      {all > 0 && (
        <nav className="filter-links" aria-label="Filter op status">
          {filters
            .filter(({ key, count }) => count > 0 || key === status)
            .map(({ key, name, count }) => (
              <a
                key={name}
                href={key ? `/acties?status=${key}` : '/acties'}
                aria-current={key === status ? 'page' : undefined}
              >
                {name} ({count})
              </a>
            ))}
        </nav>
      )}
      {all === 0 && (
        <div className="empty">
          <p>Hier komt wat u gaat verbeteren: na een meting, of omdat een norm niet is gehaald.</p>
          <p>
            <a className="button" href="/acties/nieuw">
              Actie toevoegen
            </a>
          </p>
        </div>
      )}
      {all > 0 && lines.length === 0 && <p className="empty">Er zijn geen acties met deze status.</p>}
      {lines.length > 0 && <AgendaTable lines={lines} />}
      {lines.length > 0 && (
        <p className="under no-print">
          Bewaren als <a href={`/acties/export/xlsx${query}`}>Excel-bestand</a> of{' '}
          <a href={`/acties/export/csv${query}`}>CSV-bestand</a>, of druk deze pagina af.
        </p>
      )}
    </>
  );
}
