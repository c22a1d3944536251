import writeExcelFile from 'write-excel-file/node';
import { kindWords, statusWords } from '../../../surveys/improvement/improvementAction';
import { csvCell } from '../csvCell';
import type { AgendaLine } from './viewAgenda';

const COLUMNS = [
  'Soort',
  'Norm',
  'Ontwikkelpunt',
  'Wie',
  'Ontwikkelen gereed',
  'Uitvoeren vanaf',
  'Uitvoeren tot en met',
  'Status',
  'Na meting',
  'Scholen',
  'Laatste besluit',
  'Opmerking',
];

/** The ontwikkelagenda as a CSV that Excel opens as it is: semicolons, CRLF, a byte order mark; no cell is read as a formula. */
export function agendaAsCsv(lines: readonly AgendaLine[]): Uint8Array {
  const rows = [COLUMNS, ...lines.map(cellsOf)].map((cells) => cells.map(csvCell).join(';'));
  return new TextEncoder().encode(`\uFEFF${rows.join('\r\n')}\r\n`);
}

/** Characters wide, per column: what is written out wraps within it. */
const WIDTHS = [13, 26, 40, 24, 13, 13, 13, 17, 30, 40, 40, 40];
const FIRST_DAY = 4;
const LAST_DAY = 6;
/** Of Calibri 11; Excel allows no higher row than 409. */
const LINE_POINTS = 15;
const MOST_POINTS = 405;

/**
 * The same as a workbook, to be read and sorted as it is: days are days, the head stays in sight. Every other cell is text,
 * which Excel never reads as a formula.
 */
export async function agendaAsXlsx(lines: readonly AgendaLine[]): Promise<Uint8Array> {
  const top = { alignVertical: 'top', wrap: true } as const;
  const head = COLUMNS.map((value) => ({
    ...{ ...top, value, type: String, fontWeight: 'bold' as const },
    height: heightOf(COLUMNS),
  }));
  const rows = lines.map((line) => {
    const cells = cellsOf(line);
    const row = { ...top, height: heightOf(cells) };
    return cells.map((value, column) =>
      value !== '' && column >= FIRST_DAY && column <= LAST_DAY
        ? { ...row, value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
        : { ...row, value, type: String },
    );
  });
  const sheet = {
    sheet: 'Ontwikkelagenda',
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
  // Without a named font some programs guess one, and lay lines of a wrapped cell over the next row.
  return writeExcelFile([head, ...rows], sheet, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

/** Points. Said, because LibreOffice gives a row of a workbook one line where nothing is said, and hides the others. */
function heightOf(cells: readonly string[]): number {
  const linesOf = (text: string, column: number) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / ((WIDTHS[column] ?? 1) * 0.85))), 0);
  return Math.min(MOST_POINTS, LINE_POINTS * Math.max(...cells.map(linesOf)));
}

function cellsOf(line: AgendaLine): string[] {
  const { kind, indicator, indicatorTitle, title, owner, status, roundTitle, schools, decision, remark } =
    line;
  return [
    kindWords[kind],
    indicator ? `${indicator} ${indicatorTitle ?? ''}`.trim() : '',
    title,
    owner,
    line.developBy ?? '',
    line.carryOutFrom ?? '',
    line.carryOutUntil ?? '',
    statusWords[status],
    roundTitle ?? '',
    schools.join(', '),
    decision ? `${decision.decision}: ${decision.reason}` : '',
    remark,
  ];
}
