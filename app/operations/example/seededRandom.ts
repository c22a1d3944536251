/** A repeatable source of chance for the example's answers. Never for tokens, keys or ids. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  pick<T>(items: readonly T[]): T;
}

/** The same seed always gives the same numbers (mulberry32, a 32-bit generator in the public domain by T. Ettinger). */
export function seededRandom(seed: string): Chance {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}
