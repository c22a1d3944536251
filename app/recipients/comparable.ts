/** A name without what people write differently: accents, capitals, spaces and punctuation between words. */
export function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
