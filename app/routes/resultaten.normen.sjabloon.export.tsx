import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAssociation } from '../http/session/requireAssociation';
import { figuresTemplate } from '../operations/norms/figuresTemplate';

/** A file to fill in, with a row for every figure of the register. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return new Response(await figuresTemplate(app, associationId), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="normen.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
