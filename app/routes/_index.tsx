import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readSessionToken } from '../http/session/sessionCookie';
import { findSession } from '../operations/accounts/session';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = readSessionToken(request);
  const session = token === null ? null : await findSession(context.app, token);
  return redirect(session ? '/programma' : '/aanmelden');
}
