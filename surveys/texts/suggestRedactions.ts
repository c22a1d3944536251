import { findAddresses } from './findAddresses';
import { findContacts } from './findContacts';
import { findInstitutions } from './findInstitutions';
import { findNames } from './findNames';
import { TAKEN, withoutPlaceholders } from './placeholders';
import { type Span, tidySpans } from './spans';

/** Names that the association knows when the text is read. */
export interface Known {
  /** Full names of persons at schools and partners, and of the bureau. */
  names: readonly string[];
  schools: readonly string[];
  boards: readonly string[];
  /** BRIN codes of the schools. */
  brins: readonly string[];
}

/** In this order: what an earlier one took, a later one does not see. */
const finders: ((text: string, known: Known) => Span[])[] = [
  findContacts,
  findInstitutions,
  findAddresses,
  findNames,
];

/**
 * Pieces of an open answer that probably point at a person: names, schools and boards, addresses, postcodes, phone
 * numbers, mail addresses, full dates and long numbers. In order, never overlapping; what is a placeholder already is
 * left alone, so suggesting again on the redacted text gives nothing.
 *
 * A suggestion, never a guarantee, and only for Dutch and partly English text: it misses first names that are on no
 * list, names that are ordinary words at the beginning of a sentence, functions ("de conrector") and stories that only
 * one family has. A person reads every text.
 */
export function suggestRedactions(text: string, known: Known): Span[] {
  let seen = withoutPlaceholders(text);
  const all: Span[] = [];
  for (;;) {
    const before = all.length;
    for (const find of finders) {
      const found = tidySpans(seen, find(seen, known));
      all.push(...found);
      for (const span of found) seen = blankOut(seen, span);
    }
    // What was taken out may show a neighbour in another light: look until nothing new is found.
    if (all.length === before) return all.sort((a, b) => a.start - b.start);
  }
}

const blankOut = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end);
