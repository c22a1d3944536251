import type { Database } from '../../../db/connection';
import { findFeedbackPage, recordFeedbackContent } from '../../../db/queries/feedbackPages';
import { findPublications } from '../../../db/queries/publications';
import { claimRound, recordRoundRoute } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { sha256Of } from '../canonicalJson';
import { noteChange } from '../improving/noteChange';
import { failed, type Outcome, succeeded } from '../problem';
import { publishTable } from '../publishing/publishTable';
import { buildFeedback } from './buildFeedback';
import { publicThreshold } from './publicFigures';
import { notSealed } from './saveFeedback';

/**
 * Puts the page of a round where everybody can read it, exactly as it was looked over. Its figures are held against
 * everything told of the survey before and noted as a publication; refused when they would tell of too few.
 * @param seenSha256 hash of the content that was shown
 */
export async function publishFeedback(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  seenSha256: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const inWork = await buildFeedback(ctx, tx, associationId, roundId);
    if (!inWork) return failed(notSealed);
    const { round, page, content } = inWork;
    if (!page || sha256Of(content) !== seenSha256) {
      return failed({
        code: 'other-content',
        message:
          'De pagina is veranderd nadat u hem bekeek, of nog niet bewaard. Bewaar hem, bekijk het voorbeeld nog eens en publiceer dan.',
      });
    }
    const threshold = publicThreshold(round.threshold);
    const told = await findPublications(tx, associationId, roundId);
    if (!told.some((one) => one.tableKey === 'totaal' && one.threshold === threshold)) {
      const inside: AppContext = { ...ctx, db: tx as Database };
      const request = { table: 'totaal' as const, threshold };
      const published = await publishTable(inside, actor, associationId, roundId, request);
      if (!published.ok) return published;
    }
    const at = ctx.clock.now();
    // No link ever led to a round held elsewhere, so its code is known nowhere yet.
    await recordRoundRoute(tx, associationId, round);
    await recordFeedbackContent(tx, associationId, roundId, { content, at, by: actor });
    await noteChange(ctx, tx, associationId, actor, {
      about: 'feedback',
      subject: roundId,
      action: 'terugkoppeling gepubliceerd',
      roundId,
      before: page.content === null ? null : { published: 'ja', content: page.content },
      after: { published: page.content === null ? 'ja' : 'opnieuw', content },
    });
    return succeeded(null);
  });
}

/** Takes the page away: whoever opens the address finds nothing. What it said stays in its history. */
export async function withdrawFeedback(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const page = await findFeedbackPage(tx, associationId, roundId);
    if (!page?.publishedAt) return succeeded(null);
    await recordFeedbackContent(tx, associationId, roundId, null);
    await noteChange(ctx, tx, associationId, actor, {
      about: 'feedback',
      subject: roundId,
      action: 'terugkoppeling ingetrokken',
      roundId,
      before: { published: 'ja', content: page.content },
      after: { published: 'nee' },
    });
    return succeeded(null);
  });
}
