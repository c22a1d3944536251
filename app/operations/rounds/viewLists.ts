import { countRecipients } from '../../../db/queries/recipients';
import { findRounds } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';

/** Who is asked in one round that is in preparation or open. */
export interface RoundList {
  roundId: string;
  title: string;
  year: number;
  audience: Audience;
  status: 'draft' | 'open';
  /** On the list; 0 = nobody yet, or people come by a link. */
  recipients: number;
}

/** The lists that can still change, soonest first. */
export async function viewLists(ctx: AppContext, associationId: string): Promise<RoundList[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const rounds = (await findRounds(tx, associationId)).sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
    const lists: RoundList[] = [];
    for (const { id, year, status, publishedVersionId } of rounds) {
      if (status !== 'draft' && status !== 'open') continue;
      const { definition } = await getRoundDefinition(tx, associationId, publishedVersionId);
      const { title, audience } = definition;
      const recipients = await countRecipients(tx, associationId, id);
      lists.push({ roundId: id, title: title.nl, year, audience, status, recipients });
    }
    return lists;
  });
}
