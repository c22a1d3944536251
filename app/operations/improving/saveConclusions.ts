import { findConclusions } from '../../../db/queries/conclusions';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { failed, type Outcome, succeeded } from '../problem';
import { type ConclusionInput, conclusionProblems, saveConclusion } from './saveConclusion';

/**
 * Keeps all that was typed on the page with conclusions, whichever button was pressed: all of it, or with a problem nothing.
 * What is left empty and never had a conclusion is not asked for, unless its own button was pressed.
 * @param pressed the indicator whose button was pressed
 */
export async function saveConclusions(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  inputs: readonly ConclusionInput[],
  pressed: string,
): Promise<Outcome<null>> {
  const known = await inAssociation(ctx.db, associationId, (tx) =>
    findConclusions(tx, associationId, roundId),
  );
  const meant = inputs.filter(
    ({ indicator, body }) =>
      body.trim() !== '' || indicator === pressed || known.some((one) => one.indicator === indicator),
  );
  const problems = meant.flatMap(conclusionProblems);
  if (problems.length > 0) return failed(...problems);
  for (const input of meant) {
    const saved = await saveConclusion(ctx, actor, associationId, roundId, input);
    if (!saved.ok) return saved;
  }
  return succeeded(null);
}
