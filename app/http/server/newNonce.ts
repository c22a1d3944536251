import { randomBytes, randomFillSync } from 'node:crypto';

const BYTES = 16;
/** Random bytes are cheap by the thousand: a system call each would cost more than what it is for. */
const pool = randomBytes(BYTES * 256);
let used = 0;

/** A nonce of 128 random bits, used once. */
export function newNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('base64', used - BYTES, used);
}
