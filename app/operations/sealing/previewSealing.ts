import { findRound } from '../../../db/queries/rounds';
import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { findOptedOut } from '../mail/optedOut';
import type { Problem } from '../problem';
import { publicResponse } from '../results/publicResponse';
import { keyLost, notClosed } from '../rounds/roundProblems';
import { type FrozenRound, freezeRound } from './frozenRound';
import { findUnsealedRows } from './unsealedRows';

export interface SealPreview {
  /** Lists that came back. */
  responses: number;
  /** Lists whose answers stay: all but those broken off. */
  kept: number;
  /** Per outcome; null when that would tell the answers of few to a filter question. */
  complete: number | null;
  partial: number | null;
  breakOff: number | null;
  screenedOut: number | null;
  openTexts: number;
  /** Open answers that too few could have given: they are not kept. */
  openTextsDropped: number;
  recipientsErased: number;
  /** Groups that stay with the answers (`vo`, `vo, Stichting X`), with their lists; and those merged or taken off. */
  background: { kept: { group: string; rows: number }[]; dropped: string[] };
  /** Why the round cannot be sealed now; then all counts are 0. */
  blockers: Problem[];
}

/** What sealing would freeze, take off and erase. Counts only; null when there is no such round. */
export async function previewSealing(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<SealPreview | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) return null;
    const key = await ctx.keys.find(roundId);
    const blockers = round.status !== 'closed' ? [notClosed] : key ? [] : [keyLost];
    if (blockers.length > 0 || !key) {
      const nothing = { responses: 0, kept: 0, complete: 0, partial: 0, breakOff: 0, screenedOut: 0 };
      return {
        ...nothing,
        openTexts: 0,
        openTextsDropped: 0,
        recipientsErased: 0,
        background: { kept: [], dropped: [] },
        blockers,
      };
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const isOptedOut = await findOptedOut(ctx, tx, associationId);
    const unsealed = await findUnsealedRows(tx, associationId, round, definition, key, isOptedOut);
    const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
    const names = (values: string[]) => values.map((value) => boards.get(value) ?? value).join(', ');
    const frozen = await freezeRound(tx, associationId, round, definition, unsealed);
    return {
      responses: unsealed.rows.length,
      kept: frozen.rows.length,
      ...publicOutcomes(definition, frozen),
      openTexts: frozen.texts.length,
      openTextsDropped: frozen.textsDropped,
      recipientsErased: unsealed.recipients.length,
      background: {
        kept: frozen.background.groups
          .map(({ values, rows }) => ({ group: names(values), rows }))
          .sort((a, b) => (a.group < b.group ? -1 : 1)),
        dropped: frozen.background.dropped.map(names).sort(),
      },
      blockers: [],
    };
  });
}

function publicOutcomes(definition: Definition, frozen: FrozenRound) {
  const { complete, partial, breakOff, screenedOut } = publicResponse(
    definition,
    frozen.response,
    frozen.ways,
  );
  return { complete, partial, breakOff, screenedOut };
}
