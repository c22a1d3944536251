import { suppressTree } from '../disclosure/suppressTree';
import { checkedThreshold } from '../disclosure/thresholds';

/** Counts of pupils in one period: of the whole, and per board where they were given. */
export interface CountsOfPeriod {
  /** Of the samenwerkingsverband; at least the sum of the boards. */
  total: number;
  /** Per board id; null = not counted per board. */
  perBoard: Readonly<Record<string, number>> | null;
}

export interface ShownCounts {
  /** null = not shown. */
  total: number | null;
  /** Per board the count, or null when it is not shown; null when nothing was counted per board. */
  perBoard: Record<string, number | null> | null;
}

/**
 * What others than the bureau and the board itself may see of counts of pupils: no count of 1 to 4, and none that can be
 * computed. Hidden boards together hold at least the threshold, also for whoever is one of them and takes its own count
 * off; so a hidden board cannot work out its only hidden neighbour. Where that cannot be had the total is hidden.
 * What was hidden in an earlier version of the same period stays hidden: a reader may have kept the earlier sheet.
 * @param versions oldest first, the last one is shown
 * @throws RangeError without a version, or when boards count more than their total
 */
export function shownCounts(versions: readonly CountsOfPeriod[], threshold: number): ShownCounts {
  const least = checkedThreshold(threshold);
  const latest = versions.at(-1);
  if (!latest) throw new RangeError('no counts were given');
  const patterns = versions.map((version) => hiddenBoards(version, least));
  if (patterns.at(-1) === 'all') return nothingOf(latest);
  const once = new Set(patterns.flatMap((pattern) => (pattern === 'all' ? [] : [...pattern])));
  const hidden = widened(latest, once, least);
  if (hidden === 'all') return nothingOf(latest);
  return {
    total: latest.total,
    perBoard:
      latest.perBoard &&
      Object.fromEntries(
        Object.entries(latest.perBoard).map(([board, count]) => [board, hidden.has(board) ? null : count]),
      ),
  };
}

/** May a share of pupils be told: neither those it is about nor the others are 1 to 4? */
export function shareMayBeTold(percentage: number, pupils: number, threshold: number): boolean {
  const least = checkedThreshold(threshold);
  const inside = Math.round((percentage / 100) * pupils);
  const isFew = (count: number) => count > 0 && count < least;
  return pupils >= least && !isFew(inside) && !isFew(pupils - inside);
}

function nothingOf({ perBoard }: CountsOfPeriod): ShownCounts {
  return {
    total: null,
    perBoard: perBoard && Object.fromEntries(Object.keys(perBoard).map((board) => [board, null])),
  };
}

type Hidden = Set<string> | 'all';

function hiddenBoards(counts: CountsOfPeriod, threshold: number): Hidden {
  const boards = Object.entries(counts.perBoard ?? {});
  const suppression = suppressTree({
    nodes: [
      { id: 'total', parent: null, n: counts.total },
      ...boards.map(([board, n]) => ({ id: `board ${board}`, parent: 'total', n })),
    ],
    threshold,
  });
  if (suppression.totalHidden) return 'all';
  const hidden = boards.flatMap(([board]) => (suppression.shown.has(`board ${board}`) ? [] : [board]));
  return widened(counts, new Set(hidden), threshold);
}

/** Hides the smallest further boards until no hidden board can work out the others from its own count. */
function widened(counts: CountsOfPeriod, start: ReadonlySet<string>, threshold: number): Hidden {
  const hidden = new Set(start);
  const boards = Object.entries(counts.perBoard ?? {}).sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const own = counts.total - boards.reduce((sum, [, n]) => sum + n, 0);
  for (;;) {
    const counted = boards.flatMap(([board, n]) => (hidden.has(board) && n > 0 ? [n] : []));
    if (counted.length === 0 && (own === 0 || own >= threshold)) return hidden;
    const rest = own + counted.reduce((sum, n) => sum + n, 0);
    if (rest - Math.max(0, ...counted) >= threshold) return hidden;
    const next = boards.find(([board, n]) => !hidden.has(board) && n > 0);
    if (!next) return 'all';
    hidden.add(next[0]);
  }
}
