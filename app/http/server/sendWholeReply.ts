import type { ServerResponse } from 'node:http';
import type { WholeReply } from './respondentRoute';

/**
 * Sends a reply that is whole, with the given headers where it has none of its own. Text goes with its headers in one
 * write, and so do parts: two would cost the system as much as the page costs us.
 * @param withBody false for HEAD
 */
export function sendWholeReply(
  { status, headers: own, body }: WholeReply,
  outgoing: ServerResponse,
  { headers, withBody }: { headers: Record<string, string>; withBody: boolean },
): void {
  const all: string[] = [];
  for (const name in headers) if (own[name] === undefined) all.push(name, headers[name] as string);
  for (const name in own) all.push(name, own[name] as string);
  if (outgoing.hasHeader('Connection')) {
    outgoing.removeHeader('Connection');
    all.push('Connection', 'close');
  }
  const parts = Array.isArray(body) ? (body as readonly Uint8Array[]) : null;
  const whole = parts ? null : (body as string | Uint8Array | null);
  const length = parts ? parts.reduce((sum, part) => sum + part.length, 0) : Buffer.byteLength(whole ?? '');
  all.push('Content-Length', String(length));
  outgoing.writeHead(status, all);
  if (!withBody || !parts) return void outgoing.end(withBody ? whole : undefined);
  outgoing.cork();
  for (const part of parts) outgoing.write(part);
  outgoing.end();
}
