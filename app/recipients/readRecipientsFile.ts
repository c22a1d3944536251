import type { Audience, Locale } from '../../surveys/definition/types';
import { checkRecipient, type KnownToRecipients, type RecipientField } from './checkRecipient';
import type { TextEncoding } from './decodeText';
import {
  type ChosenColumns,
  type ColumnDefinition,
  type Delimiter,
  readTable,
  type SeenColumn,
} from './readTable';
import { type RowProblem, rowProblem } from './rowProblem';
import type { SheetRecords } from './spreadsheet';

export type { KnownToRecipients, RecipientField } from './checkRecipient';
export type { RowProblem } from './rowProblem';

/** Most rows of one file. */
const mostRecipients = 50_000;

export interface RecipientRow {
  /** As Excel numbers rows. */
  row: number;
  /** In lower case. */
  email: string;
  name: string | null;
  /** Dutch when the file does not say. */
  language: Locale;
  schoolId: string | null;
  /** The school's own board when there is a school. */
  boardId: string | null;
  /** The school's own type when there is a school; for ketenpartners the kind of organisation. */
  type: string | null;
  role: string | null;
}

export type RecipientsFile =
  | {
      ok: true;
      rows: RecipientRow[];
      /** Columns found, in the order of the file, with the name they have there. */
      columns: { field: RecipientField; header: string }[];
      seen: SeenColumn<RecipientField>[];
      /** null for a spreadsheet. */
      encoding: TextEncoding | null;
      delimiter: Delimiter | null;
    }
  | {
      ok: false;
      problems: RowProblem[];
      /** Empty when there is no table at all. */
      seen: SeenColumn<RecipientField>[];
    };

/** Columns of the file; a school is needed for scholen, a type for ketenpartners. */
export function recipientColumns(audience: Audience): ColumnDefinition<RecipientField>[] {
  return [
    { field: 'email', headers: ['e-mail', 'e-mailadres', 'mail', 'mailadres'], required: true },
    { field: 'name', headers: ['naam', 'name', 'volledige naam'], required: false },
    { field: 'language', headers: ['taal', 'language'], required: false },
    { field: 'school', headers: ['school', 'vestiging', 'schoolnaam'], required: audience === 'scholen' },
    { field: 'board', headers: ['bestuur', 'schoolbestuur', 'board'], required: false },
    { field: 'type', headers: ['soort', 'type'], required: audience === 'ketenpartners' },
    { field: 'role', headers: ['rol', 'functie', 'role'], required: false },
  ];
}

/**
 * Reads a file with recipients: whole, or not at all with every problem of every row.
 * @param chosen per column what it stands for, where its name does not say so
 * @param known the schools, boards and kinds of partners that rows may name; names are compared without regard to
 *   capitals, accents and punctuation, and a school may also be named by its BRIN code
 */
export function readRecipientsFile(
  input: Uint8Array | SheetRecords,
  known: { audience: Audience } & KnownToRecipients,
  chosen: ChosenColumns<RecipientField> = [],
): RecipientsFile {
  const read = readTable(
    input,
    recipientColumns(known.audience),
    { mostRows: mostRecipients, rowsAre: 'ontvangers' },
    chosen,
  );
  if (!read.ok) return { ...read, seen: [] };
  const { columns, seen, encoding, delimiter } = read.table;
  const problems = [...read.problems];
  const header = new Map(columns.map((column) => [column.field, column.header]));
  const check = checkRecipient(known.audience, known, header);
  const firstRowOf = { email: new Map<string, number>(), school: new Map<string, number>() };
  const rows: RecipientRow[] = [];

  for (const tableRow of read.table.rows) {
    const checked = check(tableRow);
    problems.push(...checked.problems);
    const { email, schoolId } = checked.recipient;
    const at = (field: RecipientField) => ({
      row: tableRow.row,
      column: header.get(field) ?? null,
      value: tableRow.cells[field] ?? null,
    });
    const sameAddress = email === null ? undefined : seenBefore(firstRowOf.email, email, tableRow.row);
    if (sameAddress !== undefined) {
      const message = `Dit adres staat ook in rij ${sameAddress}. Laat één van de twee rijen staan.`;
      problems.push(rowProblem(at('email'), 'duplicate-email', message));
    }
    if (known.audience === 'scholen' && schoolId !== null) {
      const sameSchool = seenBefore(firstRowOf.school, schoolId, tableRow.row);
      if (sameSchool !== undefined) {
        const message = `Voor deze school staat al iemand in rij ${sameSchool}. Per vestiging vult één persoon de vragenlijst in: laat één rij staan.`;
        problems.push(rowProblem(at('school'), 'duplicate-school', message));
      }
    }
    if (email !== null) rows.push({ ...checked.recipient, email });
  }
  if (problems.length > 0)
    return { ok: false, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), seen };
  return { ok: true, rows, columns, seen, encoding, delimiter };
}

/** The row in which `key` was first seen; undefined when that is this one. */
function seenBefore(firstRows: Map<string, number>, key: string, row: number): number | undefined {
  const first = firstRows.get(key);
  if (first === undefined) firstRows.set(key, row);
  return first;
}
