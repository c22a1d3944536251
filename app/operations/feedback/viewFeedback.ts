import { getAssociationRow } from '../../../db/queries/associations';
import { findImprovementChanges } from '../../../db/queries/improvementChanges';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { sha256Of } from '../canonicalJson';
import { type HistoryLine, historyLines } from '../improving/historyLines';
import { buildFeedback } from './buildFeedback';
import type { FeedbackContent, FeedbackDraft } from './feedbackContent';
import { type ShareText, shareText } from './shareText';

export interface FeedbackView {
  roundId: string;
  title: string;
  year: number;
  /** Public address, also before anything is published. */
  address: string;
  draft: FeedbackDraft;
  /** false: nothing was chosen yet, `draft` is a proposal. */
  isSaved: boolean;
  content: FeedbackContent;
  /** Of `content`: what was looked at is what is published. */
  contentSha256: string;
  /** Days and by whom; null when nobody can read it. */
  published: { at: Date; by: string; isCurrent: boolean } | null;
  actions: { id: string; title: string; indicator: string | null }[];
  share: ShareText;
  history: HistoryLine[];
}

/** Everything about the page of a round for the bureau. null when the round is not sealed. */
export async function viewFeedback(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<FeedbackView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const inWork = await buildFeedback(ctx, tx, associationId, roundId);
    if (!inWork) return null;
    const { round, page, draft, content, actions } = inWork;
    const association = await getAssociationRow(tx, associationId);
    const address = feedbackAddress(ctx, round.code);
    const contentSha256 = sha256Of(content);
    return {
      roundId,
      title: content.title,
      year: content.year,
      address,
      draft,
      isSaved: page !== null,
      content,
      contentSha256,
      published:
        page?.publishedAt && page.publishedBy
          ? {
              at: page.publishedAt,
              by: page.publishedBy,
              isCurrent: sha256Of(page.content) === contentSha256,
            }
          : null,
      actions: actions.map(({ id, title, indicator }) => ({ id, title, indicator })),
      share: shareText(content, association.name, address),
      history: historyLines(await findImprovementChanges(tx, associationId, 'feedback', [roundId])),
    };
  });
}

function feedbackAddress(ctx: AppContext, code: string): string {
  return `${ctx.config.baseUrl}/dit-vond-u/${code}`;
}
