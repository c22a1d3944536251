import {
  type ActionRow,
  type DecisionRow,
  findAction,
  findActionSchools,
  findDecisions,
} from '../../../db/queries/improvementActions';
import { findImprovementChanges } from '../../../db/queries/improvementChanges';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { findActionChoices } from './actionChoices';
import type { ActionChoices } from './actionProblems';
import { type HistoryLine, historyLines } from './historyLines';
import { type InterventionAfter, viewInterventionAfter } from './interventionAfter';

export interface ActionView {
  action: ActionRow & { schoolIds: string[] };
  choices: ActionChoices;
  history: HistoryLine[];
  decisions: DecisionRow[];
  /** Of an interventie: what later rounds told, oldest first; empty for an actie. */
  after: InterventionAfter[];
}

/** One action with everything that belongs to it. null when there is none. */
export async function viewAction(
  ctx: AppContext,
  associationId: string,
  id: string,
): Promise<ActionView | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const known = await inAssociation(ctx.db, associationId, async (tx) => {
    const action = await findAction(tx, associationId, id);
    if (!action) return null;
    const decisions = (await findDecisions(tx, associationId)).filter(({ actionId }) => actionId === id);
    const subjects = decisions.map(({ roundId }) => `${id} ${roundId}`);
    const changes = [
      ...(await findImprovementChanges(tx, associationId, 'action', [id])),
      ...(await findImprovementChanges(tx, associationId, 'decision', subjects)),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    const schools = await findActionSchools(tx, associationId);
    return {
      action: {
        ...action,
        schoolIds: schools.filter(({ actionId }) => actionId === id).map(({ schoolId }) => schoolId),
      },
      choices: await findActionChoices(tx, associationId),
      history: historyLines(changes),
      decisions,
    };
  });
  if (!known) return null;
  const after =
    known.action.kind === 'interventie' ? await viewInterventionAfter(ctx, associationId, known.action) : [];
  return { ...known, after };
}

/** What a new action can be linked to. */
export async function viewActionChoices(ctx: AppContext, associationId: string): Promise<ActionChoices> {
  return inAssociation(ctx.db, associationId, (tx) => findActionChoices(tx, associationId));
}
