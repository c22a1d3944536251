import type { Tx } from '../../../../db/connection';
import { removeOpenResponse } from '../../../../db/queries/persons';
import { claimRound, findRound, type RoundRow } from '../../../../db/queries/rounds';
import type { Definition } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../../problem';
import { keyLost, notOpen } from '../roundProblems';
import { findProgress, type Progress, pseudonymOfRecipient } from '../roundProgress';
import type { ListedPerson } from './planListUpdate';

/** The list of an open round, while nobody else changes it. */
export interface OpenList {
  round: RoundRow;
  definition: Definition;
  key: Uint8Array;
  listed: ListedPerson[];
  /** Takes away what somebody had filled in without sending it; does nothing for parents, and for whoever sent it. */
  forgetHalfList(recipientId: string): Promise<void>;
}

/**
 * The list of an open round, held until the transaction ends: whoever answers meanwhile waits, so that nobody is replaced whose
 * list just came in. Of parents nobody learns here who answered.
 */
export async function claimOpenList(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Outcome<OpenList>> {
  await claimRound(tx, roundId, 'alone');
  const round = await findRound(tx, associationId, roundId);
  if (round?.status !== 'open') return failed(notOpen);
  const key = await ctx.keys.find(roundId);
  if (!key) return failed(keyLost);
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const isTold = definition.audience !== 'ouders';
  const lines = await findProgress(tx, { associationId, roundId, code: round.code }, key);
  const progress = new Map<string, Progress>(lines.map((line) => [line.recipient.id, line.progress]));
  return succeeded({
    round,
    definition,
    key,
    listed: lines.map(({ recipient, progress: how }) => ({
      ...recipient,
      answered: isTold && how === 'klaar',
    })),
    async forgetHalfList(recipientId) {
      if (!isTold || progress.get(recipientId) !== 'begonnen') return;
      await removeOpenResponse(
        tx,
        associationId,
        roundId,
        pseudonymOfRecipient(key, round.code, recipientId),
      );
    },
  });
}
