import { recordFeedbackDraft } from '../../../db/queries/feedbackPages';
import { claimRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { textProblems } from '../improving/writtenText';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { buildFeedback } from './buildFeedback';
import type { FeedbackDraft } from './feedbackContent';

export const notSealed: Problem = {
  code: 'not-sealed',
  message: 'Er is pas iets terug te koppelen als de meting is verzegeld.',
};

/**
 * Keeps what the page should say. What everybody can read already stays as it is until it is published anew. Words and
 * actions of other rounds are left out.
 */
export async function saveFeedback(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  input: FeedbackDraft,
): Promise<Outcome<null>> {
  const problems = [
    ...textProblems(input.intro, { field: 'intro', name: 'de inleiding', most: 1000, needed: false }),
    ...Object.entries(input.lessons).flatMap(([key, text]) =>
      textProblems(text, { field: `lesson-${key}`, name: `de tekst bij ${key}`, most: 1000, needed: false }),
    ),
  ];
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const inWork = await buildFeedback(ctx, tx, associationId, roundId);
    if (!inWork) return failed(notSealed);
    const draft: FeedbackDraft = {
      intro: input.intro.trim(),
      showsItems: input.showsItems,
      mayBeIndexed: input.mayBeIndexed,
      lessons: Object.fromEntries(
        inWork.content.indicators.map(({ key }) => [key, (input.lessons[key] ?? '').trim()]),
      ),
      actionIds: inWork.actions.map(({ id }) => id).filter((id) => input.actionIds.includes(id)),
    };
    await recordFeedbackDraft(tx, associationId, { roundId, draft, at: ctx.clock.now(), by: actor });
    return succeeded(null);
  });
}
