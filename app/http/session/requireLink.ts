import type { LoaderFunctionArgs } from '@remix-run/node';
import { type LinkLine, viewLinks } from '../../operations/links/viewLinks';
import { type AtRound, requireRound } from './requireRound';

/**
 * The shared link in the address, of the round in the address.
 * @throws 404 when there is none, 302 when nobody is signed in.
 */
export async function requireLink(args: LoaderFunctionArgs): Promise<AtRound & { link: LinkLine }> {
  const atRound = await requireRound(args);
  const view = await viewLinks(atRound.app, atRound.associationId, atRound.round.roundId);
  const link = view?.links.find(({ id }) => id === args.params.link);
  if (!link) throw new Response(null, { status: 404 });
  return { ...atRound, link };
}
