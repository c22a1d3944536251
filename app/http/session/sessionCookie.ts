const NAME = 'peilstok_session';
const DAYS_IN_BROWSER = 30;

/** The session token a browser sent, or null. Only the shape is looked at here; the database says whether it is valid. */
export function readSessionToken(request: Request): string | null {
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value && /^[A-Za-z0-9_-]{1,200}$/.test(value)) return value;
  }
  return null;
}

/**
 * The `Set-Cookie` value that hands a session to a browser. How long the session itself lasts is decided by
 * the database; the browser merely forgets it after 30 days.
 */
export function sessionCookie(sessionToken: string, overHttps: boolean): string {
  return cookie(sessionToken, DAYS_IN_BROWSER * 24 * 3600, overHttps);
}

/** The `Set-Cookie` value that takes the session from a browser. */
export function expiredSessionCookie(overHttps: boolean): string {
  return cookie('', 0, overHttps);
}

function cookie(value: string, maxAgeSeconds: number, overHttps: boolean): string {
  const parts = [`${NAME}=${value}`, 'Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(overHttps ? ['Secure'] : [])].join('; ');
}
