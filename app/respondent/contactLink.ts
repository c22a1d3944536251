import { escapeHtml } from './escapeHtml';

/** Whom to ask, as HTML: an address or telephone number can be tapped, anything else is text. */
export function contactLink(contact: string): string {
  const text = escapeHtml(contact);
  if (/^[^\s@<>,;:?&]+@[^\s@<>,;:?&]+\.[^\s@<>,;:?&]+$/.test(contact))
    return `<a href="mailto:${text}">${text}</a>`;
  if (/^\+?[\d\s()-]{8,20}$/.test(contact)) {
    return `<a href="tel:${contact.replace(/[\s()-]/g, '')}">${text}</a>`;
  }
  return text;
}
