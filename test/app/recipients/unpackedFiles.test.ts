import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { readSpreadsheet } from '../../../app/recipients/spreadsheet';
import { unzippedSize } from '../../../app/recipients/unzippedSize';

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const OFFICE = 'http://schemas.openxmlformats.org';

/** A workbook of one sheet as a zip of which the directory says what we want it to say (PKWARE APPNOTE 6.3.10, 4.3). */
function workbook(
  sheet: Buffer,
  { says = sheet.length, unlisted }: { says?: number; unlisted?: Buffer } = {},
): Uint8Array {
  const parts: [string, Buffer, number][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ] as const,
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ] as const,
  ]
    .map(([name, xml]): [string, Buffer, number] => [name, Buffer.from(xml), xml.length])
    .concat([[SHEET, sheet, says]])
    .concat(unlisted ? [[SHEET, unlisted, unlisted.length]] : []);
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content, size] of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const after = Buffer.alloc(14);
    after.writeUInt32LE(offset, 10);
    if (content !== unlisted)
      directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, after, Buffer.from(name));
    local.push(head);
    offset += head.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = parts.length - (unlisted ? 1 : 0);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, index, Buffer.from('PK\x05\x06'), end]));
}

const sheetOf = (inside: string, padding = 0): Buffer =>
  Buffer.concat([
    Buffer.from(`<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${inside}`),
    Buffer.alloc(padding, ' '),
    Buffer.from('</sheetData></worksheet>'),
  ]);
const oneRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c></row>';

describe('a workbook that somebody uploads', () => {
  it('is read when it is what it says', async () => {
    const read = { ok: true, input: { records: [['email']] } };
    expect(await readSpreadsheet(workbook(sheetOf(oneRow)))).toEqual(read);
    const written = await writeExcel([[{ value: 'email', type: String }]]).toBuffer();
    expect(await readSpreadsheet(new Uint8Array(written))).toEqual(read);
  });

  it('is refused before it is read when a small file becomes more than it says', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, nth) => `<row r="${nth + 1}"><c r="A${nth + 1}" t="inlineStr"><is><t>a</t></is></c></row>`,
    );
    const sheet = sheetOf(rows.join(''));
    expect(sheet.length).toBeGreaterThan(2 * MB);
    const bomb = workbook(sheet, { says: 1000 });
    expect(bomb.length).toBeLessThan(MB);
    // Its directory says no more than a list has; only unpacking tells.
    expect(await unzippedSize(bomb, 64 * MB)).toBeNull();
    expect(await unzippedSize(workbook(sheet), 64 * MB)).toBeGreaterThan(sheet.length);
    expect(await readSpreadsheet(bomb)).toMatchObject({ ok: false, problem: { code: 'broken-xlsx' } });
    expect(await readSpreadsheet(workbook(sheet))).toMatchObject({ ok: true });
  });

  it('is read as its directory lists it, whatever else lies between its files', async () => {
    const other = sheetOf(oneRow.replace('email', 'something that no directory names'));
    expect(await readSpreadsheet(workbook(sheetOf(oneRow), { unlisted: other }))).toEqual({
      ok: true,
      input: { records: [['email']] },
    });
  });

  it('is refused when it becomes more than any list, and says so', async () => {
    const bomb = workbook(sheetOf(oneRow, 65 * MB));
    expect(await readSpreadsheet(bomb)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});
