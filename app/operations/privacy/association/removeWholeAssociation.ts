import type { Tx } from '../../../../db/connection';
import { removeAccess } from '../../../../db/queries/accounts';
import { getAssociationRow, removeAssociation } from '../../../../db/queries/associations';
import { recordLeftovers } from '../../../../db/queries/leftovers';
import { findRounds } from '../../../../db/queries/rounds';
import { findLedgerMails } from '../../../../db/queries/sendLedger';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { failed, type Outcome, type Problem, succeeded } from '../../problem';
import { noteMailFiles } from '../leftovers/noteMailFiles';
import { removeNotedFiles } from '../leftovers/removeNotedFiles';

/** What is wrong with the name as typed; null when it is the association's. */
export function otherNameProblem(name: string, typedName: string): Problem | null {
  if (typedName.trim() === name) return null;
  return {
    code: 'other-name',
    field: 'name',
    message: `Typ de naam precies zoals die hier staat: ${name}. Er is niets verwijderd.`,
  };
}

/**
 * Removes an association for good: every row, the keys of its rounds, its mails in the outbox, the sessions in it and
 * the accounts that worked for nobody else. What a crash after the commit leaves is removed at the next housekeeping.
 * @param typedName the name as the person typed it: the only brake
 */
export async function removeWholeAssociation(
  ctx: AppContext,
  associationId: string,
  typedName: string,
): Promise<Outcome<null>> {
  const outcome = await inAssociation(ctx.db, associationId, async (tx): Promise<Outcome<null>> => {
    const { name } = await getAssociationRow(tx, associationId);
    const other = otherNameProblem(name, typedName);
    if (other) return failed(other);
    await removeEverything(ctx, tx, associationId);
    return succeeded(null);
  });
  if (outcome.ok) await removeNotedFiles(ctx);
  return outcome;
}

/** The rows of an association, with a note of the files to remove once this transaction has committed. */
export async function removeEverything(ctx: AppContext, tx: Tx, associationId: string): Promise<void> {
  const rounds = await findRounds(tx, associationId);
  for (const { id } of rounds) await noteMailFiles(ctx, tx, await findLedgerMails(tx, associationId, id));
  await recordLeftovers(
    tx,
    rounds.map(({ id }) => ({ kind: 'key', reference: id })),
    ctx.clock.now(),
  );
  await removeAccess(tx, associationId);
  await removeAssociation(tx, associationId);
}
