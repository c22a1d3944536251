import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAssociation } from '../http/session/requireAssociation';
import { indicatorRequest } from '../operations/results/indicatorRequest';

/** The file from which `peilstok analyse` works an indicator's page out again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const wish = { roundId: params.id ?? '', indicator: params.key ?? '' };
  const file = await indicatorRequest(app, associationId, wish);
  if (!file) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${wish.indicator}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
