import {
  type ActionRow,
  findActionSchools,
  findActions,
  findDecisions,
} from '../../../db/queries/improvementActions';
import { inAssociation } from '../../../db/transaction';
import { type ActionStatus, actionStatuses } from '../../../surveys/improvement/improvementAction';
import { type ActionMoment, nextMoment } from '../../../surveys/improvement/nextMoment';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findActionChoices } from './actionChoices';

export interface AgendaLine extends ActionRow {
  indicatorTitle: string | null;
  /** The round it follows from; null = none. */
  roundTitle: string | null;
  schools: string[];
  /** The next agreed day; null when it is over or none was agreed. */
  next: (ActionMoment & { isLate: boolean }) | null;
  /** What was decided last about an interventie. */
  decision: { decision: string; reason: string } | null;
}

export interface AgendaView {
  /** Actions per status, whatever is asked for. */
  counts: Record<ActionStatus, number>;
  /** Late ones, of all. */
  late: number;
  /** Those that were asked for: late and near first, what is over last. */
  lines: AgendaLine[];
}

/** The ontwikkelagenda: every action, or those with one status. */
export async function viewAgenda(
  ctx: AppContext,
  associationId: string,
  status: ActionStatus | null,
): Promise<AgendaView> {
  const today = localDay(ctx.clock.now());
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { indicators, rounds } = await findActionChoices(tx, associationId);
    const schools = await findActionSchools(tx, associationId);
    const decisions = await findDecisions(tx, associationId);
    const lines = (await findActions(tx, associationId)).map((action): AgendaLine => {
      const next = nextMoment(action);
      const decided = decisions.findLast(({ actionId }) => actionId === action.id);
      return {
        ...action,
        indicatorTitle: indicators.find(({ key }) => key === action.indicator)?.title ?? null,
        roundTitle: rounds.find(({ id }) => id === action.roundId)?.title ?? null,
        schools: schools.filter(({ actionId }) => actionId === action.id).map(({ name }) => name),
        next: next && { ...next, isLate: next.dueOn < today },
        decision: decided ? { decision: decided.decision, reason: decided.reason } : null,
      };
    });
    const isOver = (line: AgendaLine) => line.status === 'afgerond' || line.status === 'gestopt';
    const rank = (line: AgendaLine) => `${isOver(line) ? 1 : 0} ${line.next?.dueOn ?? '9999'}`;
    return {
      counts: Object.fromEntries(
        actionStatuses.map((one) => [one, lines.filter((line) => line.status === one).length]),
      ) as Record<ActionStatus, number>,
      late: lines.filter(({ next }) => next?.isLate).length,
      lines: lines
        .filter((line) => status === null || line.status === status)
        .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)),
    };
  });
}
