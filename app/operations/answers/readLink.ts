import { findLink, type Link, type LinkRow, linkRowOf } from '../../../db/queries/links';
import { findSharedLinkStatement } from '../../../db/queries/sharedLinks';
import { readInOneTrip } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { pseudonymOfBrowser } from '../tokens/browserToken';
import { hashToken, pseudonymOf } from '../tokens/recipientToken';
import { findPlace } from './findPlace';
import { type OpenAnswers, readAnswers } from './openAnswers';
import { findRememberedRow, rememberRow } from './rememberedRows';

/** A respondent's link as it was read, with the key it was read with: for the length of one request. */
export interface ReadLink {
  token: string;
  /** The second half of a link that many people hold; null for a personal one. */
  shared: string | null;
  link: Link;
  row: LinkRow;
  /** null = the round's key is gone. */
  key: Uint8Array | null;
  /** What `savedAnswers` has decrypted. */
  saved?: OpenAnswers | null;
}

/**
 * What one request has read, so that it reads it once. Only `carryRead` keeps it longer, for two seconds: a key that stayed
 * would outlive its sealing.
 */
export interface RequestMemory {
  read: ReadLink | null;
  /** The request may be judged by what was read before it (`rememberRow`), and begins anew when nothing was kept by that. */
  takesOlder?: boolean;
  /** It was, and the database has not agreed yet: what is concluded from it says nothing. */
  isUnsure?: boolean;
}

/** What this process last read or kept behind a personal link, with today's key; null when it remembers nothing. */
export async function recallLink(ctx: AppContext, token: string): Promise<ReadLink | null> {
  const place = await findPlace(ctx, token);
  if (!place || place.token.shared !== null) return null;
  const tokenHash = hashToken(place.token);
  const row = findRememberedRow(ctx, tokenHash);
  if (!row) return null;
  const { associationId, roundId } = place;
  const key = await ctx.keys.find(roundId);
  const pseudonym = key && pseudonymOf(key, place.token);
  return { token, shared: null, link: { associationId, roundId, tokenHash, pseudonym }, row, key };
}

/** Reads what a token leads to, on a shared link for this device; null when it leads nowhere. */
export async function readLink(
  ctx: AppContext,
  token: string,
  deviceCookie: string | null,
): Promise<ReadLink | null> {
  const place = await findPlace(ctx, token);
  if (!place) return null;
  const { associationId, roundId } = place;
  const { shared } = place.token;
  const key = await ctx.keys.find(roundId);
  if (shared === null) {
    const pseudonym = key && pseudonymOf(key, place.token);
    const link = { associationId, roundId, tokenHash: hashToken(place.token), pseudonym };
    const row = await findLink(ctx.db, link);
    if (row) rememberRow(ctx, link.tokenHash, row);
    return row && { token, shared, link, row, key };
  }
  const pseudonym = key && deviceCookie ? pseudonymOfBrowser(key, deviceCookie) : null;
  const [rows] = await readInOneTrip(ctx.db, associationId, [
    findSharedLinkStatement({ associationId, roundId, code: shared, pseudonym, begun: null }),
  ]);
  const row = linkRowOf(rows);
  const link = { associationId, roundId, tokenHash: hashToken(place.token), pseudonym };
  return row && { token, shared, link, row, key };
}

/** The answers that lie there; null when there are none, or no key. */
export function savedAnswers(read: ReadLink): OpenAnswers | null {
  const { link, row, key } = read;
  const { associationId, roundId, pseudonym } = link;
  if (!key || !pseudonym || !row.ciphertext) return null;
  read.saved ??= readAnswers(key, { associationId, roundId, pseudonym }, row.ciphertext);
  return read.saved;
}

/** Answers lie behind this link, on a shared link of this browser, and the round is not sealed: they may be taken away. */
export const holdsAnswers = ({ row, key }: ReadLink): boolean =>
  key !== null && row.ciphertext !== null && (row.status === 'open' || row.status === 'closed');
