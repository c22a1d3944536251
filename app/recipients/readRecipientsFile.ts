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
import { rowsPerList, type SamePerson } from './samePeople';
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
      /** One per list: a person in several rows is taken once, or once per school where each school answers. */
      rows: RecipientRow[];
      /** Who stood in several rows. */
      same: SamePerson[];
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
 * Reads a file with recipients: whole, or not at all with every problem of every row. Somebody in several rows is one recipient, or
 * one per school where every school answers; `same` tells who.
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
  const askedFor = new Map<string, { row: number; email: string }>();
  const lists = rowsPerList(known.audience);

  for (const tableRow of read.table.rows) {
    const checked = check(tableRow);
    problems.push(...checked.problems);
    const { email, schoolId } = checked.recipient;
    const at = (field: RecipientField) => ({
      row: tableRow.row,
      column: header.get(field) ?? null,
      value: tableRow.cells[field] ?? null,
    });
    if (known.audience === 'scholen' && schoolId !== null && email !== null) {
      const first = askedFor.get(schoolId);
      if (!first) askedFor.set(schoolId, { row: tableRow.row, email });
      else if (first.email !== email) {
        const message = `Voor deze school staat al iemand anders in rij ${first.row}. Per vestiging vult één persoon de vragenlijst in: laat één rij staan.`;
        problems.push(rowProblem(at('school'), 'duplicate-school', message));
      }
    }
    if (email !== null) lists.take({ ...checked.recipient, email }, (tableRow.cells.language ?? '') !== '');
  }
  if (problems.length > 0)
    return { ok: false, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), seen };
  const same = lists.same();
  return { ok: true, rows: lists.rows, same, columns, seen, encoding, delimiter };
}
