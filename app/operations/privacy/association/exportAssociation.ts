import { exportedTables, streamTable } from '../../../../db/queries/associationExport';
import { getAssociationRow } from '../../../../db/queries/associations';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';
import { sharedFigures } from '../../norms/sharedFigures';
import { viewSealRecord } from '../../sealing/viewSealRecord';
import { type LeftOut, resultsTally, tablesLeftOut } from './leftOut';
import { loggedDetails } from './loggedDetails';
import { sealedResults } from './sealedResults';

/** Raised when the shape of the export changes. 2: results as pages tell them instead of sealed rows. */
const FORMAT = 2;

/** What a file of this kind is and is not for, in the file itself. */
export const exportPurpose =
  'Dit bestand is om te bewaren en te lezen. Wat niet op de pagina’s van Peilstok mag staan, staat hier ook niet in. Verhuizen naar een andere server gaat met een reservekopie van de hele database, gemaakt en teruggezet door wie Peilstok beheert.';

export interface AssociationExport {
  /** Rows per table, and `result` for the sealed rounds. */
  counts: Record<string, number>;
  leftOut: LeftOut[];
}

/**
 * Writes everything of one association as JSON lines, but for what disclosure control withholds: a head, one line a
 * row, one line a sealed round as the pages tell it, and at the end what was left out and how much. Nobody who was
 * asked, no row of answers, no hidden figure, no open answer that was not released, no keys, no links; the log does
 * name who works at the bureau. Memory stays flat.
 */
export async function exportAssociation(
  ctx: AppContext,
  actor: string,
  associationId: string,
  write: (line: string) => Promise<void>,
): Promise<AssociationExport> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { name, sector, isExample, settings } = await getAssociationRow(tx, associationId);
    await write(
      lineOf({
        peilstok: 'association',
        format: FORMAT,
        purpose: exportPurpose,
        exportedAt: ctx.clock.now().toISOString(),
        association: { id: associationId, name, sector, isExample, settings },
        tables: Object.keys(exportedTables),
      }),
    );
    const counts: Record<string, number> = {};
    for (const table of Object.keys(exportedTables)) {
      counts[table] = 0;
      for await (const row of streamTable(tx, associationId, table)) {
        await write(lineOf({ table, row: table === 'audit' ? loggedDetails(row) : row }));
        counts[table] += 1;
      }
    }
    counts.registerFigure = 0;
    for (const registerFigure of await sharedFigures(tx, associationId)) {
      await write(lineOf({ registerFigure }));
      counts.registerFigure += 1;
    }
    const tally = resultsTally();
    counts.result = 0;
    for await (const one of sealedResults(ctx, tx, associationId)) {
      const seal = await viewSealRecord({ ...ctx, db: tx }, associationId, one.roundId);
      await write(lineOf({ ...one, seal }));
      tally.add(one);
      counts.result += 1;
    }
    const leftOut = [...tally.leftOut(), ...(await tablesLeftOut(tx, associationId))];
    await write(lineOf({ peilstok: 'end', counts, leftOut }));
    await noteAction(ctx, tx, associationId, { actor, action: 'export gemaakt', details: { counts } });
    return { counts, leftOut };
  });
}

function lineOf(document: unknown): string {
  return `${JSON.stringify(document)}\n`;
}
