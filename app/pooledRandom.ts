import { randomBytes, randomFillSync } from 'node:crypto';

const POOL_BYTES = 4096;

/**
 * Gives random bytes from a pool that is filled in one system call: each call costs more than the bytes it is for. What was given
 * out stands in the pool no longer.
 */
export function pooledRandom(): (count: number) => Uint8Array {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return (count) => {
    if (count > POOL_BYTES / 16) return randomBytes(count);
    if (used + count > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const given = Buffer.from(pool.subarray(used, used + count));
    pool.fill(0, used, used + count);
    used += count;
    return given;
  };
}
