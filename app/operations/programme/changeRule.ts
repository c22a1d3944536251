import { getAssociationRow } from '../../../db/queries/associations';
import {
  findSchoolHolidays,
  recordProgrammeRule,
  recordSchoolHoliday,
  removeSchoolHoliday,
  type SchoolHolidayRow,
} from '../../../db/queries/programme';
import { inAssociation } from '../../../db/transaction';
import type { ScheduleRule } from '../../../surveys/schedule/scheduleRule';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { dateProblems } from '../rounds/defaultDates';
import { ruleProblems } from './ruleProblems';
import { findProgramme } from './surveyRules';

export interface ProgrammeSettings {
  surveys: { survey: string; title: string; mayStayOpen: boolean; rule: ScheduleRule }[];
  holidays: SchoolHolidayRow[];
}

/** The rule of every survey and the school holidays. */
export async function viewProgrammeSettings(
  ctx: AppContext,
  associationId: string,
): Promise<ProgrammeSettings> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    return {
      surveys: surveys.map(({ survey, definition, rule }) => ({
        survey,
        title: definition.title.nl,
        mayStayOpen: definition.audience === 'ouders',
        rule,
      })),
      holidays: await findSchoolHolidays(tx, associationId),
    };
  });
}

export type RuleChange = Omit<ScheduleRule, 'parity'>;

/** Sets when a survey is held from now on. Rounds that exist keep their days. */
export async function changeRule(
  ctx: AppContext,
  actor: string,
  associationId: string,
  survey: string,
  change: RuleChange,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const known = surveys.find((one) => one.survey === survey);
    if (!known) return failed({ code: 'unknown-survey', message: 'Deze vragenlijst bestaat niet.' });
    const problems = ruleProblems(
      { ...change, parity: known.rule.parity },
      known.definition.audience === 'ouders',
    );
    if (problems.length > 0) return failed(...problems);
    await recordProgrammeRule(tx, associationId, { survey, body: change, at: ctx.clock.now(), by: actor });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'ritme gewijzigd',
      details: { survey, ...change },
    });
    return succeeded(null);
  });
}

/** Adds a school holiday; rounds and mails of the plan move off it. */
export async function addSchoolHoliday(
  ctx: AppContext,
  actor: string,
  associationId: string,
  holiday: Omit<SchoolHolidayRow, 'id'>,
): Promise<Outcome<null>> {
  const name = holiday.name.trim();
  const { firstDay, lastDay } = holiday;
  const problems: Problem[] = [];
  if (name.length < 3 || name.length > 60) {
    problems.push({
      code: 'name',
      field: 'name',
      message: 'Geef de vakantie een naam, bijvoorbeeld Meivakantie 2027.',
    });
  }
  const wrong = dateProblems({ opensOn: firstDay, closesOn: lastDay, sealBy: lastDay });
  for (const { field, message, code } of wrong) {
    if (message.startsWith('Een meting loopt niet')) continue;
    const at = field === 'opensOn' ? 'firstDay' : 'lastDay';
    if (!problems.some((problem) => problem.field === at)) problems.push({ code, field: at, message });
  }
  if (problems.length === 0 && Date.parse(lastDay) - Date.parse(firstDay) > 70 * 86_400_000) {
    problems.push({
      code: 'too-long',
      field: 'lastDay',
      message: 'Een vakantie duurt hier hoogstens tien weken. Kijk de dagen na.',
    });
  }
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    await recordSchoolHoliday(tx, associationId, { id: ctx.random.uuid(), name, firstDay, lastDay });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'schoolvakantie toegevoegd',
      details: { name, firstDay, lastDay },
    });
    return succeeded(null);
  });
}

export async function dropSchoolHoliday(
  ctx: AppContext,
  actor: string,
  associationId: string,
  id: string,
): Promise<void> {
  await inAssociation(ctx.db, associationId, async (tx) => {
    const known = (await findSchoolHolidays(tx, associationId)).find((one) => one.id === id);
    if (!known) return;
    await removeSchoolHoliday(tx, associationId, id);
    const { name, firstDay, lastDay } = known;
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'schoolvakantie verwijderd',
      details: { name, firstDay, lastDay },
    });
  });
}
