import { findRoundRoute } from '../../../db/queries/rounds';
import { outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { type ParsedToken, parseToken } from '../tokens/recipientToken';

/** Routes never change while a round exists; a round that was removed is found missing afterwards. */
const routes = new Map<string, { associationId: string; roundId: string }>();
const KEPT_ROUTES = 1000;

export interface TokenPlace {
  token: ParsedToken;
  associationId: string;
  roundId: string;
}

/** The round a token leads to; null when it is no token or no round has its code. */
export async function findPlace(ctx: AppContext, typed: string): Promise<TokenPlace | null> {
  const token = parseToken(typed);
  if (!token) return null;
  let route = routes.get(token.code);
  if (!route) {
    const found = await outsideAssociations(ctx.db, (tx) => findRoundRoute(tx, token.code));
    if (!found) return null;
    if (routes.size >= KEPT_ROUTES) routes.delete(routes.keys().next().value as string);
    routes.set(token.code, found);
    route = found;
  }
  return { token, ...route };
}
