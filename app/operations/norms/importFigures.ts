import type { Tx } from '../../../db/connection';
import { type BoardRow, findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { findMeasure, findNorm } from '../../../surveys/register/catalogue';
import type { Measure } from '../../../surveys/register/types';
import type { AppContext } from '../../context';
import { comparable } from '../../recipients/comparable';
import { type ColumnDefinition, readTable, type TableRow } from '../../recipients/readTable';
import { fileProblem, type RowProblem, rowProblem } from '../../recipients/rowProblem';
import { readSpreadsheet } from '../../recipients/spreadsheet';
import { localDay } from '../localDay';
import { checkFigure, type TypedFigure } from './figureProblems';
import { findStanding, isSame, putFigure } from './recordFigure';

type Field = 'norm' | 'measure' | 'board' | 'period' | 'value' | 'of' | 'source' | 'note';

export const figureColumns: ColumnDefinition<Field>[] = [
  { field: 'norm', headers: ['norm'], required: true },
  { field: 'measure', headers: ['cijfer', 'maat'], required: true },
  { field: 'board', headers: ['bestuur', 'schoolbestuur'], required: false },
  { field: 'period', headers: ['periode'], required: true },
  { field: 'value', headers: ['waarde'], required: true },
  { field: 'of', headers: ['van', 'n'], required: false },
  { field: 'source', headers: ['bron'], required: true },
  { field: 'note', headers: ['opmerking'], required: false },
];

export interface ImportedFigures {
  added: number;
  replaced: number;
  same: number;
  /** Rows without a value, which are not taken. */
  empty: number;
}

interface Group {
  norm: string;
  measure: Measure;
  first: TableRow<Field>;
  typed: TypedFigure;
  /** Row per part that was typed: `waarde`, `bestuur-<id>`. */
  rows: Map<string, TableRow<Field>>;
}

const noValue = fileProblem(
  'no-value',
  'In dit bestand staat nergens een waarde. Vul de kolom waarde in bij de cijfers die u hebt, en lees het opnieuw in.',
);

/**
 * Takes figures from a CSV or Excel file: whole, or not at all with every problem of every row. Rows with a bestuur make
 * one figure together with the others of the same norm, cijfer and periode; a row without a waarde is passed over.
 */
export async function importFigures(
  ctx: AppContext,
  actor: string,
  associationId: string,
  bytes: Uint8Array,
  mayReplace: boolean,
): Promise<{ ok: true; value: ImportedFigures } | { ok: false; problems: RowProblem[] }> {
  const sheet = await readSpreadsheet(bytes);
  if (!sheet.ok) return { ok: false, problems: [sheet.problem] };
  const read = readTable(sheet.input, figureColumns, { mostRows: 5000, rowsAre: 'cijfers' });
  if (!read.ok) return read;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const boards = await findBoards(tx, associationId);
    const problems = [...read.problems];
    const headers = new Map(read.table.columns.map(({ field, header }) => [field, header]));
    const filled = [...read.table.rows].filter(({ cells }) => (cells.value ?? '') !== '');
    const groups = groupsOf(filled, boards, headers, problems);
    const tally: ImportedFigures = {
      added: 0,
      replaced: 0,
      same: 0,
      empty: read.table.rows.length - filled.length,
    };
    const checked = [];
    for (const group of groups) {
      const result = checkFigure(group.measure, group.typed, boards, localDay(ctx.clock.now()));
      if (!result.ok) {
        for (const { field = '', message } of result.problems)
          problems.push(problemAt(group, field, message, headers));
        continue;
      }
      const at = { norm: group.norm, measure: group.measure.key };
      const standing = await findStanding(tx, associationId, at, result.figure);
      if (standing && !mayReplace && !isSame(standing, result.figure)) {
        const message =
          'Over deze periode is er al een ander cijfer. Kruis aan dat het bestand vervangt wat er is, of haal de rij weg.';
        problems.push(problemAt(group, 'periode', message, headers));
      }
      checked.push({ at, figure: result.figure, standing });
    }
    if (groups.length === 0 && problems.length === 0) problems.push(noValue);
    if (problems.length > 0) {
      return { ok: false as const, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
    }
    for (const { at, figure, standing } of checked) {
      const what = await putFigure(ctx, tx as Tx, actor, associationId, at, figure, standing);
      tally[what === 'new' ? 'added' : what] += 1;
    }
    return { ok: true as const, value: tally };
  });
}

function groupsOf(
  rows: TableRow<Field>[],
  boards: BoardRow[],
  headers: Map<Field, string>,
  problems: RowProblem[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const cell = (field: Field) => row.cells[field] ?? '';
    const report = (field: Field, message: string) =>
      void problems.push(
        rowProblem(
          { row: row.row, column: headers.get(field) ?? null, value: cell(field) },
          'figure',
          message,
        ),
      );
    const norm = findNorm(cell('norm'));
    if (!norm) {
      report('norm', 'Deze norm is niet bekend. De namen staan in het voorbeeldbestand, zoals Netwerk-2a.');
      continue;
    }
    const measure = findMeasure(norm, cell('measure'));
    if (!measure) {
      const known = norm.measures.map(({ key }) => key).join(', ');
      report(
        'measure',
        known === ''
          ? 'Deze norm wordt met vragenlijsten gemeten. Daar vult niemand een cijfer bij in.'
          : `Kies bij deze norm een van deze: ${known}.`,
      );
      continue;
    }
    const board = boards.find(({ name }) => comparable(name) === comparable(cell('board')));
    if (cell('board') !== '' && (!board || !measure.perBoard)) {
      report(
        'board',
        board
          ? 'Dit cijfer wordt niet per bestuur bijgehouden. Laat de cel leeg.'
          : 'Dit bestuur is niet bekend. De namen van de besturen staan in het voorbeeldbestand.',
      );
      continue;
    }
    const key = [norm.key, measure.key, cell('period').toUpperCase()].join('\u0000');
    const group = groups.get(key) ?? newGroup(norm.key, measure, row);
    groups.set(key, group);
    const part = board ? `bestuur-${board.id}` : 'waarde';
    if (group.rows.has(part)) {
      report(
        'value',
        `Dit cijfer staat ook in rij ${group.rows.get(part)?.row}. Laat één van de twee staan.`,
      );
      continue;
    }
    group.rows.set(part, row);
    if (cell('source') !== group.typed.source || cell('note') !== group.typed.note) {
      report(
        'source',
        `Geef alle besturen van dit cijfer dezelfde bron en opmerking als rij ${group.first.row}.`,
      );
    }
    if (board) {
      group.typed.perBoard[board.id] = cell('value');
      if (cell('of') !== '') report('of', 'Dit hoort alleen bij een percentage. Laat het leeg.');
    } else {
      group.typed.value = cell('value');
      group.typed.ofCount = cell('of');
    }
  }
  return [...groups.values()];
}

function newGroup(norm: string, measure: Measure, first: TableRow<Field>): Group {
  const { period = '', source = '', note = '' } = first.cells;
  return {
    norm,
    measure,
    first,
    typed: { period, value: '', ofCount: '', perBoard: {}, source, note },
    rows: new Map(),
  };
}

const columnOf: Record<string, Field> = {
  periode: 'period',
  waarde: 'value',
  van: 'of',
  bron: 'source',
  opmerking: 'note',
  // Boards that no row has are missing beside the rows there are: the value of those is not what is wrong.
  besturen: 'board',
};

function problemAt(group: Group, field: string, message: string, headers: Map<Field, string>): RowProblem {
  const row = group.rows.get(field) ?? group.rows.get('waarde') ?? group.first;
  const column = columnOf[field] ?? 'value';
  return rowProblem(
    { row: row.row, column: headers.get(column) ?? null, value: row.cells[column] ?? '' },
    'figure',
    message,
  );
}
