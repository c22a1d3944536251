import writeExcelFile from 'write-excel-file/node';
import { csvCell } from '../csvCell';
import type { PersonalLink } from './exportLinks';

const COLUMNS = ['naam', 'email', 'taal', 'school', 'link', 'afmeldlink'];

/** The links as a CSV that Excel opens as it is: semicolons, CRLF, a byte order mark; no cell is read as a formula. */
export function linksAsCsv(links: readonly PersonalLink[]): Uint8Array {
  const lines = linesOf(links).map((cells) => cells.map(csvCell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** The same as a workbook: every cell is text, which Excel never reads as a formula. */
export async function linksAsXlsx(links: readonly PersonalLink[]): Promise<Uint8Array> {
  const rows = linesOf(links).map((cells) => cells.map((value) => ({ value, type: String })));
  return writeExcelFile(rows, { sheet: 'Links' }).toBuffer();
}

/** One line a person; with columns `school 2` and `link 2` when somebody answers for several schools. */
function linesOf(links: readonly PersonalLink[]): string[][] {
  const most = links.reduce((so, { others }) => Math.max(so, others.length), 0);
  const more = Array.from({ length: most }, (_, index) => [`school ${index + 2}`, `link ${index + 2}`]);
  const header = [...COLUMNS, ...more.flat()];
  return [header, ...links.map(cellsOf)].map((cells) => [
    ...cells,
    ...Array<string>(header.length - cells.length).fill(''),
  ]);
}

function cellsOf(person: PersonalLink): string[] {
  const { name, email, language, school, link, unsubscribeLink, others } = person;
  const more = others.flatMap((other) => [other.school ?? '', other.link]);
  return [name ?? '', email, language, school ?? '', link, unsubscribeLink, ...more];
}
