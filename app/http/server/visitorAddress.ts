import type { IncomingMessage } from 'node:http';

/** Loopback and private networks: where a proxy in front of the product stands. */
const NEAR = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * The network address of whoever asks, for counting tries in memory; never to be stored or logged. Behind a proxy nearby
 * it is the last address that the proxy wrote down: what stands before it can be made up by the visitor.
 */
export function visitorAddress(incoming: Pick<IncomingMessage, 'socket' | 'headers'>): string | null {
  const direct = incoming.socket.remoteAddress ?? null;
  if (direct === null || !NEAR.test(direct)) return direct;
  const forwarded = incoming.headers['x-forwarded-for'];
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last ? last : direct;
}
