import type { Tx } from '../../../db/connection';
import { findRegister } from './registerState';
import { shownBoards, shownFigure } from './shownFigure';

/** A typed figure as an export may hold it. */
export interface SharedFigure {
  norm: string;
  measure: string;
  period: string;
  value: number | null;
  day: string | null;
  ofCount: number | null;
  /** About too few pupils, or such a count could be computed from it. */
  hidden: boolean;
  /** Per board id; null counts are not shown. */
  perBoard: Record<string, number | null> | null;
  source: string;
}

/** Every standing figure of the register as others may see it, in the order of the notitie, newest first. */
export async function sharedFigures(tx: Tx, associationId: string): Promise<SharedFigure[]> {
  const state = await findRegister(tx, associationId);
  return state.norms.flatMap((norm) =>
    norm.measures.flatMap((measure) =>
      state.figuresOf(norm.key, measure).map((entry) => {
        const { value, day, ofCount, hidden } = shownFigure(measure, entry);
        return {
          norm: norm.key,
          measure: measure.key,
          period: entry.period.key,
          ...{ value, day, ofCount, hidden },
          perBoard: shownBoards(measure, entry),
          source: entry.figure.source,
        };
      }),
    ),
  );
}
