import type { IncomingMessage } from 'node:http';

const PATIENCE_MS = 3000;

/**
 * Reads away what is left of a body that nobody wants, for at most 3 s. A reply sent while the visitor is still sending is
 * often lost: the connection breaks before it is read.
 */
export async function discardBody(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed) return;
  incoming.unpipe();
  incoming.resume();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    incoming.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    incoming.once('end', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
