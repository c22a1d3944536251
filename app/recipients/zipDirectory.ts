const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
/** With this many entries or bytes the true number stands elsewhere (ZIP64), where a reader would look and we do not. */
const SEE_ZIP64 = { count: 0xffff, bytes: 0xffffffff };

/** How an entry is packed (PKWARE APPNOTE 6.3.10, 4.4.5). */
export const [STORED, DEFLATED] = [0, 8];

/** A file in a zip, as the directory tells it. */
export interface ZipEntry {
  name: Uint8Array;
  method: number;
  crc: number;
  packed: Uint8Array;
  /** Bytes that it says it becomes. */
  size: number;
}

/** The files in a zip by its directory (PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16); null when none can be read. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  // Readers differ in which of the two numbers they go by.
  if (view.getUint16(end + 8, true) !== count || count === SEE_ZIP64.count) return null;
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const local = view.getUint32(at + 42, true);
    if (packedSize === SEE_ZIP64.bytes || local === SEE_ZIP64.bytes) return null;
    if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) return null;
    const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > view.byteLength) return null;
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + nameLength > view.byteLength) return null;
    entries.push({
      name: bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(from, from + packedSize),
      size,
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The same files as a zip in which what lies before each file says what the directory says, so that a reader that goes by
 * the one reads no other files than a reader that goes by the other. In parts, one after the other.
 */
export function zipAsListed(entries: readonly ZipEntry[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, method, crc, packed, size } of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(signature(LOCAL_HEADER), fields, name, packed);
    directory.push(signature(ENTRY), Buffer.from([20, 0]), fields, place, name);
    offset += LOCAL_LENGTH + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return [...parts, ...directory, signature(END_OF_DIRECTORY), end];
}

function signature(of: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(of);
  return bytes;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
