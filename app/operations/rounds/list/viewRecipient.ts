import { findWithdrawals } from '../../../../db/queries/listChanges';
import { findRecipients } from '../../../../db/queries/recipients';
import { findSchools } from '../../../../db/queries/schools';
import { inAssociation } from '../../../../db/transaction';
import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';

/** Somebody on the list of a round, for whoever changes the list. Never whether an answer came. */
export interface RecipientView {
  id: string;
  name: string | null;
  email: string;
  school: string | null;
  role: string | null;
  withdrawn: boolean;
  withdrawnWhy: WithdrawalReason | null;
}

/** null when nobody on this round's list has that id. */
export async function viewRecipient(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  recipientId: string,
): Promise<RecipientView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const recipients = await findRecipients(tx, associationId, roundId);
    const found = recipients.find(({ id }) => id === recipientId);
    if (!found) return null;
    const school = (await findSchools(tx, associationId)).find(({ id }) => id === found.schoolId);
    const { id, name, email, role, withdrawn } = found;
    const why = (await findWithdrawals(tx, associationId, roundId)).get(id) ?? null;
    return { id, name, email, school: school?.name ?? null, role, withdrawn, withdrawnWhy: why };
  });
}
