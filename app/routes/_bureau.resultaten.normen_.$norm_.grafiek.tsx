import type { LoaderFunctionArgs } from '@remix-run/node';
import { figureSeries } from '../components/norms/FigureSeries';
import { figureChartWords } from '../components/norms/figureChartWords';
import { chartFile } from '../http/charts/chartFile.server';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewNorm } from '../operations/norms/viewNorm';

/** The chart of one figure of a norm as a file: `?cijfer=thuiszitters&als=png`. A file travels: it tells what others may read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const asked = new URL(request.url).searchParams;
  const format = asked.get('als') === 'png' ? 'png' : 'svg';
  const norm = await viewNorm(app, associationId, params.norm ?? '');
  const view = norm?.measures.find(({ measure }) => measure.key === asked.get('cijfer'));
  const chart = view ? figureSeries(view, 'others') : null;
  if (!norm || !view || !chart) throw new Response(null, { status: 404 });
  return new Response(await chartFile(chart, format, figureChartWords(norm.norm, view)), {
    headers: {
      'Content-Type': format === 'png' ? 'image/png' : 'image/svg+xml',
      'Content-Disposition': `attachment; filename="${norm.norm.key}-${view.measure.key}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
