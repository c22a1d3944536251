import type { AppContext } from '../../../app/context';
import { hashRandomToken, newRandomToken } from '../../../app/operations/tokens/randomToken';
import { recordSession } from '../../../db/queries/accounts';
import { outsideAssociations } from '../../../db/transaction';

// biome-ignore lint/suspicious/noExplicitAny: loaders and actions of many routes, each with its own reply.
export type RouteFunction = (args: any) => unknown;

export interface Visit {
  params?: Record<string, string>;
  session?: string;
  form?: Record<string, string>;
  query?: string;
}

/** Calls a route's loader or action as a browser would; a thrown reply (a redirect, a 404) comes back like any other. */
export async function visit(ctx: AppContext, route: RouteFunction, wish: Visit = {}): Promise<unknown> {
  const body = wish.form ? new URLSearchParams(wish.form) : undefined;
  const request = new Request(`http://peilstok.test/page${wish.query ?? ''}`, {
    method: body ? 'POST' : 'GET',
    headers: wish.session ? { Cookie: `peilstok_session=${wish.session}` } : {},
    ...(body ? { body } : {}),
  });
  try {
    return await route({ request, params: wish.params ?? {}, context: { app: ctx, nonce: 'nonce' } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** Where a reply sends the browser; null when it does not. */
export function sentTo(reply: unknown): string | null {
  return reply instanceof Response ? reply.headers.get('Location') : null;
}

/** An account of somebody who works for these associations. */
export async function makeOfficer(ctx: AppContext, email: string, associations: string[]): Promise<string> {
  const id = ctx.random.uuid();
  await outsideAssociations(ctx.db, async (tx) => {
    await tx.insertInto('account').values({ id, email, is_operator: false }).execute();
    for (const association_id of associations) {
      await tx.insertInto('membership').values({ association_id, account_id: id }).execute();
    }
  });
  return id;
}

/** A session of that account, as its cookie value. */
export async function signIn(ctx: AppContext, accountId: string): Promise<string> {
  const token = newRandomToken(ctx.random.bytes);
  await outsideAssociations(ctx.db, (tx) =>
    recordSession(tx, {
      tokenHash: hashRandomToken(token),
      accountId,
      associationId: null,
      expiresAt: new Date(ctx.clock.now().getTime() + 86_400_000),
    }),
  );
  return token;
}
