import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { QuietFrame } from './components/layout/QuietFrame';
import { useNonce } from './http/nonce';
import stylesheet from './styles/bureau.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [
  {
    title: error
      ? isMissing(error)
        ? 'Niet gevonden · Peilstok'
        : 'Er ging iets mis · Peilstok'
      : 'Peilstok',
  },
];

/**
 * Pages are plain documents: links, forms, no script. A route that cannot do without one (the preview of a
 * questionnaire) says so with `handle = { script: true }`.
 */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const needsScript = useMatches().some(
    (match) => (match.handle as { script?: boolean } | undefined)?.script === true,
  );
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {needsScript && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** A page that is not there, or a failure: what you can do now, never what happened inside. */
export function ErrorBoundary() {
  const notFound = isMissing(useRouteError());
  return (
    <QuietFrame>
      <h1>{notFound ? 'Deze pagina is er niet' : 'Er ging iets mis'}</h1>
      <p>
        {notFound
          ? 'Misschien is de link oud, of zit er een tikfout in het adres.'
          : 'Wat u invulde, is mogelijk niet bewaard. Ga terug en probeer het opnieuw. Blijft het misgaan? Vraag dan hulp aan wie Peilstok voor u beheert.'}
      </p>
      <p>
        <a className="button" href="/">
          Naar het begin
        </a>
      </p>
    </QuietFrame>
  );
}

function isMissing(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status === 404;
}
