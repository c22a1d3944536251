import { escapeHtml } from './escapeHtml';

/**
 * Whom to ask, as HTML: an address or telephone number can be tapped, anything else is text. It keeps its own direction,
 * so that a number stays in order in a text from right to left.
 */
export function contactLink(contact: string): string {
  const text = escapeHtml(contact);
  if (/^[^\s@<>,;:?&]+@[^\s@<>,;:?&]+\.[^\s@<>,;:?&]+$/.test(contact))
    return `<a href="mailto:${text}"><bdi dir="ltr">${text}</bdi></a>`;
  if (/^\+?[\d\s()-]{8,20}$/.test(contact)) {
    return `<a href="tel:${contact.replace(/[\s()-]/g, '')}"><bdi dir="ltr">${text}</bdi></a>`;
  }
  return `<bdi>${text}</bdi>`;
}
