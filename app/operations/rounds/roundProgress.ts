import type { Tx } from '../../../db/connection';
import { findRecipients, type RecipientRow } from '../../../db/queries/recipients';
import { mapInTurns } from '../mapInTurns';
import { hashToken, parseToken, pseudonymOf, tokenOf } from '../tokens/recipientToken';
import { findResponseStates, stateName } from './responseStates';

export type Progress = 'nee' | 'begonnen' | 'klaar';

/**
 * How far each recipient of an open or closed round is. The database holds no link between a recipient and an
 * answer: it is recomputed here from the round's key and is gone again with the returned map.
 */
export async function findProgress(
  tx: Tx,
  round: { associationId: string; roundId: string; code: string },
  key: Uint8Array,
): Promise<{ recipient: RecipientRow; progress: Progress }[]> {
  const { associationId, roundId } = round;
  const states = await findResponseStates(tx, associationId, roundId, key);
  return mapInTurns(await findRecipients(tx, associationId, roundId), (recipient) => {
    const { finished } = states.get(stateName(pseudonymOfRecipient(key, round.code, recipient.id))) ?? {};
    return { recipient, progress: finished === undefined ? 'nee' : finished ? 'klaar' : 'begonnen' };
  });
}

/** The pseudonym under which this recipient's response is kept. */
export function pseudonymOfRecipient(key: Uint8Array, roundCode: string, recipientId: string): Buffer {
  return pseudonymOf(key, parsedTokenOf(key, roundCode, recipientId));
}

export function tokenHashOfRecipient(key: Uint8Array, roundCode: string, recipientId: string): Buffer {
  return hashToken(parsedTokenOf(key, roundCode, recipientId));
}

function parsedTokenOf(key: Uint8Array, roundCode: string, recipientId: string) {
  const token = parseToken(tokenOf(key, roundCode, recipientId));
  if (!token) throw new Error('A token made here must be readable here.');
  return token;
}
