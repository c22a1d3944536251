import type { Item } from '../definition/types';
import type { CellAggregates, CompositeAggregate, ItemAggregate } from './aggregates';
import { scoreTolerance } from './itemScore';
import type { ResponseStatus } from './responseStatus';
import type { RowContribution } from './rowContribution';

interface OpenComposite {
  rows: number;
  tooFewItems: number;
  outside: Record<string, number>;
  counts: Map<number, number>;
}

/** Counts of one group while rows are added. */
export interface CellCounter {
  /** @throws when an answer is none of its item's possible answers. */
  add(row: RowContribution): void;
  counts(): CellAggregates;
}

export function cellCounter(items: readonly Item[], compositeKeys: readonly string[]): CellCounter {
  const statuses: Record<ResponseStatus, number> = { complete: 0, partial: 0, breakoff: 0, screened: 0 };
  const byItem = new Map(items.map((item) => [item.key, emptyItem(item)]));
  const byComposite = new Map(
    compositeKeys.map((key): [string, OpenComposite] => [
      key,
      { rows: 0, tooFewItems: 0, outside: {}, counts: new Map() },
    ]),
  );
  return {
    add(row) {
      statuses[row.status] += 1;
      for (const [key, answer] of row.items) countAnswer(byItem.get(key) as ItemAggregate, key, answer);
      for (const [key, score, answered] of row.composites) {
        const composite = byComposite.get(key) as OpenComposite;
        composite.rows += 1;
        if (score === null) {
          composite.tooFewItems += 1;
          for (const item of answered) composite.outside[item] = (composite.outside[item] ?? 0) + 1;
        } else composite.counts.set(score, (composite.counts.get(score) ?? 0) + 1);
      }
    },
    counts: () => ({
      statuses,
      items: Object.fromEntries(byItem),
      composites: Object.fromEntries([...byComposite].map(([key, open]) => [key, closed(open)])),
    }),
  };
}

function emptyItem(item: Item): ItemAggregate {
  const possible = item.scale
    ? Array.from({ length: item.scale.length }, (_, index) => String(index + 1))
    : [...item.choices.map((choice) => choice.value), ...(item.hasOther ? ['other'] : [])];
  return { rows: 0, counts: Object.fromEntries(possible.map((value) => [value, 0])), nvt: 0, blank: 0 };
}

function countAnswer(item: ItemAggregate, key: string, answer: string[] | 'nvt' | null): void {
  item.rows += 1;
  if (answer === null) item.blank += 1;
  else if (answer === 'nvt') item.nvt += 1;
  else {
    for (const value of answer) {
      const before = item.counts[value];
      if (before === undefined) throw new Error(`An answer of ${key} is none of its possible answers`);
      item.counts[value] = before + 1;
    }
  }
}

/** Histogram ascending; values closer than the tolerance are one, written as the least of them. */
function closed({ rows, tooFewItems, outside, counts }: OpenComposite): CompositeAggregate {
  const histogram: [number, number][] = [];
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    const last = histogram.at(-1);
    if (last && value - last[0] < scoreTolerance) last[1] += count;
    else histogram.push([value, count]);
  }
  if (tooFewItems === 0) return { rows, tooFewItems, histogram };
  const inOrder = Object.fromEntries(Object.entries(outside).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { rows, tooFewItems, outside: inOrder, histogram };
}
