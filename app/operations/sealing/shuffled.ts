/** A copy in random order (Fisher & Yates 1938; Durstenfeld 1964), from a cryptographic source without modulo bias. */
export function shuffled<T>(items: readonly T[], randomBytes: (count: number) => Uint8Array): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1, randomBytes);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

function randomBelow(limit: number, randomBytes: (count: number) => Uint8Array): number {
  const usable = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const drawn = Buffer.from(randomBytes(4)).readUInt32BE(0);
    if (drawn < usable) return drawn % limit;
  }
}
