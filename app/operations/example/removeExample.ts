import { findAssociationIds, removeAssociation } from '../../../db/queries/associations';
import { findRounds } from '../../../db/queries/rounds';
import { findMessageIds } from '../../../db/queries/sendLedger';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import { removeOutboxMails } from '../../../emails/removeOutboxMails';
import type { AppContext } from '../../context';
import { outboxFolder } from '../../outboxFolder';

/**
 * Removes the example association with everything of it: rows, keys of its open rounds, and its mails in the outbox.
 * Real associations are never touched. @returns whether there was one.
 */
export async function removeExample(ctx: AppContext): Promise<boolean> {
  const associations = await outsideAssociations(ctx.db, findAssociationIds);
  const examples = associations.filter((association) => association.isExample);
  for (const { id } of examples) {
    const { rounds, messageIds } = await inAssociation(ctx.db, id, async (tx) => {
      const found = { rounds: await findRounds(tx, id), messageIds: await findMessageIds(tx, id) };
      await removeAssociation(tx, id);
      return found;
    });
    for (const round of rounds) await ctx.keys.destroy(round.id);
    await removeOutboxMails(outboxFolder(ctx.config), messageIds);
  }
  return examples.length > 0;
}
