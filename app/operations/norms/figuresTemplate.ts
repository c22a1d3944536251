import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { registerNorms } from '../../../surveys/register/catalogue';
import { periodsUpTo } from '../../../surveys/register/period';
import type { AppContext } from '../../context';
import { csvCell } from '../csvCell';
import { localDay } from '../localDay';
import { figureColumns } from './importFigures';

/**
 * A CSV file to fill in: a row for every figure that is entered by hand, and one for every board where it is per board,
 * each for the newest period that is over.
 */
export async function figuresTemplate(ctx: AppContext, associationId: string): Promise<string> {
  const today = localDay(ctx.clock.now());
  const boards = await inAssociation(ctx.db, associationId, (tx) => findBoards(tx, associationId));
  const lines = registerNorms.flatMap((norm) =>
    norm.measures.flatMap((measure) => {
      const period = periodsUpTo(measure.period, today, 2)[1]?.key ?? '';
      const names = measure.perBoard ? ['', ...boards.map(({ name }) => name)] : [''];
      return names.map((board) => lineOf([norm.key, measure.key, board, period, '', '', '', '']));
    }),
  );
  const head = lineOf(figureColumns.map(({ headers }) => headers[0] ?? ''));
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
}

const lineOf = (cells: string[]) => cells.map(csvCell).join(';');
