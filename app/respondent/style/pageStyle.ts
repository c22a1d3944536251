import { createHash } from 'node:crypto';
import { type Accent, accentColours } from './accentColours';
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
  const css = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${respondentCss}`;
  const style = { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
  if (cache.size >= mostAccents) cache.clear();
  cache.set(accent ?? '', style);
  return style;
}

function variables({ accent, tint, fill, onFill }: Accent): string {
  return `--accent:${accent};--tint:${tint};--fill:${fill};--onfill:${onFill}`;
}
