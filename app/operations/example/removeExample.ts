import { findAssociationIds } from '../../../db/queries/associations';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { removeEverything } from '../privacy/association/removeWholeAssociation';
import { removeNotedFiles } from '../privacy/leftovers/removeNotedFiles';

/**
 * Removes the example association with everything of it: rows, keys of its open rounds, and its mails in the outbox.
 * Real associations are never touched. @returns whether there was one.
 */
export async function removeExample(ctx: AppContext): Promise<boolean> {
  const associations = await outsideAssociations(ctx.db, findAssociationIds);
  const examples = associations.filter((association) => association.isExample);
  for (const { id } of examples) {
    await inAssociation(ctx.db, id, (tx) => removeEverything(ctx, tx, id));
  }
  if (examples.length > 0) await removeNotedFiles(ctx);
  return examples.length > 0;
}
