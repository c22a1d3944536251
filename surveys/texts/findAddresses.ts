import { matches } from './matches';
import type { Span } from './spans';

/** Hardly a word ends like this and is no street: a house number is not needed when it is written with a capital. */
const CERTAIN = 'straat|gracht|singel|steeg|plantsoen|laan|boulevard|kade';
const OTHER =
  'weg|plein|dijk|hof|pad|dreef|park|baan|kamp|ring|wal|markt|haven|erf|weide|veld|akker|burg|brink';
/** Words that end like a street, before a number. */
const NO_STREET = new Set(
  'onderweg snelweg weg ring park pad hof baan kamp erf veld markt haven plein dijk wal schoolplein jobmarkt'.split(
    ' ',
  ),
);

const HOUSE = '\\s\\d{1,4}(?:\\s?[a-zA-Z])?(?:-\\d{1,3})?';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/** `Kerkstraat 12a`, `kerkstraat 12`, `Prins Hendriklaan 3`. */
const withNumber = new RegExp(
  `${BEFORE}(?:(?:\\p{Lu}[\\p{L}.'’-]*\\s){0,3})[\\p{L}'’-]*(?:${CERTAIN}|${OTHER})${HOUSE}${AFTER}`,
  'gu',
);
/** `Laan van Meerdervoort 12`, `Weg naar Zee 3`. */
const withOwner = new RegExp(
  `${BEFORE}(?:Laan|Plein|Hof|Weg|Kade|Straat|Burgemeester|Prins|Prinses)\\s(?:(?:van|der|de|den|het|naar)\\s){0,3}\\p{Lu}[\\p{L}'’-]+${HOUSE}${AFTER}`,
  'gu',
);
/** `in de Kerkstraat`. */
const withoutNumber = new RegExp(`${BEFORE}\\p{Lu}[\\p{L}'’-]{2,}(?:${CERTAIN})${AFTER}`, 'gu');

/** Street names with a house number, and street names by themselves when written with a capital. */
export function findAddresses(text: string): Span[] {
  const isStreet = ({ start, end }: Span) => {
    const street = text
      .slice(start, end)
      .replace(/\s\d.*$/, '')
      .trim()
      .toLowerCase();
    return !NO_STREET.has(street.split(/\s/).at(-1) as string);
  };
  return [
    ...matches(text, withOwner, 'address'),
    ...matches(text, withNumber, 'address').filter(isStreet),
    ...matches(text, withoutNumber, 'address'),
  ];
}
