import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** What may be larger than memory: sent as it is made. */
const STREAMED = 'application/jsonl';

/**
 * Sends a reply whole, with the given headers where it has none of its own: one write is quicker than a stream, and all we
 * send fits in memory, except exports (JSON lines). A stream that fails breaks the connection off.
 * @param withBody false for HEAD
 */
export async function sendWebResponse(
  reply: Response,
  outgoing: ServerResponse,
  { headers, withBody }: { headers: Record<string, string>; withBody: boolean },
): Promise<void> {
  const isStreamed = reply.headers.get('Content-Type')?.startsWith(STREAMED) ?? false;
  const body = reply.body && !isStreamed ? Buffer.from(await reply.arrayBuffer()) : null;
  outgoing.statusCode = reply.status;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  for (const [name, value] of reply.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = reply.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  if (isStreamed && reply.body && withBody) {
    await pipeline(Readable.fromWeb(reply.body as ReadableStream), outgoing);
    return;
  }
  if (body) outgoing.setHeader('Content-Length', body.length);
  outgoing.end(withBody ? body : undefined);
}
