import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findDraftsOfVersion } from '../../../db/queries/draftVersions';
import {
  type ActionFacts,
  findAction,
  findActionSchools,
  recordAction,
} from '../../../db/queries/improvementActions';
import { inAssociation } from '../../../db/transaction';
import { definitionCatalogue } from '../../../surveys/definitions';
import { INTERVENTION_INDICATOR } from '../../../surveys/improvement/improvementAction';
import type { AppContext } from '../../context';
import { republishDraft } from '../definitions/republishDraft';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { findActionChoices } from './actionChoices';
import { actionProblems } from './actionProblems';
import { noteChange } from './noteChange';

/** An action as a form sends it. Days are ISO; what belongs to an interventie is left out of an actie. */
export interface ActionInput extends ActionFacts {
  schoolIds: string[];
  /** As it was read; 0 for a new one. */
  revision: number;
}

const changedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  message:
    'Iemand anders heeft deze actie intussen gewijzigd. Open de actie opnieuw en breng uw wijziging nog eens aan.',
};

/**
 * Adds or changes an action. Its history keeps what it was. When an interventie begins or ends to be asked about, lists on
 * working together that are in preparation follow at once and lose their approval.
 * @param id null = a new one
 */
export async function saveAction(
  ctx: AppContext,
  actor: string,
  associationId: string,
  id: string | null,
  input: ActionInput,
): Promise<Outcome<{ id: string }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const known = id === null ? null : await findAction(tx, associationId, id);
    if (id !== null && known === null) {
      return failed({ code: 'no-such-action', message: 'Deze actie is er niet.' });
    }
    if ((known?.revision ?? 0) !== input.revision) return failed(changedMeanwhile);
    const isIntervention = input.kind === 'interventie';
    const facts: ActionInput = {
      ...input,
      title: input.title.trim(),
      owner: input.owner.trim(),
      remark: input.remark.trim(),
      questionName: isIntervention ? (input.questionName ?? '').trim() : null,
      items: isIntervention ? input.items : [],
      schoolIds: isIntervention ? [...new Set(input.schoolIds)] : [],
    };
    const choices = await findActionChoices(tx, associationId);
    const problems = actionProblems(facts, choices);
    if (problems.length > 0) return failed(...problems);
    const actionId = known?.id ?? ctx.random.uuid();
    const before = known ? storyOf(known, await schoolNames(tx, associationId, actionId)) : null;
    const written = await recordAction(tx, associationId, {
      ...facts,
      id: actionId,
      madeAt: known?.madeAt ?? ctx.clock.now(),
    });
    if (!written) return failed(changedMeanwhile);
    const after = storyOf(facts, await schoolNames(tx, associationId, actionId));
    if (JSON.stringify(before) === JSON.stringify(after)) return succeeded({ id: actionId });
    await noteChange(ctx, tx, associationId, actor, {
      about: 'action',
      subject: actionId,
      action: known ? 'actie gewijzigd' : 'actie toegevoegd',
      roundId: facts.roundId,
      before,
      after,
    });
    if (isIntervention || known?.kind === 'interventie') {
      const followed = await letDraftsFollow(ctx, tx, associationId, actor);
      if (!followed.ok)
        throw new Error(`A draft refuses its interventies: ${JSON.stringify(followed.problems)}`);
    }
    return succeeded({ id: actionId });
  });
}

/** An action as its history keeps it: names of schools, not their keys. */
function storyOf(
  { title, owner, kind, indicator, roundId, developBy, carryOutFrom, carryOutUntil, ...rest }: ActionFacts,
  schools: string[],
): Record<string, unknown> {
  const { status, remark, questionName, items } = rest;
  const days = { developBy, carryOutFrom, carryOutUntil };
  return { kind, title, owner, indicator, roundId, ...days, status, remark, questionName, items, schools };
}

async function schoolNames(tx: Tx, associationId: string, actionId: string): Promise<string[]> {
  return (await findActionSchools(tx, associationId))
    .filter((part) => part.actionId === actionId)
    .map(({ name }) => name);
}

async function letDraftsFollow(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  actor: string,
): Promise<Outcome<null>> {
  const association = await getAssociationRow(tx, associationId);
  for (const template of Object.values(definitionCatalogue).flat()) {
    if (!template.indicators.some(({ key }) => key === INTERVENTION_INDICATOR)) continue;
    for (const { roundId } of await findDraftsOfVersion(tx, associationId, template)) {
      const outcome = await republishDraft(ctx, tx, association, template, roundId, actor);
      if (!outcome.ok) return outcome;
    }
  }
  return succeeded(null);
}
