import type { Locale } from '../../../surveys/definition/types';
import { preferredLocale } from '../http/preferredLocale';

/** The language of a page that belongs to nobody: chosen (`?l=`), else the browser's, else Dutch. */
export function chosenLocale(request: Request, offered: readonly Locale[]): Locale {
  const asked = new URL(request.url).searchParams.get('l');
  return (
    offered.find((locale) => locale === asked) ??
    preferredLocale(request.headers.get('Accept-Language'), offered)
  );
}
