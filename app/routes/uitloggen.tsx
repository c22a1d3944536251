import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isOverHttps } from '../http/session/isOverHttps';
import { expiredSessionCookie, readSessionToken } from '../http/session/sessionCookie';
import { endSession } from '../operations/accounts/session';

export const loader = () => redirect('/');

export async function action({ request, context }: ActionFunctionArgs) {
  const token = readSessionToken(request);
  if (token !== null) await endSession(context.app, token);
  return redirect('/aanmelden', {
    headers: { 'Set-Cookie': expiredSessionCookie(isOverHttps(context.app)) },
  });
}
