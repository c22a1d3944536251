import type { Tx } from '../../../db/connection';
import { countOpenRows } from '../../../db/queries/responses';
import { findResponseStates } from './responseStates';

/** Lists of a round that is not sealed: begun (those sent in included) and sent in. */
export interface ListCount {
  started: number;
  completed: number;
}

export interface OpenCounts {
  /** Lists begun by whatever way. */
  all: number;
  /** null when the key is missing: then nobody can tell which way a list came. */
  personal: ListCount | null;
  /** Per shared link; a link through which nothing came is not there. */
  byLink: Map<string, ListCount>;
}

/** Counts the lists of an open or closed round, personal ones apart from those that came through a shared link. */
export async function countOpenResponses(
  tx: Tx,
  associationId: string,
  roundId: string,
  key: Uint8Array | null,
): Promise<OpenCounts> {
  const byLink = new Map<string, ListCount>();
  if (!key) return { all: await countOpenRows(tx, associationId, roundId), personal: null, byLink };
  const states = await findResponseStates(tx, associationId, roundId, key);
  const personal = { started: 0, completed: 0 };
  for (const { finished, via } of states.values()) {
    const count = via === undefined ? personal : (byLink.get(via) ?? { started: 0, completed: 0 });
    if (via !== undefined) byLink.set(via, count);
    count.started += 1;
    if (finished) count.completed += 1;
  }
  return { all: states.size, personal, byLink };
}
