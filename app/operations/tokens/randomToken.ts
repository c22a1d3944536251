import { hash } from 'node:crypto';

/** A secret of 256 random bits for a link or a cookie, url-safe. */
export function newRandomToken(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** What the database keeps of such a secret. */
export function hashRandomToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
