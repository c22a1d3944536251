import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { AppContext } from '../../context';
import { findSession, type Session } from '../../operations/accounts/session';
import { readSessionToken } from './sessionCookie';

export interface SignedIn {
  app: AppContext;
  session: Session;
  sessionToken: string;
  /** Who does it, for the audit. */
  actor: string;
}

/**
 * Who is signed in.
 * @throws a redirect to the sign-in page when nobody is.
 */
export async function requireSession(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const app = context.app;
  const sessionToken = readSessionToken(request);
  const session = sessionToken === null ? null : await findSession(app, sessionToken);
  if (sessionToken === null || session === null) throw redirect('/aanmelden');
  return { app, session, sessionToken, actor: session.email ?? 'bureau' };
}
