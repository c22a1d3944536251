import type { Database, Tx } from '../../../db/connection';
import { type Conclusion, findConclusions } from '../../../db/queries/conclusions';
import { type FeedbackPageRow, findFeedbackPage } from '../../../db/queries/feedbackPages';
import { type ActionRow, findActions } from '../../../db/queries/improvementActions';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { viewResult } from '../results/viewResult';
import type { FeedbackContent, FeedbackDraft } from './feedbackContent';
import { publicFigures } from './publicFigures';

export interface FeedbackInWork {
  round: RoundRow;
  page: FeedbackPageRow | null;
  draft: FeedbackDraft;
  /** What would be published now. */
  content: FeedbackContent;
  actions: ActionRow[];
}

/** The page of a sealed round as it stands now, with what it is made from. null when the round is not sealed. */
export async function buildFeedback(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<FeedbackInWork | null> {
  const result = await viewResult({ ...ctx, db: tx as Database }, associationId, roundId);
  const round = await findRound(tx, associationId, roundId);
  if (!result || !round) return null;
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const page = await findFeedbackPage(tx, associationId, roundId);
  const actions = (await findActions(tx, associationId)).filter((action) => action.roundId === roundId);
  const draft =
    (page?.draft as FeedbackDraft | undefined) ??
    proposedDraft(await findConclusions(tx, associationId, roundId), actions);
  const figures = await publicFigures(tx, associationId, round, definition, result);
  const { returned, invited, ways, listUnknown, weighted } = result.response;
  const isTold = returned >= LEAST_FOR_DISTRIBUTIONS;
  const content: FeedbackContent = {
    title: result.title,
    audience: result.audience,
    year: result.year,
    ...(result.elsewhere && { heldBy: result.elsewhere.heldBy }),
    closedOn: result.closedOn,
    returned: isTold ? returned : null,
    invited: isTold && ways === undefined && !listUnknown ? invited : null,
    intro: draft.intro,
    mayBeIndexed: draft.mayBeIndexed,
    ...(weighted && { weighted }),
    indicators: figures.map(({ items, ...figure }) => ({
      ...figure,
      items: draft.showsItems ? items : [],
      lesson: draft.lessons[figure.key] ?? '',
      actions: actions
        .filter(({ id, indicator }) => indicator === figure.key && draft.actionIds.includes(id))
        .map(({ title, status, carryOutFrom, carryOutUntil }) => ({
          title,
          status,
          carryOutFrom,
          carryOutUntil,
        })),
    })),
  };
  return { round, page, draft, content, actions };
}

/** Before anything was chosen: conclusions as they were drawn, and every action that was not stopped. */
function proposedDraft(conclusions: readonly Conclusion[], actions: readonly ActionRow[]): FeedbackDraft {
  return {
    intro: '',
    showsItems: true,
    mayBeIndexed: false,
    lessons: Object.fromEntries(
      conclusions.flatMap(({ kind, indicator, body }) => (kind === 'concluded' ? [[indicator, body]] : [])),
    ),
    actionIds: actions.flatMap(({ id, status }) => (status === 'gestopt' ? [] : [id])),
  };
}
