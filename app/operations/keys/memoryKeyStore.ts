import type { KeyStore } from './keyStore';

/** Keys that live as long as the process: for rounds that are opened and sealed in one go, and for tests. */
export function createMemoryKeyStore(): KeyStore {
  const keys = new Map<string, Uint8Array>();
  return {
    async create(roundId, key) {
      if (keys.has(roundId)) throw new Error(`Round ${roundId} already has a key.`);
      keys.set(roundId, key);
    },
    find: async (roundId) => keys.get(roundId) ?? null,
    async destroy(roundId) {
      keys.delete(roundId);
    },
    list: async () => [...keys.keys()],
  };
}
