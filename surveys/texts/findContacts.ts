import { escaped, matches } from './matches';
import type { Span } from './spans';
import type { Known } from './suggestRedactions';

const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:(?:19|20)\\d\\d|\\d\\d)';
const BORN = '(?:geboren|geb\\.?|geboortedatum:?|born|jarig)';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Dutch: nine digits after 0, +31 or 0031; foreign: + and nine to fourteen digits. */
const PHONE =
  /(?<![\p{N}+])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)[1-9](?:\)?[\s.-]{0,3}\d){8}(?![\p{L}\p{N}])/gu;
const FOREIGN_PHONE = /(?<![\p{L}\p{N}])\+\d(?:[\s.-]?\d){8,13}(?![\p{L}\p{N}])/gu;
const POSTCODE = /(?<![\p{L}\p{N}])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/gu;
const dates = [
  `${DAY}([-/.])${MONTH}\\1${YEAR}`,
  `(?:19|20)\\d\\d-${MONTH}-${DAY}`,
  `${DAY}\\s(?:${MONTHS})\\.?\\s(?:(?:19|20)\\d\\d|'\\d\\d)`,
  `(?:${MONTHS})\\s${DAY},\\s(?:19|20)\\d\\d`,
  // After "geboren" a day without a year, or a year alone, is enough.
  `(?<=${BORN}\\s(?:(?:op|in|on)\\s)?)(?:${DAY}\\s(?:${MONTHS})|${DAY}[-/]${MONTH}|(?:19|20)\\d\\d)`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'));
/** A burgerservicenummer as it is written, or any run of six digits and more: a dossier, a pupil. */
const NUMBER = /(?<![\p{L}\p{N}])(?:\d{4}\.\d{2}\.\d{3}|\d{3}[.-]\d{3}[.-]\d{3}|\d{6,})(?![\p{L}\p{N}])/gu;

/** Mail addresses, phone numbers, postcodes, full dates, BRIN codes of known schools, and long numbers. */
export function findContacts(text: string, known: Known): Span[] {
  const brins = known.brins.filter((brin) => /^[\dA-Z]{4,6}$/.test(brin)).map(escaped);
  const found: Span[] = [];
  const take = (spans: Span[]) => {
    // Earlier kinds win where two see the same characters.
    found.push(
      ...spans.filter((span) => found.every((one) => span.end <= one.start || span.start >= one.end)),
    );
  };
  take(matches(text, EMAIL, 'email'));
  take(matches(text, PHONE, 'phone'));
  take(matches(text, FOREIGN_PHONE, 'phone'));
  for (const pattern of dates) take(matches(text, pattern, 'date'));
  take(matches(text, POSTCODE, 'postcode'));
  if (brins.length > 0) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${brins.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    take(matches(text, pattern, 'school'));
  }
  take(matches(text, NUMBER, 'number'));
  return found;
}
