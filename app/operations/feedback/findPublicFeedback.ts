import { getAssociationRow } from '../../../db/queries/associations';
import { findFeedbackPage } from '../../../db/queries/feedbackPages';
import { findRoundRoute } from '../../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { parseRoundCode } from '../tokens/roundCode';
import type { FeedbackContent } from './feedbackContent';

/** A page that everybody may read, and whose it is. */
export interface PublicFeedback {
  association: { name: string; logoUrl: string | null; accent: string | null };
  contact: string;
  content: FeedbackContent;
}

/**
 * The published page at an address.
 * @param typed the code of the round, however typed
 * @returns null for an unknown code and for a round without a page alike
 */
export async function findPublicFeedback(ctx: AppContext, typed: string): Promise<PublicFeedback | null> {
  const code = parseRoundCode(typed);
  if (!code) return null;
  const route = await outsideAssociations(ctx.db, (tx) => findRoundRoute(tx, code));
  if (!route) return null;
  return inAssociation(ctx.db, route.associationId, async (tx) => {
    const page = await findFeedbackPage(tx, route.associationId, route.roundId);
    if (!page?.content) return null;
    const { name, settings } = await getAssociationRow(tx, route.associationId);
    return {
      association: { name, logoUrl: settings.logo, accent: settings.accent },
      contact: settings.contact,
      content: page.content as FeedbackContent,
    };
  });
}
