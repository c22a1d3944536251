import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { exportAssociation, exportPurpose } from '../../operations/privacy/association/exportAssociation';
import { removeWholeAssociation } from '../../operations/privacy/association/removeWholeAssociation';
import { type CommandIo, CommandProblem } from '../io';
import { getDone, say } from '../round/roundCommands';
import { getChosenAssociation, withContext } from '../withContext';

const ACTOR = 'bureau';

export interface AssociationOptions {
  association?: string;
  json?: boolean;
}

/** `peilstok association export`: everything of one association that may leave as JSON lines, into a file that is not there yet. */
export async function runAssociationExport(
  io: CommandIo,
  file: string,
  options: AssociationOptions,
): Promise<void> {
  await withContext(io, async (ctx) => {
    const associationId = await getChosenAssociation(ctx, options.association);
    const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    await once(out, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new CommandProblem([
        error.code === 'EEXIST'
          ? `Het bestand ${file} bestaat al. Kies een andere naam.`
          : `Het bestand ${file} kan niet worden gemaakt.`,
      ]);
    });
    const { counts, leftOut } = await exportAssociation(ctx, ACTOR, associationId, async (line) => {
      if (!out.write(line)) await once(out, 'drain');
    });
    out.end();
    await finished(out);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    say(io, options, { file, counts, leftOut }, [
      `${rows} rijen staan in ${file}. Bewaar dit bestand veilig.`,
      'Niet erin:',
      ...leftOut.map(({ what, why, count }) => `- ${count === null ? '' : `${count} `}${what}: ${why}.`),
      exportPurpose,
    ]);
  });
}

/** `peilstok association remove`: for good, when the name is given exactly. */
export async function runAssociationRemove(
  io: CommandIo,
  options: AssociationOptions & { confirm: string },
): Promise<void> {
  await withContext(io, async (ctx) => {
    const associationId = await getChosenAssociation(ctx, options.association ?? options.confirm);
    getDone(await removeWholeAssociation(ctx, associationId, options.confirm));
    say(io, options, { removed: associationId }, [`${options.confirm} is verwijderd, met alles ervan.`]);
  });
}
