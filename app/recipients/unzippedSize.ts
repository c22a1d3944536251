import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DEFLATED, readZipDirectory, STORED } from './zipDirectory';

/**
 * Bytes that the entries of a zip file become (PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16). What its directory says is
 * not believed: each entry is unpacked beside the event loop, no further than it says. A small file can unpack to more
 * than there is memory, and say that it does not.
 * @param most a directory that says more is not unpacked: its own number comes back
 * @returns null when there is no directory that can be read, or an entry is more than it says
 */
export async function unzippedSize(bytes: Uint8Array, most: number): Promise<number | null> {
  const entries = readZipDirectory(bytes);
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

/** Counts what comes out, and keeps none of it: the reader will make it once more. */
async function isAtMost(packed: Uint8Array, size: number): Promise<boolean> {
  let unpacked = 0;
  try {
    for await (const part of Readable.from([packed]).pipe(createInflateRaw())) {
      unpacked += (part as Uint8Array).length;
      if (unpacked > size) return false;
    }
    return true;
  } catch {
    return false;
  }
}
