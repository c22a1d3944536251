import { findAction, findDecisions, recordDecision } from '../../../db/queries/improvementActions';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import {
  INTERVENTION_INDICATOR,
  type InterventionDecision,
  interventionDecisions,
} from '../../../surveys/improvement/improvementAction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../problem';
import { noteChange } from './noteChange';
import { textProblems } from './writtenText';

/**
 * Decides after a later round whether an interventie goes on, changes or stops, with the reason. It changes no status: when
 * something really stops is for the bureau to say.
 */
export async function decideIntervention(
  ctx: AppContext,
  actor: string,
  associationId: string,
  actionId: string,
  input: { roundId: string; decision: string; reason: string },
): Promise<Outcome<null>> {
  const decision: InterventionDecision | undefined = interventionDecisions.find(
    (one) => one === input.decision,
  );
  const reason = input.reason.trim();
  const problems = textProblems(reason, { field: 'reason', name: 'de reden', most: 2000, needed: true });
  if (!decision) {
    problems.unshift({
      code: 'decision',
      field: 'decision',
      message: 'Kies voortzetten, aanpassen of stoppen.',
    });
  }
  if (!decision || problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const action = await findAction(tx, associationId, actionId);
    const round = await findRound(tx, associationId, input.roundId);
    const begun = action?.roundId ? await findRound(tx, associationId, action.roundId) : null;
    const isLater = !begun || !round || round.year > begun.year;
    const measures =
      round?.status === 'sealed' &&
      (await getRoundDefinition(tx, associationId, round.publishedVersionId)).definition.indicators.some(
        ({ key }) => key === INTERVENTION_INDICATOR,
      );
    if (action?.kind !== 'interventie' || !measures || !isLater) {
      return failed({
        code: 'no-later-round',
        message: 'Er is nog geen latere meting om op te besluiten. Verzegel die meting eerst.',
      });
    }
    const known = (await findDecisions(tx, associationId)).find(
      (one) => one.actionId === actionId && one.roundId === input.roundId,
    );
    if (known?.decision === decision && known.reason === reason) return succeeded(null);
    await recordDecision(tx, associationId, {
      actionId,
      roundId: input.roundId,
      decision,
      reason,
      decidedAt: ctx.clock.now(),
      decidedBy: actor,
    });
    await noteChange(ctx, tx, associationId, actor, {
      about: 'decision',
      subject: `${actionId} ${input.roundId}`,
      action: 'besloten over een interventie',
      roundId: input.roundId,
      before: known ? { decision: known.decision, reason: known.reason } : null,
      after: { decision, reason },
    });
    return succeeded(null);
  });
}
