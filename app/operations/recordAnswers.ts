import { getAssociationRow } from '../../db/queries/associations';
import { findOpenResponse, recordOpenResponse } from '../../db/queries/responses';
import { claimResponse, claimRound } from '../../db/queries/rounds';
import { inAssociation } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import type { Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { findPlace, findRoundAndRecipient } from './answers/findPlace';
import { mergeAnswers } from './answers/mergeAnswers';
import { readAnswers, sealAnswers } from './answers/openAnswers';
import { type ListState, refusal } from './findList';
import { localDay } from './localDay';
import { hashRandomToken, newRandomToken } from './tokens/randomToken';
import { pseudonymOf } from './tokens/recipientToken';

export interface AnswersInput {
  token: string;
  deviceCookie: string | null;
  page: string;
  /** Decoded: canonical answers of one page. */
  answers: Answers;
  /** Items of that page that were left empty. */
  cleared: string[];
  finished: boolean;
  locale: Locale;
}

/**
 * Keeps one page of answers, encrypted under the round's key. When this returns `recorded` the answers are
 * committed. Two posts at once for one link are one response: the second waits for the first.
 */
export async function recordAnswers(
  ctx: AppContext,
  input: AnswersInput,
): Promise<{ kind: 'recorded'; deviceCookie: string } | { kind: 'refused'; state: ListState }> {
  const place = await findPlace(ctx, input.token);
  if (!place) return { kind: 'refused', state: { kind: 'unknown' } };
  const { associationId, roundId } = place;
  const deviceCookie = input.deviceCookie ?? newRandomToken(ctx.random.bytes);
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'shared');
    const { round, recipient } = await findRoundAndRecipient(tx, place);
    if (!round) return { kind: 'refused', state: { kind: 'unknown' } };
    const association = await getAssociationRow(tx, associationId);
    const refused = refusal(round, recipient, association.name, localDay(ctx.clock.now()));
    if (refused) return { kind: 'refused', state: refused };
    const key = await ctx.keys.find(roundId);
    if (!key) return { kind: 'refused', state: { kind: 'trouble', locale: input.locale } };
    const pseudonym = pseudonymOf(key, place.token);
    await claimResponse(tx, pseudonym);
    const ciphertext = await findOpenResponse(tx, associationId, roundId, pseudonym);
    const where = { associationId, roundId, pseudonym };
    const merged = mergeAnswers(ciphertext ? readAnswers(key, where, ciphertext) : null, {
      answers: input.answers,
      cleared: input.cleared,
      finished: input.finished,
      locale: input.locale,
      device: hashRandomToken(deviceCookie).toString('base64url'),
    });
    await recordOpenResponse(tx, associationId, roundId, {
      pseudonym,
      ciphertext: sealAnswers(key, where, merged, ctx.random.bytes),
    });
    return { kind: 'recorded', deviceCookie };
  });
}
