import { keyedHash } from './keyedHash';

const START = /^[\w-]{22}$/;

/** Six random characters that end a link which many hold; see `newRoundCode`. */
export { newRoundCode as newSharedCode } from './recipientToken';

/** What the first page of a shared link carries: 128 random bits, so that a form sent twice begins one response. */
export function newStart(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(16)).toString('base64url');
}

/** null when no page of ours can have carried it. */
export function readStart(posted: string | null | undefined): string | null {
  return posted && START.test(posted) ? posted : null;
}

/**
 * The own token of a browser that begins at a shared link; it stays in that browser's cookie and nowhere else. Made from the
 * form it began with under the round's key, so that nobody can choose or guess it.
 */
export function browserTokenOf(key: Uint8Array, linkId: string, start: string): string {
  return keyedHash(key).update(`b|${linkId}|`).update(start).digest('base64url');
}

/** The name of its response while the round is open: HMAC-SHA256(K, "p|b|" | token). */
export function pseudonymOfBrowser(key: Uint8Array, browserToken: string): Buffer {
  return keyedHash(key).update('p|b|').update(browserToken).digest();
}
