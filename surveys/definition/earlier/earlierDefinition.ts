import { getDefinition } from '../readDefinition';
import type { Definition, Indicator, LocalText } from '../types';

/** How a round held elsewhere asked one of our items: in the same words with the same answers, or in words of its own. */
export type AskedItem = { key: string; same: true } | { key: string; same: false; wording: string };

/** 921 for 2021: far from the versions of our own questionnaires, within what a version may be. */
export const versionElsewhere = (year: number): number => 900 + (year % 100);

interface Element {
  name: string;
  title?: LocalText;
  visibleIf?: string;
  peilstok?: { version?: number; indicator?: string; aspect?: string };
}
interface Page {
  visibleIf?: string;
  elements: Element[];
}

/**
 * The questionnaire of a round held elsewhere, described in terms of ours: only the items that were asked there, each
 * the same as ours or, asked in other words, with a version of its own (`versionElsewhere`). So `compareDefinitions` breaks the series
 * exactly where the words differ. A filter question that was not asked takes its condition with it. When everything was
 * asked in our words the questionnaire is ours itself, with its own version.
 * @param definition ours, resolved; a closed question is an element of its own in it
 * @param hasAspect whether an aspect (`Bureau-2:casus`) was told apart there
 * @returns null when no item of an indicator was asked.
 * @throws when an item is asked that the definition does not have.
 */
export function earlierDefinition(
  definition: Definition,
  year: number,
  asked: readonly AskedItem[],
  hasAspect: (aspectKey: string) => boolean = () => true,
): Definition | null {
  const closed = definition.items.filter((item) => item.kind !== 'open');
  const byKey = new Map(asked.map((one) => [one.key, one]));
  for (const key of byKey.keys()) {
    if (!closed.some((item) => item.key === key)) throw new Error(`${definition.survey} has no ${key}`);
  }
  if (!closed.some((item) => item.indicator !== null && byKey.has(item.key))) return null;
  const tellsApart = ({ key, aspects }: Indicator) =>
    aspects.filter((aspect) => hasAspect(`${key}:${aspect.key}`));
  const tellsAllApart = definition.indicators.every((one) => tellsApart(one).length === one.aspects.length);
  if (tellsAllApart && closed.every((item) => byKey.get(item.key)?.same)) return definition;

  const json = structuredClone(definition.json) as unknown as {
    title: LocalText;
    peilstok: Record<string, unknown>;
    pages: Page[];
  };
  const isGone = (condition: string | undefined) =>
    condition !== undefined &&
    closed.some((item) => !byKey.has(item.key) && condition.includes(`{${item.key}}`));
  for (const page of json.pages) {
    if (isGone(page.visibleIf)) delete page.visibleIf;
    page.elements = page.elements.filter(({ name }) => byKey.has(name));
    for (const element of page.elements) {
      if (isGone(element.visibleIf)) delete element.visibleIf;
      const how = byKey.get(element.name);
      if (how?.same === false) {
        element.title = { nl: plainWords(how.wording) };
        element.peilstok = { ...element.peilstok, version: versionElsewhere(year) };
      }
    }
  }
  json.pages = json.pages.filter(({ elements }) => elements.length > 0);

  const aspectsLeft = new Map<string, string[]>();
  const indicators = definition.indicators.flatMap(({ countsOnlyIf, ...indicator }) => {
    const items = closed.filter((item) => item.indicator === indicator.key && byKey.has(item.key));
    if (items.length === 0) return [];
    const left = tellsApart({ ...indicator, countsOnlyIf }).filter(({ key }) =>
      items.some((item) => item.aspect === key),
    );
    // One aspect that is left is the whole.
    const aspects = left.length > 1 ? left : [];
    aspectsLeft.set(
      indicator.key,
      aspects.map(({ key }) => key),
    );
    const keepsCondition = countsOnlyIf !== null && byKey.has(countsOnlyIf.item);
    return [{ ...indicator, aspects, ...(keepsCondition && { countsOnlyIf }) }];
  });
  for (const { peilstok } of json.pages.flatMap(({ elements }) => elements)) {
    const { indicator, aspect } = peilstok ?? {};
    if (!peilstok || !indicator || !aspect) continue;
    if (!aspectsLeft.get(indicator)?.includes(aspect)) delete peilstok.aspect;
  }
  const { translated: _, introShared: __, screenedIf: ___, ...peilstok } = json.peilstok;
  const keepsScreen = definition.screenedIf !== null && byKey.has(definition.screenedIf.item);
  return getDefinition(
    inDutch({
      ...json,
      peilstok: {
        ...peilstok,
        version: versionElsewhere(year),
        languages: ['nl'],
        indicators,
        ...(keepsScreen && { screenedIf: definition.screenedIf }),
      },
    }),
  );
}

/** Braces and field marks would be read as instructions. */
const plainWords = (wording: string) => wording.replace(/[{}[\]]/g, '').trim();

/** Every text in Dutch only: other languages were not asked in our words. */
function inDutch(json: unknown): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(inDutch);
  const { nl } = json as { nl?: unknown };
  if (typeof nl === 'string') return { nl };
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, inDutch(value)]));
}
