import { type Conclusion, findConclusions, recordConclusion } from '../../../db/queries/conclusions';
import { claimRound, findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { noteChange } from './noteChange';
import { textProblems } from './writtenText';

export interface ConclusionInput {
  indicator: string;
  /** `none`: the body says why no conclusion is drawn. */
  kind: Conclusion['kind'];
  body: string;
}

/** Characters of a conclusion. */
export const MOST_OF_CONCLUSION = 2000;

/**
 * Draws a conclusion on one indicator of a sealed round, or says why none is drawn. May be changed later; what it was
 * stays in its history. The same words again change nothing.
 */
export async function saveConclusion(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  input: ConclusionInput,
): Promise<Outcome<null>> {
  const body = input.body.trim();
  const problems = conclusionProblems(input);
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed') {
      return failed({
        code: 'not-sealed',
        message: 'Een conclusie kan pas als de meting is verzegeld. Verzegel hem eerst.',
      });
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (!definition.indicators.some(({ key }) => key === input.indicator)) {
      return failed({
        code: 'no-such-indicator',
        message: 'Deze meting gaat niet over die indicator. Kies een indicator van de pagina.',
      });
    }
    const known = (await findConclusions(tx, associationId, roundId)).find(
      ({ indicator }) => indicator === input.indicator,
    );
    if (known?.kind === input.kind && known.body === body) return succeeded(null);
    await recordConclusion(tx, associationId, {
      roundId,
      indicator: input.indicator,
      kind: input.kind,
      body,
      updatedAt: ctx.clock.now(),
      updatedBy: actor,
    });
    await noteChange(ctx, tx, associationId, actor, {
      about: 'conclusion',
      subject: conclusionSubject(roundId, input.indicator),
      action: input.kind === 'none' ? 'vastgelegd waarom er geen conclusie is' : 'conclusie vastgelegd',
      roundId,
      before: known ? { kind: known.kind, body: known.body } : null,
      after: { kind: input.kind, body },
    });
    return succeeded(null);
  });
}

/** Why a conclusion cannot be kept as it was typed; empty when it can. */
export function conclusionProblems({ indicator, kind, body }: ConclusionInput): Problem[] {
  return textProblems(body.trim(), {
    field: `body-${indicator}`,
    name: `${kind === 'none' ? 'de reden' : 'de conclusie'} bij ${indicator}`,
    most: MOST_OF_CONCLUSION,
    needed: true,
  });
}

/** How the history of a conclusion is found. */
export const conclusionSubject = (roundId: string, indicator: string): string => `${roundId} ${indicator}`;
