import { jsonb, type Tx } from '../connection';

export interface ProgrammeExceptionRow {
  survey: string;
  year: number;
  kind: 'skip' | 'move' | 'extra';
  opensOn: string | null;
  closesOn: string | null;
  reason: string;
  decidedAt: Date;
  decidedBy: string;
}

export interface SchoolHolidayRow {
  id: string;
  name: string;
  firstDay: string;
  lastDay: string;
}

export interface ProgrammeStepRow {
  survey: string;
  year: number;
  step: string;
  dueOn: string;
  takenAt: Date;
  outcome: string;
}

/** What the association set itself, per survey; surveys it left alone are absent. */
export async function findProgrammeRules(tx: Tx, associationId: string): Promise<Map<string, unknown>> {
  const rows = await tx
    .selectFrom('programme_rule')
    .select(['survey', 'body'])
    .where('association_id', '=', associationId)
    .execute();
  return new Map(rows.map(({ survey, body }) => [survey, body]));
}

export async function recordProgrammeRule(
  tx: Tx,
  associationId: string,
  rule: { survey: string; body: unknown; at: Date; by: string },
) {
  const values = { body: jsonb(rule.body), updated_at: rule.at, updated_by: rule.by };
  await tx
    .insertInto('programme_rule')
    .values({ association_id: associationId, survey: rule.survey, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey']).doUpdateSet(values))
    .execute();
}

export async function findProgrammeExceptions(
  tx: Tx,
  associationId: string,
): Promise<ProgrammeExceptionRow[]> {
  return tx
    .selectFrom('programme_exception')
    .select([
      'survey',
      'year',
      'kind',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'reason',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
    ])
    .where('association_id', '=', associationId)
    .orderBy('year')
    .execute();
}

export async function recordProgrammeException(tx: Tx, associationId: string, row: ProgrammeExceptionRow) {
  const values = {
    kind: row.kind,
    opens_on: row.opensOn,
    closes_on: row.closesOn,
    reason: row.reason,
    decided_at: row.decidedAt,
    decided_by: row.decidedBy,
  };
  await tx
    .insertInto('programme_exception')
    .values({ association_id: associationId, survey: row.survey, year: row.year, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey', 'year']).doUpdateSet(values))
    .execute();
}

export async function removeProgrammeException(tx: Tx, associationId: string, survey: string, year: number) {
  await tx
    .deleteFrom('programme_exception')
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .where('year', '=', year)
    .execute();
}

/** In order of their first day. */
export async function findSchoolHolidays(tx: Tx, associationId: string): Promise<SchoolHolidayRow[]> {
  return tx
    .selectFrom('school_holiday')
    .select(['id', 'name', 'first_day as firstDay', 'last_day as lastDay'])
    .where('association_id', '=', associationId)
    .orderBy('first_day')
    .orderBy('name')
    .execute();
}

export async function recordSchoolHoliday(tx: Tx, associationId: string, row: SchoolHolidayRow) {
  await tx
    .insertInto('school_holiday')
    .values({
      association_id: associationId,
      id: row.id,
      name: row.name,
      first_day: row.firstDay,
      last_day: row.lastDay,
    })
    .execute();
}

export async function removeSchoolHoliday(tx: Tx, associationId: string, id: string) {
  await tx
    .deleteFrom('school_holiday')
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .execute();
}

/** Steps that were taken, of all rounds, oldest first. */
export async function findProgrammeSteps(tx: Tx, associationId: string): Promise<ProgrammeStepRow[]> {
  return tx
    .selectFrom('programme_step')
    .select(['survey', 'year', 'step', 'due_on as dueOn', 'taken_at as takenAt', 'outcome'])
    .where('association_id', '=', associationId)
    .orderBy('taken_at')
    .execute();
}

/** Notes a step once; false when another worker noted it before, whose transaction then does the work. */
export async function claimProgrammeStep(
  tx: Tx,
  associationId: string,
  row: ProgrammeStepRow,
): Promise<boolean> {
  const result = await tx
    .insertInto('programme_step')
    .values({
      association_id: associationId,
      survey: row.survey,
      year: row.year,
      step: row.step,
      due_on: row.dueOn,
      taken_at: row.takenAt,
      outcome: row.outcome,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Forgets the steps of a round that is prepared anew. */
export async function removeProgrammeSteps(tx: Tx, associationId: string, survey: string, year: number) {
  await tx
    .deleteFrom('programme_step')
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .where('year', '=', year)
    .execute();
}
