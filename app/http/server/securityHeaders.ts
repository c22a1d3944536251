/**
 * Headers of every reply, where the route has not chosen its own. `strict-origin` instead of `no-referrer`: with the latter
 * browsers post with `Origin: null`; the path (it may hold a token) is never sent along either way.
 */
export function securityHeaders({
  nonce,
  overHttps,
}: {
  nonce: string;
  overHttps: boolean;
}): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'strict-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
    ...(overHttps && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
