import { getAssociationRow } from '../../../db/queries/associations';
import { findAggregates } from '../../../db/queries/responses';
import { findRound } from '../../../db/queries/rounds';
import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { lastDayOf } from '../results/lastDayOf';
import { publicResponse } from '../results/publicResponse';
import type { RoundResult } from '../results/roundResult';
import type { FrozenRound } from './frozenRound';
import type { Seal } from './sealRound';
import { type SealVerification, verifySeal } from './verifySeal';

/** Everything a printed seal record says; no figure of satisfaction. */
export interface SealRecord {
  association: string;
  title: string;
  year: number;
  isElsewhere: boolean;
  promise: 'anonymous' | 'confidential';
  openedOn: string;
  closedOn: string;
  sealedOn: string;
  /** The latest date that respondents were told. */
  promisedBy: string;
  seal: Omit<Seal, 'salt'>;
  response: RoundResult['response'];
  /** Groups that stayed beside the answers, and those merged or taken off; names of boards filled in. */
  kept: { group: string; rows: number }[];
  dropped: string[];
  verification: SealVerification;
}

/** The record of a sealed round, with its seal recomputed at this moment. null when it is not sealed. */
export async function viewSealRecord(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<SealRecord | null> {
  const verification = await verifySeal(ctx, associationId, roundId);
  if (!verification) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round?.sealedAt) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const { response, ways } = (await findAggregates(tx, associationId, roundId)) as unknown as FrozenRound;
    const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
    const named = (values: string[]) => values.map((value) => boards.get(value) ?? value).join(', ');
    const { salt: _, ...seal } = round.seal as Seal;
    return {
      association: (await getAssociationRow(tx, associationId)).name,
      title: definition.title.nl,
      year: round.year,
      isElsewhere: round.heldElsewhere !== null,
      promise: definition.promise,
      openedOn: round.openedAt ? localDay(round.openedAt) : round.opensOn,
      closedOn: lastDayOf(round),
      sealedOn: localDay(round.sealedAt),
      promisedBy: round.sealBy,
      seal,
      response: publicResponse(definition, response, ways),
      kept: seal.background.groups
        .map(({ values, rows }) => ({ group: named(values), rows }))
        .sort((a, b) => (a.group < b.group ? -1 : 1)),
      dropped: seal.background.dropped.map(named).sort(),
      verification,
    };
  });
}
