import path from 'node:path';
import type { AppContext } from '../../context';

/** Where the key of an open round is kept, and where its copy is; in words for whoever looks after both. */
export function keyPlaces(ctx: Pick<AppContext, 'config'>): {
  key: string;
  copy: string;
  advice: string | null;
} {
  const { keysDir, keysBackupDir, dataDir } = ctx.config;
  const isInside = (folder: string) => !path.relative(dataDir, folder).startsWith('..');
  return {
    key: keysDir,
    copy: keysBackupDir,
    advice:
      isInside(keysDir) && isInside(keysBackupDir)
        ? 'Beide staan nu in dezelfde gegevensmap. Vraag wie Peilstok beheert om de kopie op een andere schijf te zetten (KEYS_BACKUP_DIR).'
        : null,
  };
}
