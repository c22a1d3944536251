import type { Definition } from '../../../surveys/definition/types';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { commonItems } from '../../../surveys/scoring/commonItems';
import { scorePair } from './figure';
import type { SurveyWave } from './surveyWaves';

export interface SeriesPoint {
  roundId: string;
  year: number;
  /** Score 1-10 on all questions of that year; null when hidden or without answers. */
  mean: number | null;
  ci: [number, number] | null;
  hidden: boolean;
  /** A break in the series: no line from the point before. */
  broken: boolean;
  target: number | null;
  /** Held elsewhere: the mark stands wherever its figure does. */
  isElsewhere?: true;
}

/** The score of an indicator on all questions of each year, oldest first; years that did not ask it are left out. */
export function seriesPoints(key: string, waves: readonly SurveyWave[]): SeriesPoint[] {
  let before: SurveyWave | null = null;
  const points: SeriesPoint[] = [];
  for (const wave of waves) {
    const described = wave.described.find((one) => one.key === key);
    if (!described) continue;
    points.push({
      roundId: wave.round.id,
      year: wave.round.year,
      mean: publicScore(described.mean),
      ci: scorePair(described.ciShown),
      hidden: described.hidden,
      broken: before !== null && !sameQuestions(before.definition, wave.definition, key),
      target: wave.round.targets[key]?.target ?? null,
      ...(wave.round.heldElsewhere !== null && { isElsewhere: true as const }),
    });
    before = wave;
  }
  return points;
}

function sameQuestions(earlier: Definition, later: Definition, key: string): boolean {
  const common = commonItems(earlier, later, key);
  return common.trendShown && common.items.length === common.of;
}
