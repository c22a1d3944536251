import { jsonb, type Tx } from '../connection';

export interface AuditEntry {
  id: string;
  at: Date;
  /** Account address, or `bureau` for the terminal, or `systeem`. */
  actor: string;
  action: string;
  roundId: string | null;
  /** Counts and settings only: no names, addresses or answers. */
  details: Record<string, unknown>;
}

export async function recordAudit(tx: Tx, associationId: string, entry: AuditEntry) {
  await tx
    .insertInto('audit')
    .values({
      association_id: associationId,
      id: entry.id,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      round_id: entry.roundId,
      details: jsonb(entry.details),
    })
    .execute();
}

/** What was done with a round, oldest first. */
export async function findAuditOfRound(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Pick<AuditEntry, 'at' | 'actor' | 'action' | 'details'>[]> {
  return tx
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'details'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .orderBy('at')
    .execute();
}

/** Lines of the log in which this actor did something. */
export async function countAuditByActor(tx: Tx, associationId: string, actor: string): Promise<number> {
  const row = await tx
    .selectFrom('audit')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('actor', '=', actor)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Whether something of this kind was ever done here, as far back as the log goes. */
export async function hasAction(tx: Tx, associationId: string, action: string): Promise<boolean> {
  const row = await tx
    .selectFrom('audit')
    .select('id')
    .where('association_id', '=', associationId)
    .where('action', '=', action)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
