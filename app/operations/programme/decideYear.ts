import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import {
  recordProgrammeException,
  removeProgrammeException,
  removeProgrammeSteps,
} from '../../../db/queries/programme';
import { findRoundOf } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { isDue } from '../../../surveys/schedule/isDue';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { dateProblems } from '../rounds/defaultDates';
import { findProgramme, type ProgrammeSurvey } from './surveyRules';

export interface YearDecision {
  survey: string;
  year: number;
  /** `none` takes an earlier decision back. */
  kind: 'skip' | 'move' | 'extra' | 'none';
  /** ISO days; ignored for skip and none. */
  opensOn: string;
  closesOn: string;
  /** Kept with the decision; for `none` not needed. */
  reason: string;
}

/** Skips, moves or adds a round of one year, with the reason. A round that exists is changed by its own pages. */
export async function decideYear(
  ctx: AppContext,
  actor: string,
  associationId: string,
  decision: YearDecision,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const survey = surveys.find((one) => one.survey === decision.survey);
    if (!survey) return failed({ code: 'unknown-survey', message: 'Deze vragenlijst bestaat niet.' });
    const today = localDay(ctx.clock.now());
    const problems = await decisionProblems(tx, associationId, survey, decision, today);
    if (problems.length > 0) return failed(...problems);
    const { year, kind } = decision;
    const reason = decision.reason.trim();
    if (kind === 'none') {
      await removeProgrammeException(tx, associationId, survey.survey, year);
    } else {
      await recordProgrammeException(tx, associationId, {
        survey: survey.survey,
        year,
        kind,
        opensOn: kind === 'skip' ? null : decision.opensOn,
        closesOn: kind === 'skip' ? null : decision.closesOn,
        reason,
        decidedAt: ctx.clock.now(),
        decidedBy: actor,
      });
    }
    // The days are new, so what was asked about the old ones no longer counts.
    await removeProgrammeSteps(tx, associationId, survey.survey, year);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'programma gewijzigd',
      details: {
        survey: survey.survey,
        year,
        kind,
        opensOn: decision.opensOn,
        closesOn: decision.closesOn,
        reason,
      },
    });
    return succeeded(null);
  });
}

async function decisionProblems(
  tx: Tx,
  associationId: string,
  { survey, rule, definition }: ProgrammeSurvey,
  { year, kind, opensOn, closesOn, reason }: YearDecision,
  today: string,
): Promise<Problem[]> {
  const round = await findRoundOf(tx, associationId, survey, year);
  if (round) {
    return [
      {
        code: 'exists',
        message:
          round.status === 'draft'
            ? 'Deze meting wordt al voorbereid. Verander de dagen daar, of verwijder eerst de voorbereiding.'
            : 'Deze meting is al gehouden of loopt. Er is niets meer te beslissen.',
      },
    ];
  }
  if (kind === 'none') return [];
  if (kind !== 'skip' && yearOfDay(rule.basis, today) > year) {
    return [
      {
        code: 'over',
        message: `Het jaar ${year} is voorbij: er kan geen meting meer in worden gehouden. Is hij elders gehouden? Voer dan de cijfers in.`,
      },
    ];
  }
  const due = isDue(rule, year);
  if (due && kind === 'extra') return [{ code: 'kind', message: `In ${year} staat deze meting al gepland.` }];
  if (!due && kind !== 'extra') {
    return [{ code: 'kind', message: `In ${year} staat deze meting niet gepland. Plan een extra meting.` }];
  }
  const problems: Problem[] = [];
  if (kind !== 'skip') {
    const mayCrossAugust = definition.audience === 'ouders';
    problems.push(
      ...dateProblems({ opensOn, closesOn, sealBy: closesOn }, { mayCrossAugust }).filter(
        ({ field }) => field !== 'sealBy',
      ),
    );
    if (problems.length === 0 && yearOfDay(rule.basis, closesOn) !== year) {
      problems.push({
        code: 'year',
        field: 'closesOn',
        message: `Deze dagen horen niet bij ${year}. Kies dagen in dat jaar.`,
      });
    }
  }
  const length = reason.trim().length;
  if (length < 5 || length > 300) {
    problems.push({
      code: 'reason',
      field: 'reason',
      message:
        'Schrijf in een zin waarom (5 tot 300 tekens). Over een paar jaar weet niemand het anders meer.',
    });
  }
  return problems;
}
