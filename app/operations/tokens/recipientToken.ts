import { hash } from 'node:crypto';
import { crockfordOf, isCrockford, normaliseCrockford } from './crockford';
import { keyedHash } from './keyedHash';

const CODE_LENGTH = 6;
const SECRET_LENGTH = 26;
const SHARED_LENGTH = 6;

/** A respondent's token, split: `code` finds the round, `canonical` is what is hashed. */
export interface ParsedToken {
  code: string;
  /** Code and secret without separators, lower case. */
  canonical: string;
  /** The second half of a link that many people hold; null for a personal token. */
  shared: string | null;
}

/** A fresh round code of 30 random bits: it routes to a round and guards nothing. */
export function newRoundCode(randomBytes: (count: number) => Uint8Array): string {
  return crockfordOf(randomBytes(4)).slice(0, CODE_LENGTH);
}

/**
 * The token of one recipient: round code + HMAC-SHA256(K, "t" | recipient) cut to 128 bits, as
 * `code-xxxxx…` in Crockford base 32. The same key and recipient always give the same token, so that a
 * reminder needs nothing stored.
 */
export function tokenOf(key: Uint8Array, roundCode: string, recipientId: string): string {
  const mac = keyedHash(key).update('t|').update(recipientId).digest().subarray(0, 16);
  return `${roundCode}-${crockfordOf(mac)}`;
}

/** Reads a token as typed or clicked; null when it cannot be one. */
export function parseToken(typed: string): ParsedToken | null {
  if (typed.length > 100) return null;
  const canonical = normaliseCrockford(typed);
  const rest = canonical.length - CODE_LENGTH;
  if ((rest !== SECRET_LENGTH && rest !== SHARED_LENGTH) || !isCrockford(canonical)) return null;
  const shared = rest === SHARED_LENGTH ? canonical.slice(CODE_LENGTH) : null;
  return { code: canonical.slice(0, CODE_LENGTH), canonical, shared };
}

/** SHA-256 of the canonical token: all that the recipient's row keeps. */
export function hashToken(token: ParsedToken): Buffer {
  return hash('sha256', token.canonical, 'buffer');
}

/** The name of this token's response while the round is open: HMAC-SHA256(K, "p" | token). */
export function pseudonymOf(key: Uint8Array, token: ParsedToken): Buffer {
  return keyedHash(key).update('p|').update(token.canonical).digest();
}
