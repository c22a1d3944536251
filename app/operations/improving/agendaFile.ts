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

/** The same as a workbook: every cell is text, which Excel never reads as a formula. */
export async function agendaAsXlsx(lines: readonly AgendaLine[]): Promise<Uint8Array> {
  const rows = [COLUMNS, ...lines.map(cellsOf)].map((cells) =>
    cells.map((value) => ({ value, type: String })),
  );
  return writeExcelFile(rows, { sheet: 'Ontwikkelagenda' }).toBuffer();
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
