import { claimLinkStatement, linkRowOf, recordResponseStatement } from '../../db/queries/links';
import { writeInTwoTrips } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import type { Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { findPlace } from './answers/findPlace';
import { mergeAnswers } from './answers/mergeAnswers';
import { readAnswers, sealAnswers } from './answers/openAnswers';
import { recordSharedAnswers } from './answers/recordSharedAnswers';
import { type ListState, refusal } from './findList';
import { localDay } from './localDay';
import { hashRandomToken, newRandomToken } from './tokens/randomToken';
import { hashToken, pseudonymOf } from './tokens/recipientToken';

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
  /** What the first page of a shared link carried; null elsewhere. */
  start?: string | null;
}

export type Recorded = { kind: 'recorded'; deviceCookie: string } | { kind: 'refused'; state: ListState };

/**
 * Keeps one page of answers, encrypted under the round's key. When this returns `recorded` the answers are
 * committed. Two posts at once for one link are one response: the second waits for the first.
 */
export async function recordAnswers(ctx: AppContext, input: AnswersInput): Promise<Recorded> {
  const place = await findPlace(ctx, input.token);
  if (!place) return { kind: 'refused', state: { kind: 'unknown' } };
  if (place.token.shared !== null) return recordSharedAnswers(ctx, place, input);
  const { associationId, roundId } = place;
  const deviceCookie = input.deviceCookie ?? newRandomToken(ctx.random.bytes);
  const key = await ctx.keys.find(roundId);
  const pseudonym = key && pseudonymOf(key, place.token);
  const link = { associationId, roundId, tokenHash: hashToken(place.token), pseudonym };
  return writeInTwoTrips<Recorded>(ctx.db, associationId, [claimLinkStatement(link)], ([rows]) => {
    const refused = (state: ListState) => ({ write: null, value: { kind: 'refused' as const, state } });
    const row = linkRowOf(rows);
    if (!row) return refused({ kind: 'unknown' });
    const refusedNow = refusal(row, localDay(ctx.clock.now()));
    if (refusedNow) return refused(refusedNow);
    if (!key || !pseudonym) return refused({ kind: 'trouble', locale: input.locale });
    const where = { associationId, roundId, pseudonym };
    const merged = mergeAnswers(row.ciphertext ? readAnswers(key, where, row.ciphertext) : null, {
      answers: input.answers,
      cleared: input.cleared,
      finished: input.finished,
      locale: input.locale,
      device: hashRandomToken(deviceCookie).toString('base64url'),
    });
    const sealed = sealAnswers(key, where, merged, ctx.random.bytes);
    return {
      write: recordResponseStatement(link, pseudonym, sealed),
      value: { kind: 'recorded', deviceCookie },
    };
  });
}
