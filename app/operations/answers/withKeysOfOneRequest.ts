import type { AppContext } from '../../context';
import type { KeyStore } from '../keys/keyStore';

/**
 * A context that reads a key once. For the length of one request only: a key that stayed in memory would outlive the sealing
 * that destroys it. A round that is sealed meanwhile refuses the answer all the same.
 */
export function withKeysOfOneRequest(app: AppContext): AppContext {
  let keys: KeyStore | null = null;
  return new Proxy(app, {
    get(target, name: keyof AppContext) {
      if (name !== 'keys') return target[name];
      keys ??= remembering(target.keys);
      return keys;
    },
  });
}

function remembering(keys: KeyStore): KeyStore {
  const found = new Map<string, Promise<Uint8Array | null>>();
  return {
    ...keys,
    find(roundId) {
      const known = found.get(roundId) ?? keys.find(roundId);
      found.set(roundId, known);
      return known;
    },
  };
}
