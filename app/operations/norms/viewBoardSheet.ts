import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { MeasureUnit } from '../../../surveys/register/types';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findRegister } from './registerState';
import { shownBoards, shownFigure } from './shownFigure';

export interface BoardSheet {
  board: string;
  today: string;
  topics: {
    norm: string;
    title: string;
    unit: MeasureUnit | null;
    /** Newest first; what this board itself had, and what may be said of all together. */
    periods: {
      period: string;
      own: number;
      /** null = not shown. */
      total: number | null;
      source: string;
    }[];
    /** The newest period with every board beside it; null counts are not shown. */
    others: { name: string; count: number | null }[];
  }[];
}

const PERIODS = 8;

/**
 * What one schoolbestuur gets for its spiegelgesprek: its own counts in full, those of others only as they may be shown
 * to a board that knows its own. Notes stay with the bureau.
 * @returns null for a board there is not
 */
export async function viewBoardSheet(
  ctx: AppContext,
  associationId: string,
  boardId: string,
): Promise<BoardSheet | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const boards = await findBoards(tx, associationId);
    const board = boards.find(({ id }) => id === boardId);
    if (!board) return null;
    const state = await findRegister(tx, associationId);
    const topics = state.norms.flatMap((norm) =>
      norm.measures
        .filter((measure) => measure.perBoard)
        .map((measure) => {
          const told = state
            .figuresOf(norm.key, measure)
            .filter(({ figure }) => figure.perBoard?.[boardId] !== undefined);
          const newest = told[0] && shownBoards(measure, told[0]);
          return {
            norm: norm.key,
            title: measure.title,
            unit: measure.unit ?? null,
            periods: told.slice(0, PERIODS).map((entry) => ({
              period: entry.period.key,
              own: entry.figure.perBoard?.[boardId] as number,
              total: shownFigure(measure, entry).value,
              source: entry.figure.source,
            })),
            others: boards
              .filter(({ id }) => id !== boardId && newest?.[id] !== undefined)
              .map(({ id, name }) => ({ name, count: newest?.[id] ?? null })),
          };
        }),
    );
    return { board: board.name, today: localDay(ctx.clock.now()), topics };
  });
}
