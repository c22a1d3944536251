import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A component as HTML. */
export function html(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** A component as somebody hears it read out: its words, one space apart, titles and descriptions of charts included. */
export function read(element: ReactElement): string {
  return html(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
