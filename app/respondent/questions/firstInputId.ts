/** Where a link to the question brings the keyboard: its first input. */
export function firstInputId(key: string): string {
  return `${key}-1`;
}
