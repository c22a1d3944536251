import type { Tx } from '../connection';
import type { SendStopReason } from '../schema';

export interface SendStop {
  stoppedAt: Date;
  why: SendStopReason;
  /** For `most-refused`: how many of the last `attempted` mails were refused for good. */
  refused: number;
  attempted: number;
}

/** Why a round's mails are not sent now; null when they are. */
export async function findSendStop(tx: Tx, associationId: string, roundId: string): Promise<SendStop | null> {
  const row = await tx
    .selectFrom('send_stop')
    .select(['stopped_at as stoppedAt', 'why', 'refused', 'attempted'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row ?? null;
}

/** Stops a round's mails; a stop that is there already stays. */
export async function recordSendStop(tx: Tx, associationId: string, roundId: string, stop: SendStop) {
  await tx
    .insertInto('send_stop')
    .values({
      association_id: associationId,
      round_id: roundId,
      stopped_at: stop.stoppedAt,
      why: stop.why,
      refused: stop.refused,
      attempted: stop.attempted,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeSendStop(tx: Tx, associationId: string, roundId: string) {
  await tx
    .deleteFrom('send_stop')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}
