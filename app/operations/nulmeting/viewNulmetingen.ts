import { findNulmetingHistory } from '../../../db/queries/nulmetingDecisions';
import { findRounds } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { findWithdrawnRounds } from '../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../db/transaction';
import type { Audience, Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { BY_ITSELF } from './designateNulmeting';

export interface NulmetingLine {
  survey: string;
  surveyTitle: string;
  audience: Audience;
  indicator: string;
  title: string;
  /** null when none was designated. */
  present: {
    roundId: string;
    year: number;
    isElsewhere: boolean;
    reason: string;
    since: string;
    by: string;
  } | null;
  /** Sealed rounds that measured it, oldest first. */
  choices: { roundId: string; year: number; isElsewhere: boolean }[];
  /** Earlier choices, latest first; empty when it was never changed. */
  history: {
    year: number | null;
    /** It was withdrawn or replaced since, and counts nowhere any more. */
    isWithdrawn: boolean;
    reason: string;
    on: string;
    by: string;
  }[];
}

/** Of every indicator and audience that was measured: which round it is held against, why, and which it could be. */
export async function viewNulmetingen(ctx: AppContext, associationId: string): Promise<NulmetingLine[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const sealed = (await findRounds(tx, associationId)).filter(({ status }) => status === 'sealed');
    const definitions = new Map<string, Definition>();
    for (const round of sealed) {
      const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
      definitions.set(round.id, definition);
    }
    const present = await findNulmetingen(tx, associationId);
    const decisions = await findNulmetingHistory(tx, associationId);
    const withdrawn = await findWithdrawnRounds(tx, associationId);
    const yearOf = (roundId: string) =>
      [...sealed, ...withdrawn].find(({ id }) => id === roundId)?.year ?? null;
    const lines: NulmetingLine[] = [];
    for (const survey of [...new Set(sealed.map((round) => round.survey))].sort()) {
      const rounds = sealed.filter((round) => round.survey === survey);
      const latest = rounds.flatMap(({ id }) => definitions.get(id) ?? []);
      const indicators = new Map(
        latest.flatMap((one) => one.indicators.map(({ key, title }) => [key, title.nl])),
      );
      for (const [indicator, title] of [...indicators].sort()) {
        const choices = rounds.filter(({ id }) =>
          definitions.get(id)?.indicators.some(({ key }) => key === indicator),
        );
        const now = present.find((one) => one.survey === survey && one.indicator === indicator);
        const round = choices.find(({ id }) => id === now?.roundId);
        const history = decisions
          .filter((one) => one.survey === survey && one.indicator === indicator)
          .reverse();
        const { title: surveyTitle, audience } = latest.at(-1) as Definition;
        lines.push({
          survey,
          surveyTitle: surveyTitle.nl,
          audience,
          indicator,
          title,
          present:
            now && round
              ? {
                  roundId: round.id,
                  year: round.year,
                  isElsewhere: round.heldElsewhere !== null,
                  reason: now.reason,
                  since: localDay(now.designatedAt),
                  by: history[0]?.decidedBy ?? BY_ITSELF,
                }
              : null,
          choices: choices.map(({ id, year, heldElsewhere }) => ({
            roundId: id,
            year,
            isElsewhere: heldElsewhere !== null,
          })),
          history: history.slice(1).map((one) => ({
            year: yearOf(one.roundId),
            isWithdrawn: withdrawn.some(({ id }) => id === one.roundId),
            reason: one.reason,
            on: localDay(one.decidedAt),
            by: one.decidedBy,
          })),
        });
      }
    }
    return lines;
  });
}
