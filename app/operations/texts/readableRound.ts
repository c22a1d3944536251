import type { Tx } from '../../../db/connection';
import { findAggregates } from '../../../db/queries/responses';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';
import { leastForTexts, mayReadTexts } from '../../../surveys/texts/mayReadTexts';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { FrozenRound } from '../sealing/frozenRound';

/** A sealed round at the reading desk. */
export interface ReadableRound {
  round: RoundRow & { sealedAt: Date };
  definition: Definition;
  /** Enough people sent a list in for their open answers to be read. */
  mayRead: boolean;
  /** Dutch: why not; null when they may be read. */
  reason: string | null;
}

/** null when there is no such round or it is not sealed. */
export async function findReadableRound(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<ReadableRound | null> {
  const round = await findRound(tx, associationId, roundId);
  if (round?.status !== 'sealed' || !round.sealedAt) return null;
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const { wave } = (await findAggregates(tx, associationId, roundId)) as unknown as Pick<FrozenRound, 'wave'>;
  const mayRead = mayReadTexts(wave.total.statuses, round.threshold);
  const reason = mayRead
    ? null
    : `Open antwoorden worden hier pas gelezen en getoond vanaf ${leastForTexts(round.threshold)} ingevulde lijsten.`;
  return { round: { ...round, sealedAt: round.sealedAt }, definition, mayRead, reason };
}
