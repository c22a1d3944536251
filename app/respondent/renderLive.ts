import type { ItemPlace } from '../../surveys/answers/itemPlaces';
import type { Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import type { Words } from './script/words';
import { type ChromeTexts, chromeTexts } from './texts/chromeTexts';

const attributes = new Map<string, string>();

/** ` data-live="…"`: everything the script may say on a page with these questions, made once per language and number. */
export function liveAttribute(places: readonly ItemPlace[], locale: Locale): string {
  const most = places.filter(canSlip).length;
  const key = `${locale} ${most}`;
  const known = attributes.get(key);
  if (known !== undefined) return known;
  const made = ` data-live="${escapeHtml(JSON.stringify(wordsFor(chromeTexts(locale), most)))}"`;
  attributes.set(key, made);
  return made;
}

/** Above the buttons: what the script says about keeping. Hidden, and silent, until there is a script. */
export function liveHtml({ live }: ChromeTexts): string {
  return (
    '<div class="live" hidden><p><span class="live-count"></span> <b class="live-state" aria-hidden="true"></b></p>' +
    `<p>${escapeHtml(live.autosave)}</p></div><p class="hidden" role="status"></p>`
  );
}

/** One answer out of some, none needed: nothing can go wrong there, and most questions are like that. */
function canSlip({ item }: ItemPlace): boolean {
  return item.required || item.hasOther || !['scaled', 'choice'].includes(item.kind);
}

function wordsFor({ live, error, summaryTitle }: ChromeTexts, most: number): Words {
  const { answered, autosave: _, ...said } = live;
  return {
    ...said,
    answered: answered({ count: '{count}', of: '{of}' }),
    error,
    titles: Array.from({ length: most }, (__, index) => summaryTitle(index + 1)),
  };
}
