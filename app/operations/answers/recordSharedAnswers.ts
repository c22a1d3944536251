import { linkRowOf, recordResponseStatement } from '../../../db/queries/links';
import { claimSharedLinkStatement } from '../../../db/queries/sharedLinks';
import { writeInTwoTrips } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { type ListState, refusal } from '../findList';
import { localDay } from '../localDay';
import type { AnswersInput, Recorded } from '../recordAnswers';
import { browserTokenOf, pseudonymOfBrowser, readStart } from '../tokens/browserToken';
import { hashRandomToken } from '../tokens/randomToken';
import type { TokenPlace } from './findPlace';
import { mergeAnswers } from './mergeAnswers';
import { mayBegin } from './mintLimit';
import { readAnswers, sealAnswers } from './openAnswers';

/**
 * Keeps a page of answers that came through a link which many hold. A browser that has begun is known by its cookie; one
 * that begins gets a token of its own, made from the form it sent, so that the same form sent twice is one response. Which
 * link it was is only in the ciphertext. A browser that neither began nor sent a first page keeps nothing.
 */
export async function recordSharedAnswers(
  ctx: AppContext,
  place: TokenPlace,
  input: AnswersInput,
): Promise<Recorded> {
  const { associationId, roundId } = place;
  const code = place.token.shared ?? '';
  const key = await ctx.keys.find(roundId);
  const start = readStart(input.start);
  const own = key && input.deviceCookie ? input.deviceCookie : null;
  const begins = key && start ? browserTokenOf(key, code, start) : null;
  const visit = {
    associationId,
    roundId,
    code,
    pseudonym: key && own ? pseudonymOfBrowser(key, own) : null,
    begun: key && begins ? pseudonymOfBrowser(key, begins) : null,
  };
  return writeInTwoTrips<Recorded>(ctx.db, associationId, [claimSharedLinkStatement(visit)], ([rows]) => {
    const refused = (state: ListState) => ({ write: null, value: { kind: 'refused' as const, state } });
    const row = linkRowOf(rows);
    if (!row) return refused({ kind: 'withdrawn', locale: null });
    const now = ctx.clock.now();
    const refusedNow = refusal(row, localDay(now));
    if (refusedNow) return refused(refusedNow);
    if (!row.shared) return refused({ kind: 'unknown' });
    if (!key) return refused({ kind: 'trouble', locale: input.locale });
    const { begun } = row.shared;
    const known = row.ciphertext
      ? { token: own, pseudonym: visit.pseudonym, ciphertext: row.ciphertext }
      : { token: begins, pseudonym: visit.begun, ciphertext: begun };
    const { token, pseudonym, ciphertext } = known;
    if (token === null || pseudonym === null) return refused({ kind: 'unknown' });
    if (!ciphertext && !mayBegin(row.shared.linkId, now)) return refused({ kind: 'too-many-tries' });
    const where = { associationId, roundId, pseudonym };
    const merged = mergeAnswers(ciphertext ? readAnswers(key, where, ciphertext) : null, {
      answers: input.answers,
      cleared: input.cleared,
      finished: input.finished,
      locale: input.locale,
      device: hashRandomToken(token).toString('base64url'),
      via: row.shared.linkId,
    });
    return {
      write: recordResponseStatement(visit, pseudonym, sealAnswers(key, where, merged, ctx.random.bytes)),
      value: { kind: 'recorded', deviceCookie: token },
    };
  });
}
