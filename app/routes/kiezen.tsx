import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { requireSession } from '../http/session/requireSession';
import { chooseAssociation } from '../operations/accounts/session';

export const meta: MetaFunction = () => [{ title: 'Samenwerkingsverband kiezen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await requireSession(request, context);
  return {
    associations: session.associations,
    present: session.associationId,
    isOperator: session.isOperator,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, sessionToken } = await requireSession(request, context);
  const chosen = await chooseAssociation(app, sessionToken, textField(await request.formData(), 'id'));
  return redirect(chosen ? '/programma' : '/kiezen');
}

export default function Choose() {
  const { associations, present, isOperator } = useLoaderData<typeof loader>();
  return (
    <QuietFrame>
      <h1>Voor wie werkt u nu?</h1>
      <ul className="plain-list">
        {associations.map((association) => (
          <li key={association.id} className="card">
            <form method="post" className="actions">
              <input type="hidden" name="id" value={association.id} />
              <span>
                <strong>{association.name}</strong>
                {association.isExample && ' (voorbeeld)'}
              </span>
              <button type="submit" className="button button-quiet">
                {association.id === present ? 'Hier verdergaan' : 'Kiezen'}
                <span className="for-ear">: {association.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {isOperator && (
        <p>
          <a href="/begin?nog=1">Een samenwerkingsverband toevoegen</a>
        </p>
      )}
    </QuietFrame>
  );
}
