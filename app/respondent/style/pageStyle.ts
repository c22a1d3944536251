import { createHash } from 'node:crypto';
import { accentColours } from './accentColours';
import { respondentCss } from './respondentCss';

export interface PageStyle {
  css: string;
  /** For the Content-Security-Policy: `'sha256-…'`. */
  source: string;
}

const cache = new Map<string, PageStyle>();
const mostAccents = 1000;

/** The one style sheet of the respondent's pages in an association's colour, with the hash that allows it. */
export function pageStyle(accent: string | null): PageStyle {
  const known = cache.get(accent ?? '');
  if (known) return known;
  const { light, dark } = accentColours(accent);
  const css =
    `:root{--accent:${light.accent};--tint:${light.tint}}` +
    `@media (prefers-color-scheme:dark){:root{--accent:${dark.accent};--tint:${dark.tint}}}` +
    respondentCss;
  const style = { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
  if (cache.size >= mostAccents) cache.clear();
  cache.set(accent ?? '', style);
  return style;
}
