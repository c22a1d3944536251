import type { IncomingMessage } from 'node:http';
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/server-runtime';
import { mostBytesFor } from './toWebRequest';

/** A whole reply in memory, as the respondent's pages give it: told by its shape, for they are built apart. */
export interface WholeReply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | readonly Uint8Array[] | null;
}

/** A request with its whole body in memory: quicker than a stream. Headers are those the respondent's pages read. */
interface WholeRequest {
  url: string;
  headers: { get(name: string): string | null };
  whole: Buffer | undefined;
}

type Answer = (request: WholeRequest, context: AppLoadContext) => Promise<WholeReply>;

const ADDRESS = /^\/v\/([^/.]+)$/;

/**
 * Respondents' links go straight to the loader or action of their route. Remix would do the same, after matching the address
 * against every route of the product twice, which costs more than the page itself.
 * @returns for a method and path who answers it; null leaves it to Remix
 */
export function respondentRoute(
  build: ServerBuild,
): (method: string | undefined, pathname: string) => Answer | null {
  const route = Object.values(build.routes).find((one) => one?.path === 'v/:token');
  const { loader, action } = route?.module ?? {};
  return (method, pathname) => {
    const handle = method === 'GET' || method === 'HEAD' ? loader : method === 'POST' ? action : undefined;
    const typed = ADDRESS.exec(pathname)?.[1];
    const token = typed === undefined ? null : decoded(typed);
    if (!handle || token === null) return null;
    return async (request, context) =>
      (await handle({ request, context, params: { token } } as unknown as LoaderFunctionArgs)) as WholeReply;
  };
}

/**
 * Reads a respondent's request whole.
 * @returns null for a body of unknown length, or longer than a form may be
 */
export async function wholeRequest(incoming: IncomingMessage, origin: string): Promise<WholeRequest | null> {
  const length = Number(incoming.headers['content-length'] ?? Number.NaN);
  const hasBody = incoming.method === 'POST';
  if (hasBody && !(length <= mostBytesFor('/v/'))) return null;
  return {
    url: origin + incoming.url,
    headers: {
      get(name) {
        const value = incoming.headers[name.toLowerCase()];
        return typeof value === 'string' ? value : null;
      },
    },
    whole: hasBody ? await wholeBody(incoming) : undefined,
  };
}

function wholeBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    incoming.once('close', () => {
      if (!incoming.complete) reject(new Error('The visitor left while sending.'));
    });
  });
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
