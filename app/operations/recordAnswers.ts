import { keepResponse } from '../../db/queries/links';
import type { Answers } from '../../surveys/answers/types';
import type { Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { carryRead } from './answers/carriedRead';
import { findPlace } from './answers/findPlace';
import { mergeAnswers } from './answers/mergeAnswers';
import { sealAnswers } from './answers/openAnswers';
import { type RequestMemory, readLink, savedAnswers } from './answers/readLink';
import { recordSharedAnswers } from './answers/recordSharedAnswers';
import { rememberRow } from './answers/rememberedRows';
import { type ListState, lostList, refusal } from './findList';
import { localDay } from './localDay';
import { hashRandomToken, newRandomToken } from './tokens/randomToken';

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
  /** How it was answered; on the web when absent. */
  mode?: 'web' | 'telephone';
}

export type Recorded = { kind: 'recorded'; deviceCookie: string } | { kind: 'refused'; state: ListState };

/** Whoever comes too late for the response that was read reads again; each time somebody else's post was kept. */
const MOST_TURNS = 100;

/**
 * Keeps one page of answers, encrypted under the round's key. When this returns `recorded` the answers are
 * committed. Two posts at once for one link are one response, and neither is lost: a post is laid over what was read,
 * and kept only while that still lies there.
 * @param memory of the request, when it has read this link; while it is unsure, a refusal says nothing
 */
export async function recordAnswers(
  ctx: AppContext,
  input: AnswersInput,
  memory?: RequestMemory,
): Promise<Recorded> {
  const known = memory?.read?.token === input.token && memory.read.shared === null ? memory.read : null;
  if (!known) {
    const place = await findPlace(ctx, input.token);
    if (!place) return { kind: 'refused', state: { kind: 'unknown' } };
    if (place.token.shared !== null) return recordSharedAnswers(ctx, place, input);
  }
  const deviceCookie = input.deviceCookie ?? newRandomToken(ctx.random.bytes);
  let read = known ?? (await readLink(ctx, input.token, input.deviceCookie));
  if (memory) memory.read = null;
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    if (!read) return { kind: 'refused', state: await lostList(ctx, input.token) };
    const today = localDay(ctx.clock.now());
    const refused = refusal(read.row, today);
    if (refused) return { kind: 'refused', state: refused };
    const { key, link, row } = read;
    const { associationId, roundId, pseudonym } = link;
    if (!key || !pseudonym) return { kind: 'refused', state: { kind: 'trouble', locale: input.locale } };
    const merged = mergeAnswers(savedAnswers(read), {
      answers: input.answers,
      cleared: input.cleared,
      finished: input.finished,
      locale: input.locale,
      device: hashRandomToken(deviceCookie).toString('base64url'),
      ...(input.mode && { mode: input.mode }),
    });
    const ciphertext = sealAnswers(key, { associationId, roundId, pseudonym }, merged, ctx.random.bytes);
    const isKept = await keepResponse(ctx.db, link, { today, seen: row.ciphertext, ciphertext });
    if (isKept) {
      if (memory) memory.isUnsure = false;
      rememberRow(ctx, link.tokenHash, { ...row, ciphertext });
      carryRead(ctx, deviceCookie, read, { ciphertext, saved: merged });
      return { kind: 'recorded', deviceCookie };
    }
    // It was judged by an older response than there is: it is to be judged again.
    if (memory?.isUnsure) return { kind: 'refused', state: { kind: 'unknown' } };
    read = await readLink(ctx, input.token, input.deviceCookie);
  }
  throw new Error(`A post found another response ${MOST_TURNS} times in a row.`);
}
