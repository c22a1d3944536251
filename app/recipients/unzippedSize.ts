import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
/** With this many entries or bytes the true number stands elsewhere (ZIP64), where a reader would look and we do not. */
const SEE_ZIP64 = { count: 0xffff, bytes: 0xffffffff };
const [STORED, DEFLATED] = [0, 8];

const inflate = promisify(inflateRaw);

/**
 * Bytes that the entries of a zip file become (PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16). What its directory says is
 * not believed: each entry is unpacked beside the event loop, no further than it says. A small file can unpack to more
 * than there is memory, and say that it does not.
 * @param most a directory that says more is not unpacked: its own number comes back
 * @returns null when there is no directory that can be read, or an entry is more than it says
 */
export async function unzippedSize(bytes: Uint8Array, most: number): Promise<number | null> {
  const entries = readDirectory(bytes);
  if (!entries) return null;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > most) return total;
  for (const { method, packed, size } of entries) {
    if (method === STORED && packed.length !== size) return null;
    if (method !== STORED && method !== DEFLATED) return null;
    if (method === DEFLATED && !(await isAtMost(packed, size))) return null;
  }
  return total;
}

async function isAtMost(packed: Uint8Array, size: number): Promise<boolean> {
  try {
    await inflate(packed, { maxOutputLength: Math.max(1, size) });
    return true;
  } catch {
    return false;
  }
}

interface Entry {
  method: number;
  packed: Uint8Array;
  size: number;
}

function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  // Readers differ in which of the two numbers they go by.
  if (view.getUint16(end + 8, true) !== count || count === SEE_ZIP64.count) return null;
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const local = view.getUint32(at + 42, true);
    if (packedSize === SEE_ZIP64.bytes || local === SEE_ZIP64.bytes) return null;
    if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) return null;
    const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > view.byteLength) return null;
    const packed = bytes.subarray(from, from + packedSize);
    entries.push({ method: view.getUint16(at + 10, true), packed, size });
    const more = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    at += ENTRY_LENGTH + more;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
