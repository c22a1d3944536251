import { readSheet } from 'read-excel-file/node';
import { fileProblem, type RowProblem } from './rowProblem';
import { unzippedSize } from './unzippedSize';
import { readZipDirectory, zipAsListed } from './zipDirectory';

/** The cells of a spreadsheet as text; index + 1 is the row Excel shows. */
export interface SheetRecords {
  records: string[][];
}

/**
 * What a file may become when it is unpacked: twice a list of 50,000 people with ten columns. Reading 32 MB takes a second,
 * 100 MB more than a minute.
 */
const MOST_UNZIPPED_BYTES = 64 * 1024 * 1024;

/**
 * The first sheet of an Excel workbook (.xlsx); the bytes themselves when the file is none, for `readTable` to judge.
 * Days become `2027-03-01`, numbers plain digits.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
): Promise<{ ok: true; input: Uint8Array | SheetRecords } | { ok: false; problem: RowProblem }> {
  if (!isZip(bytes)) return { ok: true, input: bytes };
  const refused = (code: string, message: string) => ({
    ok: false as const,
    problem: fileProblem(code, message),
  });
  const size = await unzippedSize(bytes, MOST_UNZIPPED_BYTES);
  if (size === null)
    return refused(
      'broken-xlsx',
      'Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.',
    );
  if (size > MOST_UNZIPPED_BYTES) {
    return refused(
      'too-large',
      'Uitgepakt is dit bestand te groot. Zet alleen de lijst in een nieuw bestand en kies dat.',
    );
  }
  try {
    // This reader walks from file to file and never sees the directory that we went by, so it gets a zip in which both agree.
    const rows = await readSheet(Buffer.concat(zipAsListed(readZipDirectory(bytes) ?? [])));
    return { ok: true, input: { records: asTexts(rows) } };
  } catch {
    return refused(
      'broken-xlsx',
      'Dit bestand is niet te lezen als Excel-bestand (.xlsx). Open het in Excel, bewaar het opnieuw, of bewaar het als CSV.',
    );
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Turns cells into texts where they stand: a second list of 50,000 rows would be held beside the first. */
function asTexts(rows: unknown[][]): string[][] {
  for (const row of rows)
    row.forEach((cell, index) => {
      row[index] = asText(cell);
    });
  return rows as string[][];
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
