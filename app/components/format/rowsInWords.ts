/** `Rij 4`, `Rij 4 en 9`, `Rij 4, 9 en 12`. */
export function rowsInWords(rows: readonly number[]): string {
  return `Rij ${new Intl.ListFormat('nl', { type: 'conjunction' }).format(rows.map(String))}`;
}
