import type { InputFiles } from './inputFiles';
import { readTable } from './readTable';
import type { PopulationRow } from './waveInput';

/**
 * The list by stratum: the stratum column, `N`, optionally `weight_cell` and columns of the tree. null with problems.
 * @param tree levels; those that the file does not have must be columns of the responses
 */
export async function readPopulation(
  files: InputFiles,
  file: string,
  stratum: string,
  tree: readonly string[],
): Promise<{ rows: PopulationRow[]; levels: string[] } | null> {
  const before = files.problems.length;
  const report = (row: number | null, column: string, value: string | null, message: string) =>
    files.problems.push({ file, row, column, value, message });
  const known = new Set([stratum, 'N', 'weight_cell', ...tree]);
  const seen = new Set<string>();
  const rows: PopulationRow[] = [];
  let levels: string[] = [];
  const isTable = await readTable(files, file, (header) => {
    for (const column of header) if (!known.has(column)) report(1, column, null, 'onbekende kolom');
    for (const column of [stratum, 'N']) {
      if (!header.includes(column)) report(1, column, null, 'kolom ontbreekt');
    }
    const at = (column: string) => header.indexOf(column);
    levels = tree.filter((level) => at(level) >= 0);
    return (row, fields) => {
      const field = (column: string) => fields[at(column)] ?? '';
      const key = field(stratum);
      if (at(stratum) >= 0) {
        if (key === '') report(row, stratum, key, 'is leeg');
        else if (seen.has(key)) report(row, stratum, key, 'komt meer dan één keer voor');
        seen.add(key);
      }
      if (at('N') >= 0 && !/^\d{1,9}$/.test(field('N')))
        report(row, 'N', field('N'), 'is geen heel getal van 0 of meer');
      for (const level of levels) if (field(level) === '') report(row, level, '', 'is leeg');
      const weightCell = at('weight_cell') < 0 ? null : field('weight_cell') || null;
      rows.push({ stratum: key, N: Number(field('N')), weightCell, path: levels.map(field) });
    };
  });
  return isTable && files.problems.length === before ? { rows, levels } : null;
}
