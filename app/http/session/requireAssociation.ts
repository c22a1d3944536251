import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireSession, type SignedIn } from './requireSession';

export interface AtWork extends SignedIn {
  associationId: string;
}

/**
 * Who is signed in and for which samenwerkingsverband they are working now.
 * @throws a redirect: to sign in, to choose one of several, or to make the first one.
 */
export async function requireAssociation(request: Request, context: AppLoadContext): Promise<AtWork> {
  const signedIn = await requireSession(request, context);
  const { associationId, associations } = signedIn.session;
  if (associationId === null) throw redirect(associations.length > 0 ? '/kiezen' : '/begin');
  return { ...signedIn, associationId };
}
