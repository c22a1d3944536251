import type { Tx } from '../../../db/connection';
import { findAggregates } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import type { ScoreFigures } from '../../../surveys/scoring/figures';
import { roundedWords } from '../../../surveys/statistics/wording/roundedWords';
import { describeRound } from '../results/describeRound';
import { findChangeSince } from '../results/nulmetingBeside';
import type { Figure, RoundResult } from '../results/roundResult';
import { targetVerdictOf } from '../results/targetVerdictOf';
import type { FrozenRound } from '../sealing/frozenRound';
import type { FeedbackIndicator, FeedbackScore } from './feedbackContent';
import { indicatorsToldOtherwise } from './publicVersions';

/** Fewest answers behind a figure that everybody can read. */
export const publicThreshold = (threshold: number): number => Math.max(threshold, LEAST_FOR_DISTRIBUTIONS);

/**
 * The figures of a sealed round that everybody may read. Twice guarded: a figure must be one of the bureau's own page, and
 * must also come out of the disclosure rules when they ask for 10 answers; the more careful of both is told.
 */
export async function publicFigures(
  tx: Tx,
  associationId: string,
  round: RoundRow,
  definition: Definition,
  bureau: Pick<RoundResult, 'indicators'>,
): Promise<Pick<FeedbackIndicator, 'key' | 'title' | 'score' | 'items' | 'toldOtherwise'>[]> {
  const frozen = (await findAggregates(tx, associationId, round.id)) as unknown as FrozenRound;
  const threshold = publicThreshold(round.threshold);
  const careful = describeRound(definition, frozen, { populationSize: round.populationSize, threshold });
  const before = (await findRounds(tx, associationId))
    .filter(({ survey, status, year }) => survey === round.survey && status === 'sealed' && year < round.year)
    .sort((a, b) => b.year - a.year)[0];
  const changeOf = before
    ? await findChangeSince(tx, associationId, before.id, { ...round, threshold }, definition, frozen)
    : () => null;
  const otherwise = await indicatorsToldOtherwise(tx, associationId, round, definition, frozen.wave);
  const otherwiseBefore = before
    ? await indicatorsToldOtherwise(
        tx,
        associationId,
        before,
        definition,
        await waveOf(tx, associationId, before.id),
      )
    : new Set();
  return bureau.indicators.map((known) => {
    if (otherwise.has(known.key)) {
      return { key: known.key, title: known.title, score: null, items: [], toldOtherwise: true as const };
    }
    const described = careful.find(({ key }) => key === known.key);
    const words = described && toldWords(known, described);
    const own = { key: known.key, title: known.title };
    if (!described || words == null) return { ...own, score: null, items: [] };
    const change = changeOf(known.key);
    const isWhole =
      change?.comparable && change.basis === null && !change.hidden && !otherwiseBefore.has(known.key);
    const isJudged = targetVerdictOf(described, known.target).whole === known.verdict;
    const score: FeedbackScore = {
      words,
      n: known.n,
      ci: known.ci,
      shareSatisfied: known.shareSatisfied,
      target: known.target,
      verdict: isJudged ? known.verdict : null,
      ...(known.aspects.length > 0 && { byParts: true as const }),
      before:
        isWhole && change.mean !== null
          ? {
              year: change.year,
              ...(change.isElsewhere && { isElsewhere: true as const }),
              mean: change.mean,
              verdict: change.verdict,
            }
          : null,
    };
    const items = known.items.flatMap((item) => {
      const one = described.items.find(({ key }) => key === item.key);
      const told = one && toldWords(item, one);
      return told == null ? [] : [{ title: item.title, words: told }];
    });
    return { ...own, score, items };
  });
}

async function waveOf(tx: Tx, associationId: string, roundId: string): Promise<WaveAggregates> {
  return ((await findAggregates(tx, associationId, roundId)) as unknown as FrozenRound).wave;
}

/** The more careful of both in words; null when either hides it. */
function toldWords(known: Figure, careful: ScoreFigures): string | null {
  const mean = publicScore(careful.mean);
  if (known.hidden || known.mean === null || careful.hidden || mean === null) return null;
  const rounded = careful.rounded ?? known.rounded;
  return roundedWords(careful.rounded ? mean : known.mean, rounded);
}
