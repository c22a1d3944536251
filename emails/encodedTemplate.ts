import { encode, wrap } from 'nodemailer/lib/qp';
import { escapeHtml } from './escapeHtml';
import type { MailTemplate } from './mailTemplate';
import { anyMarker } from './markers';

/** Both bodies of a mail as they travel: quoted-printable (RFC 2045, section 6.7). */
export interface EncodedBodies {
  html: string;
  text: string;
}

/** A template of which all that is the same for everybody is encoded once. */
export interface EncodedTemplate {
  template: MailTemplate;
  html: EncodedPart;
  text: EncodedPart;
}

/** Encoded text and markers in turn, beginning and ending with text. */
type EncodedPart = readonly string[];

/** Ends a line that goes on: no line grows too long, whatever stands between two pieces. */
const SOFT_BREAK = '=\r\n';

/** Encodes a template once, so that a mail of it costs the work of what differs per person. */
export function encodeTemplate(template: MailTemplate): EncodedTemplate {
  return { template, html: encodedPart(template.html), text: encodedPart(template.text) };
}

/**
 * The bodies of one mail, as encoding its filled template would give them but for where lines are broken.
 * @param values text per marker, as they stand in the plain text
 * @throws Error when a marker has no value
 */
export function fillEncoded(encoded: EncodedTemplate, values: ReadonlyMap<string, string>): EncodedBodies {
  return {
    html: joined(encoded.html, values, escapeHtml),
    text: joined(encoded.text, values, (value) => value),
  };
}

function encodedPart(part: string): EncodedPart {
  // split() with one group gives text and field names in turn.
  return part
    .split(anyMarker)
    .map((piece, index) => (index % 2 === 0 ? quotedPrintable(piece) : `[[${piece}]]`));
}

function joined(
  part: EncodedPart,
  values: ReadonlyMap<string, string>,
  write: (value: string) => string,
): string {
  let whole = part[0] as string;
  for (let index = 1; index < part.length; index += 2) {
    const value = values.get(part[index] as string);
    if (value === undefined) throw new Error(`The mail has an unfilled field: ${part[index]}`);
    whole += SOFT_BREAK + quotedPrintable(write(value)) + SOFT_BREAK + part[index + 1];
  }
  return whole;
}

/** Text in quoted-printable, in lines of at most 76 characters, each ended by CRLF. */
export function quotedPrintable(text: string): string {
  return wrap(encode(text.replace(/\r?\n/g, '\r\n')), 76);
}
