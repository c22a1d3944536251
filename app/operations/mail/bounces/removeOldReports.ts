import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AppContext } from '../../../context';

const KEPT_DAYS = 30;

/** Where reports over SMTP or LMTP are kept that nobody understands, and where the folder's own go. */
export function reportsFolder(ctx: AppContext): string {
  return ctx.config.bouncesDir ?? path.join(ctx.config.dataDir, 'bounces');
}

/** Deletes reports of over 30 days: they hold addresses. @returns how many files went */
export async function removeOldReports(ctx: AppContext): Promise<number> {
  let removed = 0;
  for (const name of ['done', 'failed']) {
    const folder = path.join(reportsFolder(ctx), name);
    const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const file of files) {
      const { mtimeMs } = await stat(path.join(folder, file));
      if (ctx.clock.now().getTime() - mtimeMs < KEPT_DAYS * 86_400_000) continue;
      await rm(path.join(folder, file), { force: true });
      removed += 1;
    }
  }
  return removed;
}
