import { escapeHtml } from './escapeHtml';
import type { MailTemplate } from './mailTemplate';
import { anyMarker, linkMarker, nameMarker, schoolMarker, unsubscribeMarker } from './markers';

export interface FilledMail {
  subject: string;
  html: string;
  text: string;
}

export interface MailValues {
  /** The personal link, or as many as the template has surveys; `[]` for a mail without. */
  link: string | readonly string[];
  /** Names of the schools that the template names, in their order; absent = none. */
  schools?: readonly string[];
  /** null exactly when the template has no unsubscribe line. */
  unsubscribeLink: string | null;
  /** null when unknown. */
  name: string | null;
}

/**
 * What stands in each marked place of a template.
 * @throws Error when a value has no marker in both the HTML and the text, or a link is no http(s) address. It names the
 *   marker, never a value.
 */
export function fillingOf(template: MailTemplate, values: MailValues): ReadonlyMap<string, string> {
  const links = typeof values.link === 'string' ? [values.link] : values.link;
  const filling = new Map<string, string>();
  links.forEach((link, index) => {
    filling.set(linkMarker(index + 1), checkedLink(link, linkMarker(index + 1)));
  });
  if (values.unsubscribeLink !== null) {
    filling.set(unsubscribeMarker, checkedLink(values.unsubscribeLink, unsubscribeMarker));
  }
  for (const [index, school] of (values.schools ?? []).entries()) {
    const spoken = spokenName(school);
    if (spoken === null) throw new Error('A school in a mail has no name');
    filling.set(schoolMarker(index + 1), spoken);
  }
  for (const marker of filling.keys()) {
    if (!template.html.includes(marker)) throw new Error(`The HTML of the mail has no place for ${marker}`);
    if (!template.text.includes(marker)) throw new Error(`The text of the mail has no place for ${marker}`);
  }
  const name = spokenName(values.name) ?? template.nameWhenUnknown;
  if (name !== null) filling.set(nameMarker, name);
  return filling;
}

/**
 * Makes a template personal.
 * @throws Error as `fillingOf` does, and when a marker of the template gets no value
 */
export function fillTemplate(template: MailTemplate, values: MailValues): FilledMail {
  const filling = fillingOf(template, values);
  const fill = (part: string, write: (value: string) => string) =>
    part.replace(anyMarker, (marker) => {
      const value = filling.get(marker);
      if (value === undefined) throw new Error(`The mail has an unfilled field: ${marker}`);
      return write(value);
    });
  return {
    subject: fill(template.subject, () => {
      throw new Error('The subject of a mail holds nothing personal');
    }),
    html: fill(template.html, escapeHtml),
    text: fill(template.text, (value) => value),
  };
}

function checkedLink(link: string, marker: string): string {
  if (!/^https?:\/\/[^\s<>"']+$/.test(link)) throw new Error(`What stands for ${marker} is no web address`);
  return link;
}

/** A name as it can stand in a line of text: one line, and nothing that reads as a marker. */
function spokenName(name: string | null): string | null {
  const spoken = (name ?? '')
    .replace(/\[\[|\]\]/g, ' ')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return spoken === '' ? null : spoken;
}
