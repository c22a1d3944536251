import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { lineStream } from '../http/lineStream';
import { requireOperator } from '../http/session/requireOperator';
import { exportAssociation } from '../operations/privacy/association/exportAssociation';

export const loader = () => redirect('/instellingen/privacy');

/** Everything of the samenwerkingsverband as a file, sent while it is read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireOperator(request, context);
  const body = lineStream((write) => exportAssociation(app, actor, associationId, write));
  return new Response(body, {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': 'attachment; filename="peilstok-samenwerkingsverband.jsonl"',
    },
  });
}
