import { findSchoolsLeftOut } from '../../../../db/queries/schoolsLeftOut';
import { inAssociation } from '../../../../db/transaction';
import type { Audience } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';

/** Schools that nobody on the list of this round answers for, A to Z; empty unless schools are asked. */
export async function viewSchoolsLeftOut(
  ctx: AppContext,
  associationId: string,
  round: { roundId: string; audience: Audience },
): Promise<string[]> {
  if (round.audience !== 'scholen') return [];
  return inAssociation(ctx.db, associationId, (tx) => findSchoolsLeftOut(tx, associationId, round.roundId));
}
