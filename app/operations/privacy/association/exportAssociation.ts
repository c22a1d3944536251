import { exportedTables, notExportedTables, streamTable } from '../../../../db/queries/associationExport';
import { getAssociationRow } from '../../../../db/queries/associations';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';

/** Raised when the shape of the export changes. */
const FORMAT = 1;

/**
 * Writes everything of one association as JSON lines: a head that says what is in it and what is not, then one line a
 * row, and at the end the counts. Nobody who was asked, no open answers, no keys, no links; the log does name who works
 * at the bureau. Memory stays flat.
 * @returns rows per table.
 */
export async function exportAssociation(
  ctx: AppContext,
  actor: string,
  associationId: string,
  write: (line: string) => Promise<void>,
): Promise<Record<string, number>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { name, sector, isExample, settings } = await getAssociationRow(tx, associationId);
    await write(
      lineOf({
        peilstok: 'association',
        format: FORMAT,
        exportedAt: ctx.clock.now().toISOString(),
        association: { id: associationId, name, sector, isExample, settings },
        tables: Object.keys(exportedTables),
        leftOut: notExportedTables,
      }),
    );
    const counts: Record<string, number> = {};
    for (const table of Object.keys(exportedTables)) {
      counts[table] = 0;
      for await (const row of streamTable(tx, associationId, table)) {
        await write(lineOf({ table, row }));
        counts[table] += 1;
      }
    }
    await write(lineOf({ peilstok: 'end', counts }));
    await noteAction(ctx, tx, associationId, { actor, action: 'export gemaakt', details: { counts } });
    return counts;
  });
}

function lineOf(document: unknown): string {
  return `${JSON.stringify(document)}\n`;
}
