import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Field } from '../components/forms/Field';
import { Notice } from '../components/layout/Notice';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { readSessionToken } from '../http/session/sessionCookie';
import { readBureauAddress } from '../operations/accounts/readBureauAddress';
import { requestSignIn } from '../operations/accounts/requestSignIn';
import { findSession } from '../operations/accounts/session';
import { deliveryState } from '../operations/mail/outbox';

export const meta: MetaFunction = () => [{ title: 'Aanmelden · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = readSessionToken(request);
  if (token !== null && (await findSession(context.app, token))) throw redirect('/programma');
  return null;
}

/** Answers the same whether or not the address is known; what is no address at all is told, for no mail could come. */
export async function action({ request, context }: ActionFunctionArgs) {
  const email = textField(await request.formData(), 'email');
  const read = readBureauAddress(email, 'email');
  if (!read.ok) return unprocessable({ email, problems: read.problems });
  await requestSignIn(context.app, email);
  return { email, deliversForReal: deliveryState(context.app).deliversForReal };
}

export default function SignIn() {
  const asked = useActionData<typeof action>();
  return (
    <QuietFrame>
      <h1>Aanmelden</h1>
      {asked && 'deliversForReal' in asked ? (
        <div role="status">
          <Notice tone="note" title="Kijk in uw mail">
            <p>
              Is <strong>{asked.email}</strong> bij ons bekend, dan krijgt u nu een mail met een link. De link
              werkt één keer, en een half uur lang.
            </p>
            {asked.deliversForReal && (
              <p>
                Nog geen mail? Kijk ook bij ongewenste mail. Sommige mailservers laten een eerste mail een
                paar minuten wachten. Peilstok probeert het dan vanzelf opnieuw, een half uur lang.
              </p>
            )}
            {!asked.deliversForReal && (
              <p>
                Deze installatie verstuurt nog geen mail. De mail ligt in de map <code>outbox</code> bij de
                gegevens van Peilstok. Wie Peilstok heeft gestart, vindt ook een link om aan te melden in het
                venster waarin dat gebeurde.
              </p>
            )}
          </Notice>
          <p>
            <a href="/aanmelden">Een ander adres gebruiken</a>
          </p>
        </div>
      ) : (
        <>
          <p className="lead">U krijgt een mail met een link. Een wachtwoord is niet nodig.</p>
          <form method="post" className="card form-card">
            <Field
              name="email"
              type="email"
              label="Uw e-mailadres"
              autoComplete="email"
              required
              maxLength={254}
              defaultValue={asked?.email ?? ''}
              problems={asked?.problems}
            />
            <button type="submit" className="button">
              Stuur mij een link
            </button>
          </form>
        </>
      )}
    </QuietFrame>
  );
}
