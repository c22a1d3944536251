import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends a reply with the given headers where it has none of its own. A visitor who hangs up half-way is no error.
 * @param withBody false for HEAD
 */
export async function sendWebResponse(
  reply: Response,
  outgoing: ServerResponse,
  { headers, withBody }: { headers: Record<string, string>; withBody: boolean },
): Promise<void> {
  outgoing.statusCode = reply.status;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  for (const [name, value] of reply.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = reply.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  if (!withBody || !reply.body) {
    await reply.body?.cancel();
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(reply.body as import('node:stream/web').ReadableStream), outgoing).catch(
    (error: NodeJS.ErrnoException) => {
      if (
        error.code !== 'ERR_STREAM_PREMATURE_CLOSE' &&
        error.code !== 'EPIPE' &&
        error.code !== 'ECONNRESET'
      )
        throw error;
    },
  );
}
