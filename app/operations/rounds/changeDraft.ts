import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { removePersonsWithoutRound, removeRecipients } from '../../../db/queries/recipients';
import { findRound, type RoundRow, recordDraftChange, removeRound } from '../../../db/queries/rounds';
import { recordTargetDecision, removeTarget } from '../../../db/queries/targetDecisions';
import { recordTarget } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import { mailDays } from '../../../surveys/schedule/planRound';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { findProgramme } from '../programme/surveyRules';
import { withdrawApproval } from './approveRound';
import { dateProblems, type RoundDates } from './defaultDates';
import { noMailDays } from './prepareRound';
import { noDraft } from './roundProblems';

export interface DraftChange extends RoundDates {
  source: string;
  /** Per indicator; null = no target. */
  targets: Record<string, number | null>;
}

/** Changes what may still be changed: a draft's dates, the words about where addresses come from, and targets. */
export async function updateDraft(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  change: DraftChange,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const { surveys, off } = await findProgramme(tx, association, associationId);
    const rule = surveys.find(({ survey }) => survey === round.survey)?.rule;
    const problems = changeProblems(round, definition, rule?.basis ?? definition.schedule.basis, change);
    if (problems.length > 0) return failed(...problems);
    await withdrawApproval(ctx, tx, associationId, round, actor);
    const targets = { ...round.targets };
    for (const [indicator, target] of Object.entries(change.targets)) {
      const before = targets[indicator] as { target: number | null; smallestRelevantDifference: number };
      if (before.target === target) continue;
      targets[indicator] = { ...before, target };
      if (target === null) await removeTarget(tx, associationId, round.survey, indicator);
      else await recordTarget(tx, associationId, round.survey, indicator, { ...before, target });
      await recordTargetDecision(tx, associationId, {
        id: ctx.random.uuid(),
        survey: round.survey,
        indicator,
        target,
        smallestRelevantDifference: before.smallestRelevantDifference,
        reason: `Gekozen bij het voorbereiden van de meting van ${round.year}.`,
        decidedAt: ctx.clock.now(),
        decidedBy: actor,
      });
    }
    const { opensOn, closesOn, sealBy } = change;
    const source = change.source.trim();
    await recordDraftChange(tx, associationId, roundId, {
      opensOn,
      closesOn,
      sealBy,
      source,
      targets,
      mailDays: !rule || rule.allYear ? noMailDays : mailDays(rule, change, off),
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'voorbereiding gewijzigd',
      roundId,
      details: { opensOn, closesOn, sealBy, targets },
    });
    return succeeded(null);
  });
}

/** Throws a draft and its list away; a parents' list leaves no names behind. */
export async function removeDraft(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx: Tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    await removeRecipients(tx, associationId, roundId);
    await removeRound(tx, associationId, roundId);
    await removePersonsWithoutRound(tx, associationId, 'ouders');
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'voorbereiding verwijderd',
      details: { survey: round.survey, year: round.year },
    });
    return succeeded(null);
  });
}

function changeProblems(
  round: RoundRow,
  { audience }: Definition,
  basis: Parameters<typeof yearOfDay>[0],
  change: DraftChange,
): Problem[] {
  const problems: Problem[] = [...dateProblems(change, { mayCrossAugust: audience === 'ouders' })];
  if (problems.length === 0 && yearOfDay(basis, change.closesOn) !== round.year) {
    problems.push({
      code: 'year',
      field: 'closesOn',
      message: `Deze meting hoort bij ${round.year}. Kies dagen in dat jaar.`,
    });
  }
  const source = change.source.trim();
  if (source.length < 3 || source.length > 200 || /[<>{}[\]\r\n]/.test(source)) {
    problems.push({
      code: 'source',
      field: 'source',
      message: 'Vul in waar de adressen vandaan komen, in gewone woorden (3 tot 200 tekens, zonder haken).',
    });
  }
  for (const [indicator, target] of Object.entries(change.targets)) {
    if (!Object.hasOwn(round.targets, indicator)) {
      problems.push({ code: 'indicator', message: `${indicator} hoort niet bij deze vragenlijst.` });
    } else if (target !== null && !(target >= 1 && target <= 10)) {
      problems.push({
        code: 'target',
        field: `target-${indicator}`,
        message: `De streefwaarde van ${indicator} is een cijfer van 1 tot 10 met hoogstens één cijfer achter de komma, bijvoorbeeld 7,5.`,
      });
    }
  }
  return problems;
}
