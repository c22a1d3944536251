import { jsonb, type Tx } from '../connection';

/** That a round held elsewhere no longer counts. */
export interface Withdrawal {
  /** ISO moment. */
  at: string;
  by: string;
  reason: string;
  /** The round that was entered in its place; null when none was. */
  replacedBy: string | null;
}

export interface WithdrawnRound {
  id: string;
  survey: string;
  year: number;
  publishedVersionId: string;
  withdrawal: Withdrawal;
}

/** Rounds that were withdrawn, latest first. They are in no other query of rounds. */
export async function findWithdrawnRounds(tx: Tx, associationId: string): Promise<WithdrawnRound[]> {
  const rows = await tx
    .selectFrom('round')
    .select(['id', 'survey', 'year', 'published_version_id as publishedVersionId', 'withdrawn'])
    .where('association_id', '=', associationId)
    .where('withdrawn', 'is not', null)
    .execute();
  return rows
    .map(({ withdrawn, ...round }) => ({ ...round, withdrawal: withdrawn as unknown as Withdrawal }))
    .sort((a, b) => (a.withdrawal.at < b.withdrawal.at ? 1 : -1));
}

/**
 * Takes a sealed round held elsewhere out of everything that is shown, once; its rows are erased, its counts stay under
 * their seal. false when it was withdrawn before, or was held here.
 */
export async function recordWithdrawal(
  tx: Tx,
  associationId: string,
  roundId: string,
  withdrawal: Withdrawal,
): Promise<boolean> {
  const result = await tx
    .updateTable('round')
    .set({ withdrawn: jsonb(withdrawal) })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', '=', 'sealed')
    .where('held_elsewhere', 'is not', null)
    .where('withdrawn', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('sealed_response')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
  return true;
}

/** How `withdrawOpenRound` is named in the log. */
export const OPEN_ROUND_WITHDRAWN = 'open meting ingetrokken';

/** That a round which was open is gone, with everything in it. */
export interface OpenWithdrawal {
  at: Date;
  by: string;
  reason: string;
  /** People who had an invitation by then, or may have had one. */
  mailed: number;
}

/** Rounds of this survey and year that were opened and taken back, latest first; as far back as the log goes. */
export async function findOpenWithdrawals(
  tx: Tx,
  associationId: string,
  survey: string,
  year: number,
): Promise<OpenWithdrawal[]> {
  const rows = await tx
    .selectFrom('audit')
    .select(['at', 'actor', 'details'])
    .where('association_id', '=', associationId)
    .where('action', '=', OPEN_ROUND_WITHDRAWN)
    .orderBy('at', 'desc')
    .execute();
  return rows.flatMap(({ at, actor, details }) => {
    const noted = details as unknown as { survey: string; year: number; reason: string; mailed: number };
    if (noted.survey !== survey || noted.year !== year) return [];
    return [{ at, by: actor, reason: noted.reason, mailed: noted.mailed }];
  });
}

/**
 * Removes a round that was opened and is not sealed, with its list, answers, mails and links. Its code goes on leading
 * nowhere, so that a link can still say that it was withdrawn. false when there is no such round.
 */
export async function removeOpenRound(tx: Tx, associationId: string, roundId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('round')
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', 'in', ['open', 'closed'])
    .where('held_elsewhere', 'is', null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Leaves an indicator without a nulmeting. */
export async function removeNulmeting(
  tx: Tx,
  associationId: string,
  { survey, indicator }: { survey: string; indicator: string },
) {
  await tx
    .deleteFrom('nulmeting')
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .where('indicator', '=', indicator)
    .execute();
}
