import type { LoaderFunctionArgs } from '@remix-run/node';
import { actionStatuses } from '../../surveys/improvement/improvementAction';
import { requireAssociation } from '../http/session/requireAssociation';
import { agendaAsCsv, agendaAsXlsx } from '../operations/improving/agendaFile';
import { viewAgenda } from '../operations/improving/viewAgenda';

/** The ontwikkelagenda as a file, as it is filtered. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { format } = params;
  if (format !== 'csv' && format !== 'xlsx') throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get('status');
  const status = actionStatuses.find((one) => one === asked) ?? null;
  const { lines } = await viewAgenda(app, associationId, status);
  const bytes = format === 'csv' ? agendaAsCsv(lines) : await agendaAsXlsx(lines);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type':
        format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="ontwikkelagenda.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}
