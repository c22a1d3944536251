import type { Tx } from '../../../db/connection';
import { findBoards } from '../../../db/queries/schools';
import { publicShare } from '../../../surveys/disclosure/publicFigure';
import { analysedIn } from '../../../surveys/scoring/weighting';
import {
  type ResponseFlag,
  representativeness,
} from '../../../surveys/statistics/response/representativeness';
import type { FrozenRound } from '../sealing/frozenRound';
import type { SurveyWave } from './surveyWaves';

/** Whether those who answered mirror the list, per group of the outer level (type of school). */
export interface ResponseCheck {
  /** R-indicator 0-1, 1 = every group answered equally well; null when a group may not be told. */
  rIndicator: number | null;
  /** Share of the answers that would have to be of another group; null likewise. */
  dissimilarity: number | null;
  groups: {
    label: string;
    invited: number | null;
    /** In the figures; null = "niet getoond". */
    answered: number | null;
    /** Share 0-1. */
    rate: number | null;
    flags: ResponseFlag[];
  }[];
}

/**
 * null when the round has no groups; where a filter question ends lists (whoever did not answer may not have belonged to
 * it, and how many it ended in a group is an answer); and of parents and of links that many hold, whose groups have no
 * list of their own; and of a round held elsewhere, of which nobody knows how many were asked in each group.
 */
export async function responseCheck(
  tx: Tx,
  associationId: string,
  { definition, frozen }: SurveyWave,
  background: FrozenRound['background'],
): Promise<ResponseCheck | null> {
  const [level] = frozen.disclosure?.levels ?? [];
  if (level === undefined || definition.screenedIf !== null || frozen.ways || frozen.provenance) return null;
  const outer = [...background.groups.map(({ values }) => values), ...background.dropped].filter(
    ({ length }) => length === 1,
  );
  if (outer.length === 0) return null;
  const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
  const cells = frozen.wave.breakdowns[level] ?? {};
  const sizes = frozen.response.invitedByGroup;
  const known = outer.flatMap(([group]) =>
    group !== undefined && Object.hasOwn(sizes, group) && cells[group]
      ? [{ stratum: group, N: sizes[group] as number, n: analysedIn(cells[group]) }]
      : [],
  );
  const all = representativeness(known);
  const invited = known.reduce((sum, { N }) => sum + N, 0);
  const isWhole = known.length === outer.length && invited === frozen.response.invited;
  const overall = analysedIn(frozen.wave.total) / Math.max(1, frozen.response.invited);
  return {
    rIndicator: isWhole ? publicShare(all.rIndicator) : null,
    dissimilarity: isWhole ? publicShare(all.dissimilarity) : null,
    groups: outer
      .map(([group = '']) => {
        const one = all.strata.find(({ stratum }) => stratum === group);
        const isLow = one?.rate != null && one.n > 0 && one.rate < overall / 2;
        const others = one?.flags.filter((flag) => flag !== 'lage_respons') ?? [];
        return {
          label: boards.get(group) ?? group,
          invited: one?.N ?? null,
          answered: one?.n ?? null,
          rate: publicShare(one?.rate ?? null),
          flags: isLow ? [...others, 'lage_respons' as const] : others,
        };
      })
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  };
}
