import type { Definition } from '../../../surveys/definition/types';
import { publicShare } from '../../../surveys/disclosure/publicFigure';
import type { ItemDescription } from '../../../surveys/scoring/describeItems';
import { figureOf } from './figure';
import type { ItemResult } from './roundResult';

/** One described item in the shape that pages and files show. */
export function itemResultOf(
  definition: Definition,
  item: ItemDescription,
  references: { isBroken(itemKey: string): boolean },
): ItemResult {
  const scale = definition.items.find((one) => one.key === item.key)?.scale ?? null;
  return {
    ...figureOf(item),
    key: item.key,
    title: item.title.nl,
    nvtShare: publicShare(item.shareNotApplicable),
    nvtLabel: scale?.notApplicable?.nl ?? null,
    broken: references.isBroken(item.key),
    distribution: item.distribution?.map(({ count, share }) => publicShare(share ?? null) ?? count) ?? null,
    ...(item.distribution?.some(({ share }) => share !== undefined) && { inShares: true }),
    labels: scale?.labels.map((label) => label.nl) ?? [],
  };
}
