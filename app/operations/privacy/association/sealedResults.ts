import type { Tx } from '../../../../db/connection';
import { findRounds } from '../../../../db/queries/rounds';
import type { AppContext } from '../../../context';
import { type PublicationView, viewPublications } from '../../publishing/viewPublications';
import type { RoundResult } from '../../results/roundResult';
import { viewResult } from '../../results/viewResult';

/** What the pages tell of one sealed round, and nothing beside it. */
export interface SealedResult {
  roundId: string;
  /** With the open answers that were released. */
  result: RoundResult;
  publications: PublicationView[];
}

/**
 * The sealed rounds of an association one by one, oldest first, each through the functions that the pages, the files
 * and the command use: what disclosure control withholds there, it withholds here.
 */
export async function* sealedResults(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
): AsyncGenerator<SealedResult> {
  const within: AppContext = { ...ctx, db: tx };
  for (const { id } of await findRounds(tx, associationId)) {
    const result = await viewResult(within, associationId, id);
    const publications = await viewPublications(within, associationId, id);
    if (result && publications) {
      yield { roundId: id, result, publications: publications.publications };
    }
  }
}
