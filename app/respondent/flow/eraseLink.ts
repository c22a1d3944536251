import type { Locale } from '../../../surveys/definition/types';
import { eraseTexts } from '../texts/eraseTexts';

/**
 * The way to the page that asks whether one's own answers must go. Without the link's own path, which stands in a blank page
 * once (`blankPage`); so it belongs on pages at that path only.
 */
export function eraseLink(locale: Locale, chosen: Locale | null): { label: string; href: string } {
  return { label: eraseTexts(locale).offer, href: `?wissen${chosen ? `&l=${chosen}` : ''}` };
}
