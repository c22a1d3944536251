import type { Tx } from '../../../db/connection';
import { findRounds, recordDraftTargets } from '../../../db/queries/rounds';
import { recordTargetDecision, removeTarget } from '../../../db/queries/targetDecisions';
import { findTargets, recordTarget } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import { findTemplate } from '../../../surveys/definitions';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { DEFAULT_SMALLEST_RELEVANT_DIFFERENCE } from '../rounds/prepareRound';

export interface TargetChoice {
  survey: string;
  indicator: string;
  /** Score 1-10; null = none; NaN = what was typed is no number. */
  target: number | null;
}

/**
 * Sets targets for rounds that are not yet open, drafts included; what has opened keeps the target it opened with. Only
 * what differs is kept, with the reason.
 * @returns how many changed
 */
export async function decideTargets(
  ctx: AppContext,
  actor: string,
  associationId: string,
  choices: readonly TargetChoice[],
  reason: string,
): Promise<Outcome<{ changed: number }>> {
  const problems: Problem[] = choices.flatMap(({ survey, indicator, target }): Problem[] => {
    const template = findTemplate(survey);
    if (!template?.indicators.some(({ key }) => key === indicator)) {
      return [{ code: 'indicator', message: `${indicator} hoort niet bij deze vragenlijst.` }];
    }
    if (target === null || (target >= 1 && target <= 10)) return [];
    const message = `De streefwaarde van ${indicator} bij ${template.audience} is een cijfer van 1 tot 10 met hoogstens één cijfer achter de komma, bijvoorbeeld 7,5.`;
    return [{ code: 'target', field: `target-${survey}-${indicator}`, message }];
  });
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const changed: TargetChoice[] = [];
    for (const choice of choices) {
      const before = (await findTargets(tx, associationId, choice.survey)).find(
        (one) => one.indicator === choice.indicator,
      );
      if ((before ? Number(before.target) : null) !== choice.target) changed.push(choice);
    }
    if (changed.length === 0) return succeeded({ changed: 0 });
    const { length } = reason.trim();
    if (length < 5 || length > 300) {
      return failed({
        code: 'reason',
        field: 'reason',
        message: 'Schrijf in een zin waarom, bijvoorbeeld welk bestuursbesluit dit is (5 tot 300 tekens).',
      });
    }
    for (const choice of changed) await record(ctx, tx, actor, associationId, choice, reason.trim());
    for (const round of await findRounds(tx, associationId)) {
      const own = changed.filter(({ survey }) => survey === round.survey);
      if (round.status !== 'draft' || own.length === 0) continue;
      const targets = { ...round.targets };
      for (const { indicator, target } of own) {
        const before = targets[indicator];
        if (before) targets[indicator] = { ...before, target };
      }
      await recordDraftTargets(tx, associationId, round.id, targets);
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'streefwaarden vastgesteld',
      details: { targets: changed, reason: reason.trim() },
    });
    return succeeded({ changed: changed.length });
  });
}

async function record(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  { survey, indicator, target }: TargetChoice,
  reason: string,
): Promise<void> {
  const smallestRelevantDifference = DEFAULT_SMALLEST_RELEVANT_DIFFERENCE;
  if (target === null) await removeTarget(tx, associationId, survey, indicator);
  else await recordTarget(tx, associationId, survey, indicator, { target, smallestRelevantDifference });
  await recordTargetDecision(tx, associationId, {
    id: ctx.random.uuid(),
    survey,
    indicator,
    target,
    smallestRelevantDifference,
    reason,
    decidedAt: ctx.clock.now(),
    decidedBy: actor,
  });
}
