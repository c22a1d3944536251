import type { Definition, Item, LocalText } from './types';

/** Literal values of the analysis document. */
export type ItemVerdict = 'comparable' | 'broken' | 'new' | 'dropped';

export type ItemReason =
  | 'version'
  | 'wording'
  | 'kind'
  | 'scale_length'
  | 'scale_labels'
  | 'direction'
  | 'not_applicable'
  | 'choices'
  | 'rows'
  | 'audience'
  | 'unit'
  | 'mode';

export interface ItemComparison {
  verdict: ItemVerdict;
  /** Why it is broken. On a comparable item only `wording`: a text that changed without a new version, so a typo. */
  reasons: ItemReason[];
}

const sameText = (a: LocalText, b: LocalText) => a.nl === b.nl;
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Rows that count for an item: its own condition and that of its indicator. */
const rowsOf = (item: Item, definition: Definition) => [
  item.countsOnlyIf,
  definition.indicators.find((indicator) => indicator.key === item.indicator)?.countsOnlyIf ?? null,
];

function itemReasons(earlier: Item, later: Item): ItemReason[] {
  const reasons: ItemReason[] = [];
  if (earlier.version !== later.version) reasons.push('version');
  if (earlier.kind !== later.kind) return [...reasons, 'kind'];
  if (earlier.scale && later.scale) {
    if (earlier.scale.length !== later.scale.length) reasons.push('scale_length');
    else if (
      !earlier.scale.labels.every((label, i) => sameText(label, later.scale?.labels[i] as LocalText))
    ) {
      reasons.push('scale_labels');
    }
    if ((earlier.scale.notApplicable === null) !== (later.scale.notApplicable === null))
      reasons.push('not_applicable');
  }
  if (earlier.reversed !== later.reversed) reasons.push('direction');
  const choicesOf = (item: Item) => [
    item.choices.map((choice) => [choice.value, choice.text.nl]),
    item.hasOther,
    item.maxSelected,
  ];
  if (!sameJson(choicesOf(earlier), choicesOf(later))) reasons.push('choices');
  return reasons;
}

/**
 * Which items of two versions of a survey form one series (method.md, section 7): the same key, item version, scale
 * length and labels, direction and answer options (n.v.t. offered or not), for the same rows. Other audience, unit or
 * mode breaks every item. Dutch texts are compared. Keys in order of the later version, then those dropped.
 * @param sameMode false when one wave was held in another way (by telephone, on paper)
 */
export function compareDefinitions(
  earlier: Definition,
  later: Definition,
  { sameMode = true }: { sameMode?: boolean } = {},
): Record<string, ItemComparison> {
  const whole: ItemReason[] = [];
  if (earlier.audience !== later.audience) whole.push('audience');
  if (earlier.unit !== later.unit) whole.push('unit');
  if (!sameMode) whole.push('mode');
  const before = new Map(earlier.items.map((item) => [item.key, item]));
  const compared = later.items.map((item): [string, ItemComparison] => {
    const old = before.get(item.key);
    if (!old) return [item.key, { verdict: 'new', reasons: [] }];
    const reasons = [...itemReasons(old, item), ...whole];
    if (!sameJson(rowsOf(old, earlier), rowsOf(item, later))) reasons.push('rows');
    const verdict = reasons.length === 0 ? 'comparable' : 'broken';
    if (!sameText(old.title, item.title)) reasons.push('wording');
    return [item.key, { verdict, reasons }];
  });
  const kept = new Set(later.items.map((item) => item.key));
  const dropped = earlier.items
    .filter((item) => !kept.has(item.key))
    .map((item): [string, ItemComparison] => [item.key, { verdict: 'dropped', reasons: [] }]);
  return Object.fromEntries([...compared, ...dropped]);
}
