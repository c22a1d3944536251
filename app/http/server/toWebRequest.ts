import type { IncomingMessage } from 'node:http';
import { Readable, Transform } from 'node:stream';

/** Largest bodies taken, in bytes: a respondent's form, and everything else (files with recipients and logos). */
const MOST_ANSWER_BYTES = 256 * 1024;
const MOST_BYTES = 12 * 1024 * 1024;

export function mostBytesFor(path: string): number {
  return path.startsWith('/v/') ? MOST_ANSWER_BYTES : MOST_BYTES;
}

let lastOrigin = { baseUrl: '', origin: '' };

/** `https://host` of the configured address. */
export function ownOrigin(baseUrl: string): string {
  if (lastOrigin.baseUrl !== baseUrl) lastOrigin = { baseUrl, origin: new URL(baseUrl).origin };
  return lastOrigin.origin;
}

/** A body that went on past its limit without having said so. Told by its name: pages and server are built apart. */
class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

export interface WebRequest {
  request: Request;
  /** Whether reading was broken off because the body went past its limit. */
  isTooLarge(): boolean;
}

/**
 * The request as Remix takes it. Its address is the configured one whatever the client calls us, and Host agrees with
 * Origin: we have looked at where a post comes from, and Remix, looking again, would believe X-Forwarded-Host.
 */
export function toWebRequest(incoming: IncomingMessage, baseUrl: string, signal: AbortSignal): WebRequest {
  const path = incoming.url ?? '/';
  const headers = readHeaders(incoming);
  const from = headers.get('origin');
  const isAddress = from !== null && URL.canParse(from);
  headers.set('host', new URL(isAddress ? from : baseUrl).host);
  if (!isAddress) headers.delete('origin');
  const method = incoming.method ?? 'GET';
  let tooLarge = false;
  const limited = (): Transform =>
    incoming.pipe(
      limit(mostBytesFor(path), () => {
        tooLarge = true;
      }),
    );
  const request = new Request(ownOrigin(baseUrl) + path, {
    method,
    headers,
    signal,
    ...(method !== 'GET' && method !== 'HEAD' && { body: Readable.toWeb(limited()), duplex: 'half' }),
  } as RequestInit);
  return { request, isTooLarge: () => tooLarge };
}

function readHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name === 'x-forwarded-host') continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  return headers;
}

function limit(mostBytes: number, onPassed: () => void): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= mostBytes) return done(null, chunk);
      onPassed();
      done(new BodyTooLarge(`more than ${mostBytes} bytes`));
    },
  });
}
