import type { ServerResponse } from 'node:http';

/**
 * Sends a reply whole, with the given headers where it has none of its own: one write is quicker than a stream, and all we
 * send fits in memory.
 * @param withBody false for HEAD
 */
export async function sendWebResponse(
  reply: Response,
  outgoing: ServerResponse,
  { headers, withBody }: { headers: Record<string, string>; withBody: boolean },
): Promise<void> {
  const body = reply.body ? Buffer.from(await reply.arrayBuffer()) : null;
  outgoing.statusCode = reply.status;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  for (const [name, value] of reply.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = reply.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  if (body) outgoing.setHeader('Content-Length', body.length);
  outgoing.end(withBody ? body : undefined);
}
