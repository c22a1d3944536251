import type { RedactionKind } from './spans';

const words: Record<RedactionKind, string> = {
  name: 'naam',
  school: 'school',
  board: 'bestuur',
  address: 'adres',
  phone: 'telefoonnummer',
  date: 'datum',
  email: 'mailadres',
  postcode: 'postcode',
  number: 'nummer',
  other: 'weggehaald',
};

/** What stands in the place of a redacted piece: `[naam]`. */
export const placeholderOf = (kind: RedactionKind): string => `[${words[kind]}]`;

const placeholder = new RegExp(`\\[(?:${Object.values(words).join('|')})\\]`, 'g');

/** Stands for a character that was taken out already: no letter, digit, space or sentence mark. */
export const TAKEN = '\uFFFC';

/** The text with every placeholder blanked out, as long as before. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, (found) => TAKEN.repeat(found.length));
}
