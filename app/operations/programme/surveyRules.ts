import { z } from 'zod';
import type { Tx } from '../../../db/connection';
import type { AssociationRow } from '../../../db/queries/associations';
import {
  findProgrammeExceptions,
  findProgrammeRules,
  findSchoolHolidays,
  type ProgrammeExceptionRow,
} from '../../../db/queries/programme';
import { fillFields } from '../../../surveys/definition/resolveDefinition';
import type { Definition } from '../../../surveys/definition/types';
import { definitionCatalogue } from '../../../surveys/definitions';
import { type DayOff, dayOff } from '../../../surveys/schedule/dayOff';
import { ruleOf, type ScheduleRule } from '../../../surveys/schedule/scheduleRule';

/** What an association may set of a schedule; what it leaves out follows the questionnaire. */
export const ruleBody = z.object({
  basis: z.enum(['calendar-year', 'school-year-start', 'school-year-end']).optional(),
  firstYear: z.number().int().optional().catch(undefined),
  opens: z.string().optional(),
  closes: z.string().optional(),
  // Until 22 November 2026 the form took words for days; those are left out, so that the form can be opened to mend them.
  remindAfterDays: z.array(z.number().int()).optional().catch(undefined),
  allYear: z.boolean().optional(),
  lastDayMail: z.boolean().optional(),
});
export type RuleBody = z.infer<typeof ruleBody>;

export interface ProgrammeSurvey {
  survey: string;
  /** Its newest version, with the title as this association will publish it. */
  definition: Definition;
  rule: ScheduleRule;
  exceptions: ProgrammeExceptionRow[];
}

export interface ProgrammeRules {
  surveys: ProgrammeSurvey[];
  off: DayOff;
}

/** When this association measures: every survey with its rule and exceptions, and the days it keeps free. */
export async function findProgramme(
  tx: Tx,
  association: Pick<AssociationRow, 'name' | 'settings'>,
  associationId: string,
): Promise<ProgrammeRules> {
  const set = await findProgrammeRules(tx, associationId);
  const exceptions = await findProgrammeExceptions(tx, associationId);
  const fields = { swv: association.name, loket: association.settings.loket };
  const surveys = Object.values(definitionCatalogue).flatMap((versions): ProgrammeSurvey[] => {
    const newest = versions.at(-1);
    if (!newest) return [];
    const { survey } = newest;
    return [
      {
        survey,
        definition: { ...newest, title: { ...newest.title, nl: fillFields(newest.title.nl, fields) } },
        rule: ruleOf(newest.schedule, readRule(set.get(survey))),
        exceptions: exceptions.filter((one) => one.survey === survey),
      },
    ];
  });
  return { surveys, off: dayOff(await findSchoolHolidays(tx, associationId)) };
}

function readRule(stored: unknown): RuleBody {
  const body = ruleBody.parse(stored ?? {});
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
