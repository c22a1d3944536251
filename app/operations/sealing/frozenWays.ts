import type { SharedLinkKind } from '../../../db/schema';
import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import type { UnsealedRound, UnsealedRow } from './unsealedRows';
import type { WeightingHow } from './weightCells';

/** The only background of a row that came by a website. */
export const WAY = 'way';

/** Lists that came back through one kind of shared link. */
export interface WayCount {
  returned: number;
  /** To how many it went, as schools and loket told; null when one that matters did not tell. */
  population: number | null;
}

/** What is frozen of shared links: counts only, of no single link. */
export interface FrozenWays {
  /** Lists that came back through personal links. */
  personal: { returned: number };
  school: WayCount;
  loket: WayCount;
  /** Whoever came by themselves. `wave` is null when there were too few to keep: then their answers are not kept at all. */
  website: { returned: number; wave: WaveAggregates | null };
  weighting: WeightingHow;
}

/** What to freeze of shared links; null when the round had none. */
export function frozenWays(
  definition: Definition,
  unsealed: Pick<UnsealedRound, 'rows' | 'links'>,
  { weighting, website }: { weighting: WeightingHow; website: readonly UnsealedRow[] },
): FrozenWays | null {
  if (unsealed.links.length === 0) return null;
  const returned = (way: UnsealedRow['way']) => unsealed.rows.filter((row) => row.way === way).length;
  const isKept = website.length >= LEAST_FOR_DISTRIBUTIONS;
  return {
    personal: { returned: returned('personal') },
    school: { returned: returned('school'), population: populationOf(unsealed.links, 'school') },
    loket: { returned: returned('loket'), population: populationOf(unsealed.links, 'loket') },
    website: {
      returned: returned('website'),
      wave: isKept
        ? aggregateResponses(
            definition,
            website.map(({ answers }) => ({ answers, cells: {} })),
          )
        : null,
    },
    weighting,
  };
}

/** A link as far as it says to how many it went. */
export interface CountedLink {
  kind: SharedLinkKind;
  schoolId: string | null;
  population: number | null;
  stoppedOn: string | null;
}

/**
 * To how many the links of a kind went: of each school the link that lives, else the last. 0 without links.
 * @returns null when one of them did not tell.
 */
export function populationOf(links: readonly CountedLink[], kind: SharedLinkKind): number | null {
  const told = new Map<string, number | null>();
  const own = links.filter((link) => link.kind === kind);
  // Of a school the last word counts: what lives comes after what was stopped.
  const inOrder = [
    ...own.filter(({ stoppedOn }) => stoppedOn !== null),
    ...own.filter(({ stoppedOn }) => stoppedOn === null),
  ];
  for (const { schoolId, population } of inOrder) told.set(schoolId ?? '', population);
  return [...told.values()].reduce<number | null>(
    (sum, population) => (sum === null || population === null ? null : sum + population),
    0,
  );
}
