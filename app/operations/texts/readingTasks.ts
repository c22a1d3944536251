import type { Tx } from '../../../db/connection';
import type { RoundRow } from '../../../db/queries/rounds';
import { countUnreadTexts } from '../../../db/queries/texts';
import { findRawTextDeletion } from './rawTextDeletion';
import { findReadableRound } from './readableRound';

/** Open answers of a sealed round that wait for a reader. */
export interface ReadingTask {
  roundId: string;
  title: string;
  year: number;
  unread: number;
  /** ISO day on which what was not released goes. */
  deleteRawOn: string;
}

/** What waits at the reading desks of an association; rounds with too few lists never wait. */
export async function findReadingTasks(
  tx: Tx,
  associationId: string,
  rounds: RoundRow[],
): Promise<ReadingTask[]> {
  const counts = await countUnreadTexts(tx, associationId);
  const tasks: ReadingTask[] = [];
  for (const { id } of rounds) {
    const unread = counts.get(id) ?? 0;
    const readable = unread > 0 ? await findReadableRound(tx, associationId, id) : null;
    if (!readable?.mayRead) continue;
    const { deleteRawOn } = await findRawTextDeletion(tx, associationId, readable.round);
    tasks.push({
      roundId: id,
      title: readable.definition.title.nl,
      year: readable.round.year,
      unread,
      deleteRawOn,
    });
  }
  return tasks;
}
