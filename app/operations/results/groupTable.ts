import type { Tx } from '../../../db/connection';
import { findBoards } from '../../../db/queries/schools';
import type { Definition } from '../../../surveys/definition/types';
import { emptyMayBeTold } from '../../../surveys/disclosure/emptyMayBeTold';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { describeTree, GROUP_SEPARATOR, type TreeGroup } from '../../../surveys/scoring/describeTree';
import type { FrozenRound, ResponseCounts } from '../sealing/frozenRound';
import { scorePair } from './figure';
import type { RoundResult } from './roundResult';

/** What the table of groups is made from: all of it frozen at sealing, but for the names of boards. */
export interface GroupTableSource {
  definition: Definition;
  wave: WaveAggregates;
  response: ResponseCounts;
  background: FrozenRound['background'];
  /** Breakdowns shown, outer first: `type`, `type|board`. */
  levels: readonly string[];
  threshold: number;
  populationSize: number | null;
  /** Indicators whose exact counts may leave: their groups of 10 and more have an interval too. */
  exactKeys?: readonly string[];
}

/**
 * The prepared table of groups (type, board within type) with the score of every indicator; null when the audience has
 * none. Groups that sealing merged or took off stand in it like any other that is not shown.
 */
export async function groupTable(
  tx: Tx,
  associationId: string,
  source: GroupTableSource,
): Promise<RoundResult['groups']> {
  const {
    definition,
    wave,
    response,
    background,
    levels,
    threshold,
    populationSize,
    exactKeys = [],
  } = source;
  const shown = background.groups.map(({ values }) => values);
  const all = [...shown, ...background.dropped].filter((values) => values.length <= levels.length);
  if (all.length === 0) return null;
  const trees = describeTree(definition, wave, levels, {
    threshold,
    populationSize,
    populationSizes: response.invitedByGroup,
  }).filter((tree) => !tree.key.includes(':'));
  const boards = new Map((await findBoards(tx, associationId)).map((board) => [board.id, board.name]));
  const lists = Object.values(wave.total.statuses).reduce((sum, count) => sum + count, 0);
  const names = (values: readonly string[]) => values.map((value) => boards.get(value) ?? value);
  return all
    .map((values) => ({ values, label: names(values) }))
    .sort((a, b) => (a.label.join('\u0000') < b.label.join('\u0000') ? -1 : 1))
    .map(({ values, label }) => {
      const group = values.join(GROUP_SEPARATOR);
      return {
        group,
        label: label.at(-1) ?? '',
        depth: values.length - 1,
        invited: response.invitedByGroup[group] ?? null,
        scores: Object.fromEntries(
          definition.indicators.map(({ key }) => {
            const figures = trees.find((tree) => tree.key === key)?.groups.find((one) => one.group === group);
            return [
              key,
              figures && (!figures.noAnswers || emptyMayBeTold(lists, threshold))
                ? {
                    n: figures.n,
                    mean: publicScore(figures.mean),
                    hidden: figures.hidden,
                    ...(exactKeys.includes(key) && { ci: intervalOf(figures) }),
                  }
                : { n: null, mean: null, hidden: true },
            ];
          }),
        ),
      };
    });
}

/** The interval of a group tells how its answers are spread, so it needs as many as a distribution. */
const intervalOf = ({ n, ciShown }: TreeGroup) =>
  n !== null && n >= LEAST_FOR_DISTRIBUTIONS ? scorePair(ciShown) : null;
