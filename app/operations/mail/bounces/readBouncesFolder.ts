import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppContext } from '../../../context';
import { takeReport } from './takeReport';

/** A report is never larger than this, bytes; a larger file is put apart unread. */
const LARGEST = 5_000_000;

export interface ReadBounces {
  /** Reports that were understood, whatever followed from them. */
  done: number;
  /** Mails that were put apart for a person to look at. */
  unclear: number;
}

/**
 * Takes the .eml files in BOUNCES_DIR one by one: what was understood goes to the folder `done` in it, the rest to `failed`
 * with a note (`.txt`) beside it that says why. A file is moved only after the database has it; nothing happens without that
 * folder. What is in `done` may be thrown away.
 */
export async function readBouncesFolder(ctx: AppContext): Promise<ReadBounces> {
  const folder = ctx.config.bouncesDir;
  const read: ReadBounces = { done: 0, unclear: 0 };
  if (folder === null) return read;
  for (const name of ['done', 'failed'])
    await mkdir(path.join(folder, name), { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => /\.eml$/i.test(name)).sort();
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    const taken =
      bytes.length > LARGEST
        ? { outcome: 'unclear' as const, why: 'Het bestand is te groot voor een melding.' }
        : await takeReport(ctx, bytes);
    if (taken.outcome === 'unclear') {
      await writeFile(path.join(folder, 'failed', `${name}.txt`), `${taken.why}\n`, { mode: 0o600 });
      read.unclear += 1;
    } else {
      read.done += 1;
    }
    await rename(
      path.join(folder, name),
      path.join(folder, taken.outcome === 'unclear' ? 'failed' : 'done', name),
    );
  }
  return read;
}
