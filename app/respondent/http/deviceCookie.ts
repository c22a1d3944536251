const name = 'device';

/** The device's secret for the link it was set on; null when there is none or it cannot be one. */
export function readDeviceCookie(header: string | null): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && /^[\w-]{16,128}$/.test(value)) return value;
  }
  return null;
}

/**
 * Set-Cookie for this device, this link only, until the day after `lastDay` (`YYYY-MM-DD`).
 * @param path the link's own path; other lists on the same device have their own cookie.
 */
export function deviceCookie(
  value: string,
  { path, lastDay, secure }: { path: string; lastDay: string; secure: boolean },
): string {
  if (last.day !== lastDay) last = { day: lastDay, expires: dayAfter(lastDay) };
  return (
    `${name}=${value}; Path=${path}; Expires=${last.expires}; HttpOnly; SameSite=Lax` +
    (secure ? '; Secure' : '')
  );
}

/** Of one round after the other: each page kept asks for it. */
let last = { day: '', expires: '' };

function dayAfter(lastDay: string): string {
  const expires = new Date(`${lastDay.slice(0, 10)}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + 2);
  return expires.toUTCString();
}

/** Set-Cookie that makes this device forget its secret for this link. */
export function forgottenDeviceCookie({ path, secure }: { path: string; secure: boolean }): string {
  return `${name}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
