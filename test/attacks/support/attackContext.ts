import { createHash } from 'node:crypto';
import type { KeyStore } from '../../../app/operations/keys/keyStore';
import type { Database } from '../../../db/connection';
import { type TestContext, testContext } from '../../support/testContext';

/**
 * A context whose chance is a fixed stream: what an attack finds is the same at every run. The stream is SHA-256 over
 * seed and counter, so it has no pattern for the attack to find either.
 */
export function attackContext(
  db: () => Database,
  seed: string,
  { keys, now }: { keys?: KeyStore; now?: string } = {},
): TestContext {
  const bytes = streamOf(seed);
  const ctx = testContext(db, { now });
  ctx.random = { bytes, uuid: () => uuidFrom(bytes(16)) };
  if (keys) ctx.keys = keys;
  return ctx;
}

function streamOf(seed: string): (count: number) => Uint8Array {
  let drawn = 0;
  let left = Buffer.alloc(0);
  return (count) => {
    while (left.length < count) {
      drawn += 1;
      left = Buffer.concat([left, createHash('sha256').update(`${seed}|${drawn}`).digest()]);
    }
    const taken = left.subarray(0, count);
    left = left.subarray(count);
    return new Uint8Array(taken);
  };
}

/** Version 4, as `randomUUID` makes them (RFC 9562, 5.4). */
function uuidFrom(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
