import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** Sends a file of the build, or calls `next`. */
export type StaticFiles = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;

/**
 * The files made for the browser. Those in assets/ carry a hash of their contents in their name and may be kept for ever;
 * the others an hour.
 */
export function staticFiles(folder: string, headers: Record<string, string>): StaticFiles {
  if (!existsSync(folder)) return (_incoming, _outgoing, next) => next();
  return sirv(path.resolve(folder), {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(outgoing, pathname) {
      for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
      const lasting = pathname.startsWith('/assets/');
      outgoing.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}
