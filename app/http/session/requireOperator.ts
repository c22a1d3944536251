import type { AppLoadContext } from '@remix-run/node';
import { type AtWork, requireAssociation } from './requireAssociation';

/**
 * Whoever runs this installation. The outbox holds every mail of it, sign-in links and other associations' included:
 * for nobody else it exists.
 * @throws 404 for others, a redirect when nobody is signed in.
 */
export async function requireOperator(request: Request, context: AppLoadContext): Promise<AtWork> {
  const atWork = await requireAssociation(request, context);
  if (!atWork.session.isOperator) throw new Response(null, { status: 404 });
  return atWork;
}
