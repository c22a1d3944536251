import type { Tx } from '../../../db/connection';
import { findSharedLinks } from '../../../db/queries/sharedLinks';
import type { SharedLinkKind } from '../../../db/schema';
import type { OpenCounts } from '../rounds/openCounts';
import { populationOf } from '../sealing/frozenWays';

/** Lists sent in through one kind of shared link while a round runs. */
export interface RunningWay {
  kind: SharedLinkKind;
  /** Links that take answers now. */
  live: number;
  /** Lists sent in; null when the key is missing. */
  completed: number | null;
  /** To how many it went, "volgens school"; null when one did not tell, and for a website: nobody knows. */
  population: number | null;
}

/** By kind: school, loket, website; a kind without links is not there. */
export type RunningWays = RunningWay[];

/** null when the round has no shared link. */
export async function waysOfRound(
  tx: Tx,
  associationId: string,
  roundId: string,
  counts: OpenCounts,
): Promise<RunningWays | null> {
  const links = await findSharedLinks(tx, associationId, roundId);
  if (links.length === 0) return null;
  const kinds: SharedLinkKind[] = ['school', 'loket', 'website'];
  return kinds.flatMap((kind) => {
    const own = links.filter((link) => link.kind === kind);
    if (own.length === 0) return [];
    const completed = own.reduce((sum, { id }) => sum + (counts.byLink.get(id)?.completed ?? 0), 0);
    return [
      {
        kind,
        live: own.filter(({ stoppedOn }) => stoppedOn === null).length,
        completed: counts.personal ? completed : null,
        population: kind === 'website' ? null : populationOf(links, kind),
      },
    ];
  });
}
