import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AppContext } from '../../../context';
import { reportsFolder } from './removeOldReports';

/** Reports that came back and that nobody understood, of all rounds of the installation. */
export interface UnclearReports {
  count: number;
  /** On the server; beside each report stands a `.txt` that says why. */
  folder: string;
}

/** Counts them; null when there are none. They go away by themselves after 30 days. */
export async function findUnclearReports(ctx: AppContext): Promise<UnclearReports | null> {
  const folder = path.join(reportsFolder(ctx), 'failed');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const count = names.filter((name) => /\.eml$/i.test(name)).length;
  return count === 0 ? null : { count, folder };
}
