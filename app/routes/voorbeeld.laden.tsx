import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireSession } from '../http/session/requireSession';
import { chooseAssociation } from '../operations/accounts/session';
import { loadExample } from '../operations/example/loadExample';

export const loader = () => redirect('/begin');

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, session, sessionToken } = await requireSession(request, context);
  if (session.associations.some((association) => association.isExample)) return redirect('/kiezen');
  const loaded = await loadExample(app);
  if (!loaded.ok) return redirect('/begin');
  await chooseAssociation(app, sessionToken, loaded.value.id);
  return redirect('/programma');
}
