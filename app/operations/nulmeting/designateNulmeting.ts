import { findNulmetingHistory, recordNulmeting } from '../../../db/queries/nulmetingDecisions';
import { findRound } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../problem';

export interface NulmetingChoice {
  survey: string;
  indicator: string;
  roundId: string;
  reason: string;
}

/** Who designates what sealing designates by itself. */
export const BY_ITSELF = 'Peilstok zelf';

/**
 * Makes a sealed round the one that an indicator is held against, in place of whichever was. An indicator belongs to a
 * survey and so to an audience. The reason is kept with it, and the one before it stays in the history.
 */
export async function designateNulmeting(
  ctx: AppContext,
  actor: string,
  associationId: string,
  { survey, indicator, roundId, reason }: NulmetingChoice,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed' || round.survey !== survey) {
      return failed({ code: 'round', field: 'round', message: 'Kies een verzegelde meting uit de lijst.' });
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (!definition.indicators.some(({ key }) => key === indicator)) {
      return failed({
        code: 'indicator',
        field: 'round',
        message: `Die meting heeft geen cijfer voor ${indicator}.`,
      });
    }
    const before = (await findNulmetingen(tx, associationId)).find(
      (one) => one.survey === survey && one.indicator === indicator,
    );
    if (before?.roundId === roundId) {
      return failed({
        code: 'same',
        field: 'round',
        message: 'Deze meting is al de nulmeting. Er is niets veranderd.',
      });
    }
    const { length } = reason.trim();
    if (length < 5 || length > 300) {
      return failed({
        code: 'reason',
        field: 'reason',
        message: 'Schrijf in een zin waarom (5 tot 300 tekens). Wie de reeks later leest, wil dat weten.',
      });
    }
    const known = (await findNulmetingHistory(tx, associationId)).some(
      (one) => one.survey === survey && one.indicator === indicator,
    );
    if (before && !known) {
      await recordNulmeting(tx, associationId, {
        ...before,
        id: ctx.random.uuid(),
        decidedAt: before.designatedAt,
        decidedBy: BY_ITSELF,
      });
    }
    await recordNulmeting(tx, associationId, {
      id: ctx.random.uuid(),
      survey,
      indicator,
      roundId,
      reason: reason.trim(),
      decidedAt: ctx.clock.now(),
      decidedBy: actor,
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'nulmeting aangewezen',
      roundId,
      details: {
        survey,
        indicator,
        year: round.year,
        before: before?.roundId ?? null,
        reason: reason.trim(),
      },
    });
    return succeeded(null);
  });
}
