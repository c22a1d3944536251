import { sql } from 'kysely';
import type { Tx } from '../connection';

type Audience = 'scholen' | 'ouders' | 'ketenpartners';

/** Rows of one kind that were removed on one day. */
export interface RetentionRun {
  kind: string;
  /** ISO day. */
  day: string;
  removed: number;
  ranAt: Date;
}

/**
 * Notes for every contact of this audience whether a list has it now: the day on which none had it any more, or null.
 * Only this notes it, so the day is at most one housekeeping late.
 */
export async function recordUnlistedPersons(
  tx: Tx,
  associationId: string,
  audience: Audience,
  today: string,
) {
  await sql`
    update person p set unlisted_since = case when listed.on_list then null else ${today}::date end
    from (
      select q.id, exists (
        select from recipient r where r.association_id = q.association_id and r.person_id = q.id
      ) as on_list
      from person q where q.association_id = ${associationId} and q.audience = ${audience}
    ) listed
    where p.association_id = ${associationId} and p.id = listed.id
      and listed.on_list = (p.unlisted_since is not null)`.execute(tx);
}

/** Contacts of this audience that no list has had since that day or longer. @returns how many were removed. */
export async function removePersonsUnlistedSince(
  tx: Tx,
  associationId: string,
  audience: Audience,
  day: string,
): Promise<number> {
  const result = await tx
    .deleteFrom('person')
    .where('association_id', '=', associationId)
    .where('audience', '=', audience)
    .where('unlisted_since', '<=', day)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Lets the time of a list begin today where its day was not kept. */
export async function recordListedOn(tx: Tx, associationId: string, today: string) {
  await sql`
    update round r set listed_on = ${today}::date
    where r.association_id = ${associationId} and r.status = 'draft' and r.listed_on is null
      and exists (
        select from recipient e where e.association_id = r.association_id and e.round_id = r.id
      )`.execute(tx);
}

/** A draft whose list was just put on it, or taken off (null). */
export async function recordListDay(tx: Tx, associationId: string, roundId: string, day: string | null) {
  await tx
    .updateTable('round')
    .set({ listed_on: day })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}

/** Drafts with a parents' list of that day or older. */
export async function findDraftsListedSince(tx: Tx, associationId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('round')
    .select('round.id')
    .where('round.association_id', '=', associationId)
    .where('round.status', '=', 'draft')
    .where('round.listed_on', '<=', day)
    .where((of) =>
      of.exists(
        of
          .selectFrom('recipient')
          .innerJoin('person', (join) =>
            join
              .onRef('person.association_id', '=', 'recipient.association_id')
              .onRef('person.id', '=', 'recipient.person_id'),
          )
          .select('recipient.id')
          .whereRef('recipient.association_id', '=', 'round.association_id')
          .whereRef('recipient.round_id', '=', 'round.id')
          .where('person.audience', '=', 'ouders'),
      ),
    )
    .execute();
  return rows.map((row) => row.id);
}

/** Lines of the log from before this moment. @returns how many were removed. */
export async function removeAuditBefore(tx: Tx, associationId: string, moment: Date): Promise<number> {
  const result = await tx
    .deleteFrom('audit')
    .where('association_id', '=', associationId)
    .where('at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Notes that a kind was looked at today and how many rows went; counts of one day are added up. */
export async function recordRetentionRun(tx: Tx, associationId: string, run: RetentionRun) {
  await tx
    .insertInto('retention_run')
    .values({
      association_id: associationId,
      kind: run.kind,
      day: run.day,
      removed: run.removed,
      ran_at: run.ranAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'kind', 'day']).doUpdateSet((row) => ({
        removed: sql<number>`retention_run.removed + excluded.removed`,
        ran_at: row.ref('excluded.ran_at'),
      })),
    )
    .execute();
}

export async function findRetentionRuns(tx: Tx, associationId: string): Promise<RetentionRun[]> {
  return tx
    .selectFrom('retention_run')
    .select(['kind', 'day', 'removed', 'ran_at as ranAt'])
    .where('association_id', '=', associationId)
    .orderBy('day')
    .execute();
}

export async function removeRetentionRunsBefore(tx: Tx, associationId: string, day: string) {
  await tx
    .deleteFrom('retention_run')
    .where('association_id', '=', associationId)
    .where('day', '<', day)
    .execute();
}
