import { sql } from 'kysely';
import type {
  ActionDays,
  ActionKind,
  ActionStatus,
  InterventionDecision,
} from '../../surveys/improvement/improvementAction';
import type { Tx } from '../connection';

export interface ActionFacts extends ActionDays {
  kind: ActionKind;
  title: string;
  /** Who sees to it. */
  owner: string;
  /** null = about quality care as a whole. */
  indicator: string | null;
  /** The sealed round it follows from. */
  roundId: string | null;
  status: ActionStatus;
  remark: string;
  /** Of an interventie: how a question names it; null for an actie. */
  questionName: string | null;
  /** Keys of the items an interventie aims at. */
  items: string[];
}

export interface ActionRow extends ActionFacts {
  id: string;
  madeAt: Date;
  revision: number;
}

export interface DecisionRow {
  actionId: string;
  roundId: string;
  decision: InterventionDecision;
  reason: string;
  decidedAt: Date;
  decidedBy: string;
}

const columns = [
  'id',
  'kind',
  'title',
  'owner',
  'indicator',
  'round_id as roundId',
  'develop_by as developBy',
  'carry_out_from as carryOutFrom',
  'carry_out_until as carryOutUntil',
  'status',
  'remark',
  'question_name as questionName',
  'items',
  'made_at as madeAt',
  'revision',
] as const;

/** Every action, in the order in which they were made. */
export async function findActions(tx: Tx, associationId: string): Promise<ActionRow[]> {
  return tx
    .selectFrom('improvement_action')
    .select(columns)
    .where('association_id', '=', associationId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

export async function findAction(tx: Tx, associationId: string, id: string): Promise<ActionRow | null> {
  const row = await tx
    .selectFrom('improvement_action')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Names of the schools that take part, by action. */
export async function findActionSchools(
  tx: Tx,
  associationId: string,
): Promise<{ actionId: string; schoolId: string; name: string }[]> {
  return tx
    .selectFrom('improvement_action_school as part')
    .innerJoin('school', (join) =>
      join
        .onRef('school.association_id', '=', 'part.association_id')
        .onRef('school.id', '=', 'part.school_id'),
    )
    .select(['part.action_id as actionId', 'part.school_id as schoolId', 'school.name'])
    .where('part.association_id', '=', associationId)
    .orderBy('school.name')
    .execute();
}

/**
 * Writes an action over its known revision, or a new one when that is 0.
 * @returns false when somebody changed it meanwhile; then nothing was written
 */
export async function recordAction(
  tx: Tx,
  associationId: string,
  row: ActionRow & { schoolIds: readonly string[] },
): Promise<boolean> {
  const values = {
    kind: row.kind,
    title: row.title,
    owner: row.owner,
    indicator: row.indicator,
    round_id: row.roundId,
    develop_by: row.developBy,
    carry_out_from: row.carryOutFrom,
    carry_out_until: row.carryOutUntil,
    status: row.status,
    remark: row.remark,
    question_name: row.questionName,
    items: sql<
      string[]
    >`array(select jsonb_array_elements_text(cast(${JSON.stringify(row.items)}::text as jsonb)))`,
    revision: row.revision + 1,
  };
  if (row.revision === 0) {
    await tx
      .insertInto('improvement_action')
      .values({ association_id: associationId, id: row.id, made_at: row.madeAt, ...values })
      .execute();
  } else {
    const written = await tx
      .updateTable('improvement_action')
      .set(values)
      .where('association_id', '=', associationId)
      .where('id', '=', row.id)
      .where('revision', '=', row.revision)
      .executeTakeFirst();
    if (written.numUpdatedRows !== 1n) return false;
    await tx
      .deleteFrom('improvement_action_school')
      .where('association_id', '=', associationId)
      .where('action_id', '=', row.id)
      .execute();
  }
  if (row.schoolIds.length > 0) {
    await tx
      .insertInto('improvement_action_school')
      .values(
        row.schoolIds.map((school) => ({
          association_id: associationId,
          action_id: row.id,
          school_id: school,
        })),
      )
      .execute();
  }
  return true;
}

/** What was decided about interventies, oldest first; of one or of all. */
export async function findDecisions(tx: Tx, associationId: string): Promise<DecisionRow[]> {
  return tx
    .selectFrom('intervention_decision')
    .select([
      'action_id as actionId',
      'round_id as roundId',
      'decision',
      'reason',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
    ])
    .where('association_id', '=', associationId)
    .orderBy('decided_at')
    .execute();
}

export async function recordDecision(tx: Tx, associationId: string, row: DecisionRow) {
  const values = {
    decision: row.decision,
    reason: row.reason,
    decided_at: row.decidedAt,
    decided_by: row.decidedBy,
  };
  await tx
    .insertInto('intervention_decision')
    .values({ association_id: associationId, action_id: row.actionId, round_id: row.roundId, ...values })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'action_id', 'round_id']).doUpdateSet(values),
    )
    .execute();
}

/** Notes a reminder once; false when it was noted before. */
export async function claimActionReminder(
  tx: Tx,
  associationId: string,
  row: {
    actionId: string;
    moment: 'develop' | 'begin' | 'end';
    dueOn: string;
    stage: 'soon' | 'late';
    at: Date;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto('action_reminder')
    .values({
      association_id: associationId,
      action_id: row.actionId,
      moment: row.moment,
      due_on: row.dueOn,
      stage: row.stage,
      reminded_at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
