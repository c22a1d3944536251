import { removeOpenResponse } from '../../db/queries/persons';
import { claimRound, findRound } from '../../db/queries/rounds';
import { inAssociation } from '../../db/transaction';
import type { AppContext } from '../context';
import { forgetCarriedRead } from './answers/carriedRead';
import { holdsAnswers, type ReadLink, readLink } from './answers/readLink';
import { forgetRow } from './answers/rememberedRows';
import { type ClosedState, refusal } from './findList';
import { localDay } from './localDay';

/** `nothing`: no answers lie behind this link, on a link that many hold none of this browser. */
export type ErasedOwn = { kind: 'erased' } | { kind: 'nothing' } | { kind: 'refused'; state: ClosedState };

/**
 * Takes away, for good, what was answered through a personal link, or through a link that many hold by the browser with this
 * cookie. Also after closing and with a link that was withdrawn, until the round is sealed. Nothing is noted of it: not who,
 * not when, not that there was something; so who was invited by mail may be reminded again.
 * @param deviceCookie of a shared link the only way to its response; a personal link needs none
 */
export async function eraseAnswers(
  ctx: AppContext,
  token: string,
  deviceCookie: string | null,
): Promise<ErasedOwn> {
  const read = await readLink(ctx, token, deviceCookie);
  if (!read) return { kind: 'refused', state: { kind: 'unknown' } };
  if (!holdsAnswers(read)) return nothingThere(ctx, read);
  const { associationId, roundId, pseudonym } = read.link;
  const isErased = await inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'shared');
    const round = await findRound(tx, associationId, roundId);
    if (!pseudonym || (round?.status !== 'open' && round?.status !== 'closed')) return null;
    return removeOpenResponse(tx, associationId, roundId, pseudonym);
  });
  forgetCarriedRead(ctx, token);
  forgetRow(ctx, read.link.tokenHash);
  if (isErased) return { kind: 'erased' };
  const now = await readLink(ctx, token, deviceCookie);
  return now ? nothingThere(ctx, now) : { kind: 'refused', state: { kind: 'unknown' } };
}

function nothingThere(ctx: AppContext, { row, key }: ReadLink): ErasedOwn {
  const state = refusal(row, localDay(ctx.clock.now()));
  if (state) return { kind: 'refused', state };
  const locale = 'nl';
  return key ? { kind: 'nothing' } : { kind: 'refused', state: { kind: 'trouble', locale } };
}
