import { findAssociationNames } from '../../db/queries/associations';
import { outsideAssociations } from '../../db/transaction';
import type { AppContext } from '../context';
import { openContext } from '../createContext';
import { readConfig } from '../env.server';
import { type CommandIo, CommandProblem } from './io';

/** Opens the product for one command and closes it again, whatever happens. */
export async function withContext<T>(io: CommandIo, work: (ctx: AppContext) => Promise<T>): Promise<T> {
  const opened = await openContext(readConfig(), { works: false, log: (line) => io.err(line) });
  try {
    return await work(opened.ctx);
  } finally {
    await opened.close();
  }
}

/**
 * The association a command is about: the one named (id or name), or the only one there is.
 * @throws CommandProblem when there is none or the choice is open.
 */
export async function getChosenAssociation(ctx: AppContext, chosen: string | undefined): Promise<string> {
  const all = await outsideAssociations(ctx.db, findAssociationNames);
  if (chosen !== undefined) {
    const found = all.filter((one) => one.id === chosen || one.name.toLowerCase() === chosen.toLowerCase());
    if (found.length === 1 && found[0]) return found[0].id;
    throw new CommandProblem([`Er is geen samenwerkingsverband "${chosen}".`, ...listed(all)]);
  }
  if (all.length === 1 && all[0]) return all[0].id;
  if (all.length === 0) {
    throw new CommandProblem([
      'Er is nog geen samenwerkingsverband. Maak er een aan in de browser (npm start), of laad het voorbeeld: peilstok example load.',
    ]);
  }
  throw new CommandProblem(
    ['Er zijn meer samenwerkingsverbanden. Kies er een met --association.', ...listed(all)],
    2,
  );
}

const listed = (all: { id: string; name: string }[]) => all.map(({ id, name }) => `  ${id}  ${name}`);
