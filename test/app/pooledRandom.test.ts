import { describe, expect, it } from 'vitest';
import { pooledRandom } from '../../app/pooledRandom';

describe('random bytes', () => {
  it('are as many as asked for, never the same twice, also past the end of the pool', () => {
    const bytes = pooledRandom();
    const seen = new Set<string>();
    for (let turn = 0; turn < 2000; turn += 1) {
      for (const count of [12, 16, 32]) {
        const given = bytes(count);
        expect(given).toHaveLength(count);
        expect(given.some((byte) => byte !== 0)).toBe(true);
        seen.add(Buffer.from(given).toString('hex'));
      }
    }
    expect(seen.size).toBe(6000);
  });

  it('that were given out do not change when the pool is filled again', () => {
    const bytes = pooledRandom();
    const first = bytes(32);
    const kept = Buffer.from(first).toString('hex');
    for (let turn = 0; turn < 500; turn += 1) bytes(32);
    expect(Buffer.from(first).toString('hex')).toBe(kept);
    expect(bytes(1000)).toHaveLength(1000);
  });
});
