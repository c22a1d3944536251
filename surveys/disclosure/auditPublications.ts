import { leakingSets } from './leakingSets';
import { linkedTables, type SparseRow } from './linkedTables';
import type { Row } from './rowReduction';
import { reduceOn } from './rowReduction';
import { checkedThreshold } from './thresholds';

/** Answers that are always published together: school x type x wave, or whatever the tables are made of. */
export interface BaseCell {
  id: string;
  /** Valid scores. */
  n: number;
}

/** One published figure. */
export interface PublishedGroup {
  id: string;
  /** Base cells it sums over, or a coefficient per base cell when it is a weighted total. */
  cells: readonly string[] | Readonly<Record<string, number>>;
}

export interface PublicationAudit {
  /** Nothing leaks, and the search was complete. */
  safe: boolean;
  /** Smallest sets of base cells with fewer answers than the threshold that can be computed; ids sorted. */
  leaks: string[][];
  /** False when there was too much to try: treat as not safe. */
  decided: boolean;
}

/** Branches tried in tables that share answers before giving up: about a second. */
const MOST_STEPS = 200_000;

/**
 * Can a reader compute the figure of fewer answers than the threshold from any collection of published groups: linked
 * tables, filters, earlier publications, weighted beside unweighted totals? With a row per group and a column per base
 * cell, a set T leaks when rank(A without the columns T) < rank(A), which is when some combination of the rows is
 * 0 outside T and not 0 on it. Cells without answers hold nothing and are left out. Only linear combinations are
 * tried; bounds on what a reader knows (scores lie between 1 and 10) are not.
 *
 * Sets are not tried blindly: tables that share no answers are searched apart; rows are reduced to combinations that vanish on all cells of enough answers, cells
 * that no combination can part count as one, and only what then remains is searched.
 * @throws RangeError when a group names an unknown cell, a cell repeats or the threshold is below 5
 */
export function auditPublications(
  groups: readonly PublishedGroup[],
  cells: readonly BaseCell[],
  threshold: number,
): PublicationAudit {
  const limit = checkedThreshold(threshold);
  const filled = cells.filter((cell) => cell.n > 0);
  const audits = linkedTables(entriesOf(groups, cells, filled), filled.length).map(({ rows, columns }) => {
    const placeOf = new Map(columns.map((column, place) => [column, place]));
    const matrix = rows.map((row) => {
      const entries = new Float64Array(columns.length);
      for (const [column, coefficient] of row) entries[placeOf.get(column) as number] = coefficient;
      return entries;
    });
    const members = columns
      .map((column) => filled[column] as BaseCell)
      .map(({ id, n }) => ({ ids: [id], n }));
    return auditLinked(matrix, members, limit);
  });
  const decided = audits.every((audit) => audit.decided);
  const leaks = audits
    .flatMap((audit) => audit.leaks)
    .sort((a, b) => a.length - b.length || (a.join('\n') < b.join('\n') ? -1 : 1));
  return { safe: leaks.length === 0 && decided, leaks, decided };
}

function auditLinked(matrix: Row[], cells: Member[], limit: number): { leaks: string[][]; decided: boolean } {
  let [rows, members] = [matrix, cells];
  for (;;) {
    const large = columnsWhere(members, (member) => member.n >= limit);
    rows = reduceOn(rows, large).rest;
    const joined = joinInseparable(rows, members);
    const stable = large.length === 0 && joined.members.length === members.length;
    rows = joined.rows;
    members = joined.members;
    if (stable) break;
  }
  const weight = (column: number) => (members[column] as Member).n;
  const heaviestFirst = columnsWhere(members, () => true).sort((a, b) => weight(b) - weight(a));
  const { sets, decided } = leakingSets(
    reduceOn(rows, heaviestFirst).pivoted,
    members.map((member) => member.n),
    limit,
    MOST_STEPS,
  );
  return {
    leaks: sets.map((set) => set.flatMap((column) => (members[column] as Member).ids).sort()),
    decided,
  };
}

/** Base cells that every remaining combination holds in the same proportion. */
interface Member {
  ids: string[];
  n: number;
}

/** A row per group, with the coefficients of the cells that hold answers. */
function entriesOf(
  groups: readonly PublishedGroup[],
  cells: readonly BaseCell[],
  filled: readonly BaseCell[],
): SparseRow[] {
  const known = new Set(cells.map((cell) => cell.id));
  if (known.size !== cells.length) throw new RangeError('a base cell is given twice');
  const columnOf = new Map(filled.map((cell, column) => [cell.id, column]));
  return groups.map((group) => {
    const row = new Map<number, number>();
    const entries: [string, number][] = isList(group.cells)
      ? group.cells.map((id) => [id, 1])
      : Object.entries(group.cells);
    for (const [id, coefficient] of entries) {
      if (!known.has(id)) throw new RangeError(`group ${group.id} names the unknown cell ${id}`);
      const column = columnOf.get(id);
      if (column !== undefined) row.set(column, (row.get(column) ?? 0) + coefficient);
    }
    for (const [column, coefficient] of row) if (coefficient === 0) row.delete(column);
    return row;
  });
}

function isList(cells: PublishedGroup['cells']): cells is readonly string[] {
  return Array.isArray(cells);
}

function columnsWhere(members: readonly Member[], holds: (member: Member) => boolean): number[] {
  return members.flatMap((member, column) => (holds(member) ? [column] : []));
}

const PROPORTION_TOLERANCE = 1e-9;

/**
 * Joins columns that are proportional in every row: a combination is 0 on all of them or on none. Columns that are 0
 * everywhere are dropped.
 */
function joinInseparable(
  rows: readonly Row[],
  members: readonly Member[],
): { rows: Row[]; members: Member[] } {
  const kept: { direction: number[]; column: number; member: Member }[] = [];
  members.forEach((member, column) => {
    const entries = rows.map((row) => row[column] as number);
    const lead = entries.find((entry) => entry !== 0);
    if (lead === undefined) return;
    const direction = entries.map((entry) => entry / lead);
    const twin = kept.find((other) =>
      other.direction.every((entry, i) => Math.abs(entry - (direction[i] as number)) < PROPORTION_TOLERANCE),
    );
    if (twin === undefined) kept.push({ direction, column, member: { ids: [...member.ids], n: member.n } });
    else {
      twin.member.ids.push(...member.ids);
      twin.member.n += member.n;
    }
  });
  return {
    rows: rows.map((row) => Float64Array.from(kept, ({ column }) => row[column] as number)),
    members: kept.map(({ member }) => member),
  };
}
