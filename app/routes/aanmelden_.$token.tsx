import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { QuietFrame } from '../components/layout/QuietFrame';
import { isOverHttps } from '../http/session/isOverHttps';
import { sessionCookie } from '../http/session/sessionCookie';
import { findSignInLink, spendSignInLink } from '../operations/accounts/session';

export const meta: MetaFunction = () => [
  { title: 'Aanmelden · Peilstok' },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'no-referrer' },
];

/** Opening the link spends nothing: mail scanners open every link. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return { usable: await findSignInLink(context.app, params.token ?? '') };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const spent = await spendSignInLink(context.app, params.token ?? '');
  if (!spent) return { usable: false };
  return redirect('/programma', {
    headers: { 'Set-Cookie': sessionCookie(spent.sessionToken, isOverHttps(context.app)) },
  });
}

export default function SpendLink() {
  const found = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const usable = tried ? tried.usable : found.usable;
  return (
    <QuietFrame>
      {usable ? (
        <>
          <h1>Welkom bij Peilstok</h1>
          <p className="lead">Met één druk op de knop bent u aangemeld.</p>
          <form method="post">
            <button type="submit" className="button">
              Aanmelden
            </button>
          </form>
        </>
      ) : (
        <>
          <h1>Deze link werkt niet meer</h1>
          <p>Een link om aan te melden werkt één keer en maar kort. Vraag gerust een nieuwe.</p>
          <p>
            <a className="button" href="/aanmelden">
              Nieuwe link vragen
            </a>
          </p>
        </>
      )}
    </QuietFrame>
  );
}
