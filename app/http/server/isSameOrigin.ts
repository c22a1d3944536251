import type { IncomingHttpHeaders } from 'node:http';

/** One-click unsubscribe (RFC 8058) is posted by the mail provider, not from a page of ours. */
const POSTED_FROM_ELSEWHERE = ['/afmelden/'];

/** Here the token in the path is the whole authority: an old browser that says nothing about itself may answer. */
const MAY_BE_SILENT = ['/v/'];

/**
 * Whether a request that changes something comes from a page of this installation. Looks at Sec-Fetch-Site, then at Origin
 * against the configured address and the Host asked for; X-Forwarded-Host is never believed.
 * @param baseUrl the installation's own address
 */
export function isSameOrigin(path: string, headers: IncomingHttpHeaders, baseUrl: string): boolean {
  if (POSTED_FROM_ELSEWHERE.some((prefix) => path.startsWith(prefix))) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return MAY_BE_SILENT.some((prefix) => path.startsWith(prefix));
  return origin === new URL(baseUrl).origin || hostOf(origin) === headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
