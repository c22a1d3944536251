import { type Conclusion, findConclusions } from '../../../db/queries/conclusions';
import { type ActionRow, findActions } from '../../../db/queries/improvementActions';
import { findImprovementChanges } from '../../../db/queries/improvementChanges';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import type { IndicatorResult } from '../results/roundResult';
import { viewResult } from '../results/viewResult';
import { type HistoryLine, historyLines } from './historyLines';
import { conclusionSubject } from './saveConclusion';

export interface ConclusionsView {
  roundId: string;
  title: string;
  year: number;
  isElsewhere: boolean;
  /** Indicators without a conclusion. */
  open: number;
  indicators: {
    result: IndicatorResult;
    /** null = not drawn yet. */
    conclusion: Conclusion | null;
    history: HistoryLine[];
    actions: Pick<ActionRow, 'id' | 'title' | 'kind' | 'status'>[];
  }[];
}

/** A sealed round with, per indicator, its figures, what was concluded and what is being done. null when it is not sealed. */
export async function viewConclusions(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<ConclusionsView | null> {
  const result = await viewResult(ctx, associationId, roundId);
  if (!result) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const drawn = await findConclusions(tx, associationId, roundId);
    const actions = (await findActions(tx, associationId)).filter((action) => action.roundId === roundId);
    const subjects = result.indicators.map(({ key }) => conclusionSubject(roundId, key));
    const changes = await findImprovementChanges(tx, associationId, 'conclusion', subjects);
    const indicators = result.indicators.map((indicator) => ({
      result: indicator,
      conclusion: drawn.find((one) => one.indicator === indicator.key) ?? null,
      history: historyLines(
        changes.filter(({ subject }) => subject === conclusionSubject(roundId, indicator.key)),
      ),
      actions: actions
        .filter((action) => action.indicator === indicator.key)
        .map(({ id, title, kind, status }) => ({ id, title, kind, status })),
    }));
    return {
      roundId,
      title: result.title,
      year: result.year,
      isElsewhere: result.elsewhere !== null,
      open: indicators.filter(({ conclusion }) => conclusion === null).length,
      indicators,
    };
  });
}
