import writeExcelFile from 'write-excel-file/node';
import { csvCell } from '../csvCell';
import type { PersonalLink } from './exportLinks';

const COLUMNS = ['naam', 'email', 'taal', 'school', 'link', 'afmeldlink'];

/** The links as a CSV that Excel opens as it is: semicolons, CRLF, a byte order mark; no cell is read as a formula. */
export function linksAsCsv(links: readonly PersonalLink[]): Uint8Array {
  const lines = [COLUMNS, ...links.map(cellsOf)].map((cells) => cells.map(csvCell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** The same as a workbook: every cell is text, which Excel never reads as a formula. */
export async function linksAsXlsx(links: readonly PersonalLink[]): Promise<Uint8Array> {
  const rows = [COLUMNS, ...links.map(cellsOf)].map((cells) =>
    cells.map((value) => ({ value, type: String })),
  );
  return writeExcelFile(rows, { sheet: 'Links' }).toBuffer();
}

function cellsOf(person: PersonalLink): string[] {
  const { name, email, language, school, link, unsubscribeLink } = person;
  return [name ?? '', email, language, school ?? '', link, unsubscribeLink];
}
