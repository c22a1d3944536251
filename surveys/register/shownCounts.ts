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
 *
 * A reader may have kept the sheets of earlier versions of the same period. So what was hidden once stays hidden, and a
 * board whose count of now was told before hides nobody: laid beside the earlier sheet it is as good as shown.
 * @param versions oldest first, the last one is shown
 * @throws RangeError without a version, or when boards count more than their total
 */
export function shownCounts(versions: readonly CountsOfPeriod[], threshold: number): ShownCounts {
  const least = checkedThreshold(threshold);
  const once = new Set<string>();
  const told: Told[] = [];
  for (const version of versions) {
    const pattern = hiddenBoards(version, least);
    const hidden =
      pattern === 'all'
        ? pattern
        : widened(version, new Set([...once, ...pattern]), least, toldBefore(version, told));
    if (hidden !== 'all') for (const board of hidden) once.add(board);
    told.push({ counts: version, shown: hidden === 'all' ? nothingOf(version) : shownOf(version, hidden) });
  }
  const latest = told.at(-1);
  if (!latest) throw new RangeError('no counts were given');
  return latest.shown;
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

function shownOf({ total, perBoard }: CountsOfPeriod, hidden: ReadonlySet<string>): ShownCounts {
  const shown = Object.entries(perBoard ?? {}).map(([board, n]) => [board, hidden.has(board) ? null : n]);
  return { total, perBoard: perBoard && Object.fromEntries(shown) };
}

/** A version with what was shown of it. */
interface Told {
  counts: CountsOfPeriod;
  shown: ShownCounts;
}

/** What of a version stood on an earlier sheet already. */
interface KnownBefore {
  boards: ReadonlySet<string>;
  /** The pupils of no board: total less all boards. */
  own: boolean;
}

function toldBefore(counts: CountsOfPeriod, told: readonly Told[]): KnownBefore {
  const boards = Object.entries(counts.perBoard ?? {})
    .filter(([board, n]) => told.some(({ shown }) => shown.perBoard?.[board] === n))
    .map(([board]) => board);
  const own = told.some(
    ({ counts: before, shown }) =>
      shown.total !== null &&
      Object.values(shown.perBoard ?? {}).every((n) => n !== null) &&
      ownOf(before) === ownOf(counts),
  );
  return { boards: new Set(boards), own };
}

const ownOf = ({ total, perBoard }: CountsOfPeriod): number =>
  total - Object.values(perBoard ?? {}).reduce((sum, n) => sum + n, 0);

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
  return new Set(hidden);
}

/** Hides the smallest further boards until no hidden board can work out the others from its own count. */
function widened(
  counts: CountsOfPeriod,
  start: ReadonlySet<string>,
  threshold: number,
  known: KnownBefore,
): Hidden {
  const hidden = new Set(start);
  const boards = Object.entries(counts.perBoard ?? {})
    .filter(([board, n]) => n > 0 && !known.boards.has(board))
    .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const own = ownOf(counts);
  const cover = known.own ? 0 : own;
  for (;;) {
    const counted = boards.flatMap(([board, n]) => (hidden.has(board) ? [n] : []));
    if (counted.length === 0 && (own === 0 || own >= threshold)) return hidden;
    const rest = cover + counted.reduce((sum, n) => sum + n, 0);
    if (rest - Math.max(0, ...counted) >= threshold) return hidden;
    const next = boards.find(([board]) => !hidden.has(board));
    if (!next) return 'all';
    hidden.add(next[0]);
  }
}
