import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime';
import type { AppContext } from '../../context';
import { describeFailure } from './describeFailure';
import { discardBody } from './discardBody';
import { isSameOrigin } from './isSameOrigin';
import { messagePage } from './messagePage';
import { newNonce } from './newNonce';
import { checkReadiness } from './readiness';
import { respondentRoute, type WholeReply, wholeRequest } from './respondentRoute';
import { securityHeaders } from './securityHeaders';
import { sendWebResponse } from './sendWebResponse';
import { sendWholeReply } from './sendWholeReply';
import { staticFiles } from './staticFiles';
import { mostBytesFor, ownOrigin, toWebRequest } from './toWebRequest';
import { visitorAddress } from './visitorAddress';

export interface ServerOptions {
  /** What routes get. Its `config.baseUrl` is read at every request, so it may be set once the port is known. */
  app: AppContext;
  /** The pages: `await import('<build>/server/index.js')`. */
  build: ServerBuild;
  /** The folder with the files for the browser, `<build>/client`. */
  clientFolder: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  log: (line: string) => void;
}

export interface RunningServer {
  port: number;
  /** Takes no new requests, finishes those under way (at most 10 s) and gives back when all is closed. Safe to call twice. */
  close(): Promise<void>;
}

const LONGEST_DRAIN_MS = 10_000;

/**
 * Serves the pages over HTTP.
 * @throws when the address is taken or not ours (code EADDRINUSE, EADDRNOTAVAIL, EACCES).
 */
export async function startServer({
  app,
  build,
  clientFolder,
  host,
  port,
  log,
}: ServerOptions): Promise<RunningServer> {
  const handle = createRequestHandler(build, 'production');
  const answerRespondent = respondentRoute(build);
  const overHttps = app.config.baseUrl.startsWith('https:');
  const files = staticFiles(path.resolve(clientFolder), securityHeaders({ nonce: 'none', overHttps }));
  // Its pages bring their own policy; what is no page (a redirect) needs none of what the bureau's may do.
  const wholeHeaders = {
    ...securityHeaders({ nonce: 'none', overHttps }),
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  };
  let closing: Promise<void> | null = null;

  const answer = async (incoming: IncomingMessage, nonce: string): Promise<Response | WholeReply> => {
    const url = incoming.url ?? '/';
    if (!isPath(url)) return messagePage(400);
    const [pathname = '/'] = url.split('?');
    const readers = readersOf(incoming, pathname);
    if (pathname === '/healthz') return Response.json({ status: 'ok' });
    if (pathname === '/readyz') {
      const ready = await checkReadiness(app);
      const all = closing === null && Object.values(ready).every(Boolean);
      return Response.json({ ready: all, ...ready }, { status: all ? 200 : 503 });
    }
    if (mayChangeSomething(incoming)) {
      if (!isSameOrigin(pathname, incoming.headers, app.config.baseUrl)) return messagePage(403, readers);
      if (Number(incoming.headers['content-length']) > mostBytesFor(pathname))
        return messagePage(413, readers);
    }
    const toRespondent = answerRespondent(incoming.method, pathname);
    const whole = toRespondent && (await wholeRequest(incoming, ownOrigin(app.config.baseUrl)));
    const visitor = visitorAddress(incoming);
    if (toRespondent && whole) return toRespondent(whole, { app, nonce, visitor });
    const leaving = new AbortController();
    incoming.once('close', () => {
      if (!incoming.complete) leaving.abort();
    });
    const { request, isTooLarge } = toWebRequest(incoming, app.config.baseUrl, leaving.signal);
    const reply = await handle(request, { app, nonce, visitor });
    if (isTooLarge()) return messagePage(413, readers);
    // What Remix sends when a resource route throws: English, for no one.
    const isLastResort = reply.status === 500 && reply.headers.get('Content-Type')?.startsWith('text/plain');
    return isLastResort ? messagePage(500, readers) : reply;
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const nonce = newNonce();
    const reply = await answer(incoming, nonce).catch((error) => {
      log(`A ${incoming.method} request failed: ${describeFailure(error)}`);
      return messagePage(500, readersOf(incoming, incoming.url ?? '/'));
    });
    if (mayChangeSomething(incoming)) await discardBody(incoming);
    const isUnread = mayChangeSomething(incoming) && !incoming.complete;
    if (closing || isUnread) outgoing.setHeader('Connection', 'close');
    const withBody = incoming.method !== 'HEAD';
    if (reply instanceof Response) {
      const headers = { ...securityHeaders({ nonce, overHttps }), 'Cache-Control': 'no-store' };
      await sendWebResponse(reply, outgoing, { headers, withBody });
    } else sendWholeReply(reply, outgoing, { headers: wholeHeaders, withBody });
  };

  let underWay = 0;
  const server = createServer((incoming, outgoing) => {
    underWay += 1;
    outgoing.once('close', () => {
      underWay -= 1;
      if (closing && underWay === 0) server.closeAllConnections();
    });
    const serveRoute = (): void => {
      serve(incoming, outgoing).catch((error) => {
        log(`A reply could not be sent: ${describeFailure(error)}`);
        outgoing.destroy();
      });
    };
    const mayBeFile = incoming.method === 'GET' || incoming.method === 'HEAD';
    if (mayBeFile && !incoming.url?.startsWith('/v/')) files(incoming, outgoing, serveRoute);
    else serveRoute();
  });
  // Whoever sends slowly does not keep a place: headers within 15 s, everything within two minutes.
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const drain = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Without a request under way nobody is owed a reply: browsers keep connections open, also ones they never used.
    if (underWay === 0) server.closeAllConnections();
    else server.closeIdleConnections();
    const limit = setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN_MS);
    await closed;
    clearTimeout(limit);
  };
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closing ??= drain();
      return closing;
    },
  };
}

function mayChangeSomething({ method }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

/** Not `//other.example/x` or `http://other.example/x`, which would be read as another host's address. */
function isPath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//') && !url.includes('\\');
}

/** Languages of whoever answers or opts out; null for the bureau, whose pages are Dutch. */
function readersOf({ headers }: IncomingMessage, pathname: string): string | null {
  return /^\/(v|afmelden)\//.test(pathname) ? (headers['accept-language'] ?? null) : null;
}
