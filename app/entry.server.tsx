import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { NonceContext } from './http/nonce';
import { describeFailure } from './http/server/describeFailure';
import { renderWhole } from './http/server/renderWhole';

/** A page is sent whole, so that a failure while rendering still becomes a page with the right status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  let responseStatus = status;
  const html = await renderWhole(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
    {
      nonce,
      onError(error) {
        responseStatus = 500;
        console.error(`A page could not be rendered whole: ${describeFailure(error)}`);
      },
    },
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(html, { status: responseStatus, headers });
}

/** Unexpected errors of loaders and actions. A visitor who left is none, nor is one who sends too much. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || (error instanceof Error && error.name === 'BodyTooLarge')) return;
  console.error(`A ${request.method} request failed: ${describeFailure(error)}`);
}
