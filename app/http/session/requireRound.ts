import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RoundView } from '../../operations/rounds/viewRound';
import { viewRound } from '../../operations/rounds/viewRound';
import { type AtWork, requireAssociation } from './requireAssociation';

export interface AtRound extends AtWork {
  round: RoundView;
}

/**
 * The round in the address, when it belongs to the samenwerkingsverband at work.
 * @throws 404 when there is none, 302 when nobody is signed in.
 */
export async function requireRound({ request, context, params }: LoaderFunctionArgs): Promise<AtRound> {
  const atWork = await requireAssociation(request, context);
  const round = await viewRound(atWork.app, atWork.associationId, params.id ?? '');
  if (!round) throw new Response(null, { status: 404 });
  return { ...atWork, round };
}
