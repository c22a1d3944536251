import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** Sends a file of the build, or calls `next`. */
export type StaticFiles = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;

interface StaticFile {
  type: string;
  etag: string;
  bytes: Buffer;
  /** The same bytes as the build compressed them. */
  br: Buffer | null;
  gzip: Buffer | null;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The files made for the browser. Those in assets/ carry a hash of their contents in their name and may be kept for ever;
 * the others an hour. They are read once (a few MB): a running server belongs to its own build, and goes on when the folder
 * is replaced by the next.
 * @param headers sent with every file
 */
export function staticFiles(folder: string, headers: Record<string, string>): StaticFiles {
  const files = existsSync(folder) ? readFiles(folder) : new Map<string, StaticFile>();
  return (incoming, outgoing, next) => {
    const [pathname = '/'] = (incoming.url ?? '/').split('?');
    const file = files.get(pathname);
    if (!file) return next();
    const lasting = pathname.startsWith('/assets/');
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    outgoing.setHeader(
      'Cache-Control',
      lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    outgoing.setHeader('ETag', file.etag);
    outgoing.setHeader('Vary', 'Accept-Encoding');
    if (incoming.headers['if-none-match'] === file.etag) {
      outgoing.writeHead(304).end();
      return;
    }
    const { encoding, bytes } = choose(file, incoming.headers['accept-encoding'] ?? '');
    if (encoding) outgoing.setHeader('Content-Encoding', encoding);
    outgoing.writeHead(200, { 'Content-Type': file.type, 'Content-Length': bytes.length });
    outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
  };
}

function readFiles(folder: string): Map<string, StaticFile> {
  const contents = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = path.join(entry.parentPath, entry.name);
    contents.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, readFileSync(file));
  }
  const files = new Map<string, StaticFile>();
  for (const [name, bytes] of contents) {
    const extension = path.extname(name);
    if (extension === '.br' || extension === '.gz') continue;
    files.set(name, {
      type: TYPES[extension] ?? 'application/octet-stream',
      etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      bytes,
      br: contents.get(`${name}.br`) ?? null,
      gzip: contents.get(`${name}.gz`) ?? null,
    });
  }
  return files;
}

function choose(
  { bytes, br, gzip }: StaticFile,
  accepted: string,
): { encoding: string | null; bytes: Buffer } {
  const takes = (encoding: string) =>
    accepted.split(',').some((part) => {
      const [name, quality] = part.split(';').map((word) => word.trim().toLowerCase());
      return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '');
    });
  if (br && takes('br')) return { encoding: 'br', bytes: br };
  if (gzip && takes('gzip')) return { encoding: 'gzip', bytes: gzip };
  return { encoding: null, bytes };
}
