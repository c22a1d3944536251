import {
  claimSignInLink,
  findAssociationsOf,
  findSessionRow,
  findUsableSignInLink,
  recordChosenAssociation,
  recordSession,
  removeSession,
} from '../../../db/queries/accounts';
import { outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { hashRandomToken, newRandomToken } from '../tokens/randomToken';

/** Who is signed in and for which association. */
export interface Session {
  accountId: string;
  /** null for the operator who signed in from the terminal. */
  email: string | null;
  isOperator: boolean;
  /** null when no association exists (yet) that this account may open. */
  associationId: string | null;
  associations: { id: string; name: string; isExample: boolean }[];
}

const SESSION_DAYS = 14;

/** Whether this sign-in link could still be used. Spends nothing: mail scanners open every link. */
export async function findSignInLink(ctx: AppContext, token: string): Promise<boolean> {
  return outsideAssociations(ctx.db, (tx) =>
    findUsableSignInLink(tx, hashRandomToken(token), ctx.clock.now()),
  );
}

/** Spends a sign-in link and opens a session; null when the link is unknown, spent or expired. */
export async function spendSignInLink(
  ctx: AppContext,
  token: string,
): Promise<{ sessionToken: string } | null> {
  const now = ctx.clock.now();
  return outsideAssociations(ctx.db, async (tx) => {
    const accountId = await claimSignInLink(tx, hashRandomToken(token), now);
    if (!accountId) return null;
    const sessionToken = newRandomToken(ctx.random.bytes);
    await recordSession(tx, {
      tokenHash: hashRandomToken(sessionToken),
      accountId,
      associationId: null,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
    });
    return { sessionToken };
  });
}

/** The session behind a cookie; null when there is none or it has expired. */
export async function findSession(ctx: AppContext, sessionToken: string): Promise<Session | null> {
  return outsideAssociations(ctx.db, async (tx) => {
    const found = await findSessionRow(tx, hashRandomToken(sessionToken), ctx.clock.now());
    if (!found) return null;
    const associations = await findAssociationsOf(tx, found.account);
    const chosen =
      associations.find((association) => association.id === found.associationId) ?? associations[0];
    return {
      accountId: found.account.id,
      email: found.account.email,
      isOperator: found.account.isOperator,
      associationId: chosen?.id ?? null,
      associations,
    };
  });
}

/** Ends a session; nothing happens when there is none. */
export async function endSession(ctx: AppContext, sessionToken: string): Promise<void> {
  await outsideAssociations(ctx.db, (tx) => removeSession(tx, hashRandomToken(sessionToken)));
}

/** Turns the session to another association; false when this account may not open it. */
export async function chooseAssociation(
  ctx: AppContext,
  sessionToken: string,
  associationId: string,
): Promise<boolean> {
  return outsideAssociations(ctx.db, async (tx) => {
    const tokenHash = hashRandomToken(sessionToken);
    const found = await findSessionRow(tx, tokenHash, ctx.clock.now());
    if (!found) return false;
    const associations = await findAssociationsOf(tx, found.account);
    if (!associations.some((association) => association.id === associationId)) return false;
    await recordChosenAssociation(tx, tokenHash, associationId);
    return true;
  });
}
