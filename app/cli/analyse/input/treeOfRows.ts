import type { InputFiles } from './inputFiles';
import type { FileRow } from './readResponses';
import type { PopulationRow, TreeLeaf } from './waveInput';

/** Where each level of the tree comes from, and which leaf a row belongs to. */
export interface RowTree {
  levels: string[];
  leaves: TreeLeaf[];
  /** Breakdown cell of a row. */
  cellOf(row: FileRow): string;
}

/** A path as a cell name: no two paths have the same. */
const cellName = (path: readonly string[]): string => JSON.stringify(path);

/**
 * The tree total > … > stratum. A level's value comes from the population file when it has that column, and else from
 * the row. A row without a value at a level belongs to the levels above it only. Strata without answers are leaves too.
 * null with problems when a level is nowhere, two sources disagree, or a group lies below two others.
 */
export function treeOfRows(
  files: InputFiles,
  options: {
    file: string;
    levels: readonly string[];
    stratum: string | null;
    /** With the levels that the population file has, in the order of `path`. */
    population: { rows: PopulationRow[]; levels: string[] } | null;
    rows: readonly FileRow[];
    background: readonly string[];
  },
): RowTree | null {
  const { file, levels, stratum, population, rows, background } = options;
  const before = files.problems.length;
  const report = (row: number | null, column: string, value: string | null, message: string) =>
    files.problems.push({ file, row, column, value, message });
  const known = new Map(population?.rows.map((one) => [one.stratum, one]));
  const placeOf = (level: string) => population?.levels.indexOf(level) ?? -1;
  for (const level of levels) {
    if (placeOf(level) < 0 && level !== stratum && !background.includes(level)) {
      report(1, level, null, 'niveau van tree staat niet in population, stratum of background');
    }
  }
  if (files.problems.length > before) return null;

  const pathFor = (stratumValue: string | undefined, row: FileRow | null): string[] => {
    const listed = stratumValue === undefined ? undefined : known.get(stratumValue);
    const path = levels.map((level) => {
      if (listed && placeOf(level) >= 0) return listed.path[placeOf(level)] ?? '';
      return level === stratum ? (stratumValue ?? '') : (row?.background[level] ?? '');
    });
    const end = path.indexOf('');
    return end < 0 ? path : path.slice(0, end);
  };
  const leaves = new Map<string, TreeLeaf>();
  const parents = new Map<string, string>();
  const remember = (path: string[], row: number | null) => {
    const cell = cellName(path);
    if (leaves.has(cell)) return cell;
    leaves.set(cell, { path, cell });
    path.forEach((value, depth) => {
      const node = `${depth} ${value}`;
      const parent = cellName(path.slice(0, depth));
      if (parents.has(node) && parents.get(node) !== parent) {
        report(row, levels[depth] ?? '', value, `hoort bij meer dan één ${levels[depth - 1]}`);
      }
      parents.set(node, parent);
    });
    return cell;
  };
  if (levels.every((level) => placeOf(level) >= 0 || level === stratum)) {
    for (const one of known.values()) remember(pathFor(one.stratum, null), null);
  }
  const cells = new Map<FileRow, string>();
  for (const row of rows) {
    const own = stratum === null ? undefined : row.background[stratum];
    for (const level of levels) {
      const [listed, written] = [own === undefined ? undefined : known.get(own), row.background[level]];
      if (listed && placeOf(level) >= 0 && written !== undefined && written !== listed.path[placeOf(level)]) {
        report(row.row, level, written, `is in de populatie ${listed.path[placeOf(level)]}`);
      }
    }
    cells.set(row, remember(pathFor(own, row), row.row));
  }
  if (files.problems.length > before) return null;
  return {
    levels: [...levels],
    leaves: [...leaves.values()],
    cellOf: (row) => cells.get(row) ?? cellName([]),
  };
}
