import { pageStyle } from '../style/pageStyle';
import { type PageReply, toResponse } from './pageReply';

export interface HtmlReply {
  status: number;
  /** Text, or its bytes, or parts of them that follow each other. */
  html: string | Uint8Array | readonly Uint8Array[];
  /** The association's colour that the page was rendered with: its style is allowed by hash. */
  accent: string | null;
  /** The page has our own script: nothing else from here may run, nor anything from elsewhere. */
  hasScript?: boolean;
  /** Search engines may list it. */
  mayBeIndexed?: boolean;
  /** A whole Set-Cookie value. */
  cookie?: string | null;
}

/**
 * A respondent's page as a reply: kept nowhere, nothing from elsewhere, in nobody's frame. Only the
 * origin goes along as referrer, never the token in the path; with `no-referrer` a browser would post with
 * `Origin: null` and fail the same-origin check.
 */
export function htmlReply({
  status,
  html,
  accent,
  hasScript = false,
  mayBeIndexed = false,
  cookie,
}: HtmlReply): PageReply {
  const headers: Record<string, string> = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      `default-src 'none'; style-src ${pageStyle(accent).source}; img-src 'self' data:; ` +
      (hasScript ? "script-src 'self'; connect-src 'self'; " : '') +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'strict-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(!mayBeIndexed && { 'X-Robots-Tag': 'noindex, nofollow' }),
  };
  if (cookie) headers['Set-Cookie'] = cookie;
  return { status, headers, body: html };
}

/** The same as Remix takes it. */
export const htmlResponse = (reply: HtmlReply): Response => toResponse(htmlReply(reply));

/** Sends the browser on with a GET. `location` is a path on this site. */
export function seeOther(location: string, cookie: string | null = null): PageReply {
  const headers: Record<string, string> = {
    Location: location,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'strict-origin',
  };
  if (cookie) headers['Set-Cookie'] = cookie;
  return { status: 303, headers, body: null };
}
