const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Crockford base 32, lower case, without padding: no i, l, o or u, so that a person can type it. */
export function crockfordOf(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(buffer << (5 - bits)) & 31] : text;
}

/** What a person typed, as the alphabet means it: case, hyphens and spaces do not count; o is 0, i and l are 1. */
export function normaliseCrockford(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[-\s.]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
}

const CROCKFORD = /^[0-9a-hjkmnp-tv-z]*$/;

export function isCrockford(text: string): boolean {
  return CROCKFORD.test(text);
}
