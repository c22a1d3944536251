import type { LoaderFunctionArgs } from '@remix-run/node';
import { chartWords } from '../components/charts/chartWords';
import { chartKinds, indicatorChart } from '../components/charts/indicatorCharts';
import { chartFile } from '../http/charts/chartFile.server';
import { itemOrder } from '../http/forms/itemOrder';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewIndicator } from '../operations/results/viewIndicator';

/** A chart of an indicator's page as a file: `?soort=reeks&als=png`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const asked = new URL(request.url).searchParams;
  const kind = chartKinds.find((one) => one === asked.get('soort'));
  const format = asked.get('als') === 'png' ? 'png' : 'svg';
  const page = await viewIndicator(app, associationId, {
    roundId: params.id ?? '',
    indicator: params.key ?? '',
    order: itemOrder(request),
  });
  const chart = page && kind ? indicatorChart(page, kind) : null;
  if (!page || !kind || !chart) throw new Response(null, { status: 404 });
  return new Response(await chartFile(chart, format, chartWords(page, kind)), {
    headers: {
      'Content-Type': format === 'png' ? 'image/png' : 'image/svg+xml',
      'Content-Disposition': `attachment; filename="${page.indicator.key}-${page.survey}-${page.year}-${kind}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
