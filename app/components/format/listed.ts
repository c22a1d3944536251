const together = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `Nederlands`, `Nederlands en Engels`, `Nederlands, Engels en Turks`. */
export function listed(words: readonly string[]): string {
  return together.format(words);
}
