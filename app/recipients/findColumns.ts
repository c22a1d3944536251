import { comparable } from './comparable';
import { fileProblem, type RowProblem, rowProblem } from './rowProblem';

/** A column the reader knows. */
export interface ColumnDefinition<Field extends string> {
  field: Field;
  /** Names it may have in the file; the first is what messages call it. */
  headers: string[];
  required: boolean;
}

/** Per column of the file what somebody chose for it; a column that is absent goes by its name. */
export type ChosenColumns<Field extends string> = readonly (Field | 'unused' | undefined)[];

/** The field a column name stands for, whatever its capitals, spaces and hyphens; null when it is none. */
export function fieldOf<Field extends string>(
  name: string,
  definitions: readonly ColumnDefinition<Field>[],
): Field | null {
  const key = comparable(name).replaceAll(' ', '');
  return (
    definitions.find(({ headers }) => headers.some((known) => comparable(known).replaceAll(' ', '') === key))
      ?.field ?? null
  );
}

/** Where each field stands in the file, and what is wrong with the row of column names. */
export function findColumns<Field extends string>(
  header: string[],
  rows: { cells: string[] }[],
  definitions: readonly ColumnDefinition<Field>[],
  chosen: ChosenColumns<Field> = [],
): { places: { field: Field; index: number }[]; problems: RowProblem[] } {
  const places: { field: Field; index: number }[] = [];
  const problems: RowProblem[] = [];
  const names = definitions.map(({ headers }) => headers[0]).join(', ');
  header.forEach((name, index) => {
    const choice = chosen[index];
    if (choice === 'unused') return;
    const field = choice ?? fieldOf(name, definitions);
    const place = { row: 1, column: name.trim() || null, value: null };
    if (field === null) {
      if (name.trim() === '' && rows.every(({ cells }) => (cells[index] ?? '').trim() === '')) return;
      const what =
        name.trim() === ''
          ? `Kolom ${index + 1} heeft geen naam.`
          : `De kolom "${name.trim().slice(0, 40)}" is niet bekend.`;
      problems.push(
        rowProblem(
          place,
          'unknown-column',
          `${what} Haal de kolom weg, of geef hem een van deze namen: ${names}.`,
        ),
      );
    } else if (places.some((other) => other.field === field)) {
      problems.push(
        rowProblem(
          place,
          'double-column',
          `Er zijn twee kolommen voor hetzelfde. Laat "${name.trim()}" weg, of de andere.`,
        ),
      );
    } else {
      places.push({ field, index });
    }
  });
  for (const { field, headers, required } of definitions) {
    if (required && !places.some((place) => place.field === field)) {
      problems.push(
        fileProblem(
          'missing-column',
          `De kolom "${headers[0]}" ontbreekt. Zet deze naam in de eerste rij, boven de juiste kolom.`,
        ),
      );
    }
  }
  return { places, problems };
}
