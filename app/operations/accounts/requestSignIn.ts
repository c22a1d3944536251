import { createHash } from 'node:crypto';
import { findAccountByEmail, getOperator, recordSignInLink } from '../../../db/queries/accounts';
import { recordTry } from '../../../db/queries/rateLimits';
import { outsideAssociations } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import { renderSignIn } from '../../../emails/templates/SignIn';
import type { AppContext } from '../../context';
import { newMessageId } from '../mail/newMessageId';
import { sendAtOnce } from '../mail/sendAtOnce';
import { hashRandomToken, newRandomToken } from '../tokens/randomToken';

const LINK_MINUTES = 30;
const TERMINAL_LINK_HOURS = 24;
const TRIES_AN_HOUR = 5;

/**
 * Mails a sign-in link when an account has this address. Says nothing about whether it has: the caller gives
 * the same answer always. More than five requests an hour for one address send nothing.
 */
export async function requestSignIn(ctx: AppContext, email: string): Promise<void> {
  const now = ctx.clock.now();
  const address = email.trim().toLowerCase();
  const token = await outsideAssociations(ctx.db, async (tx) => {
    const key = createHash('sha256').update(`sign-in|${address}`).digest();
    if ((await recordTry(tx, key, now, 3600)) > TRIES_AN_HOUR) return null;
    const account = await findAccountByEmail(tx, address);
    if (!account) return null;
    return makeLink(ctx, tx, account.id, new Date(now.getTime() + LINK_MINUTES * 60_000));
  });
  // Not waited for: the time to answer must not say whether the address is known.
  if (token) sendLink(ctx, address, token, now).catch((error) => process.emitWarning(error as Error));
}

async function sendLink(ctx: AppContext, address: string, token: string, now: Date): Promise<void> {
  const template = await renderSignIn({
    language: 'nl',
    association: null,
    validMinutes: LINK_MINUTES,
    accentColour: null,
  });
  await sendAtOnce(ctx, ctx.mailer, {
    ...fillTemplate(template, { link: signInAddress(ctx, token), unsubscribeLink: null, name: null }),
    to: { name: null, address },
    from: ctx.config.mailFrom,
    replyTo: null,
    messageId: newMessageId(ctx),
    date: now,
    headers: { 'X-Peilstok-Message': 'sign-in' },
    unsubscribe: null,
  });
}

/** A one-time sign-in address for whoever has the terminal, valid for a day. */
export async function makeOperatorSignInAddress(ctx: AppContext): Promise<string> {
  const now = ctx.clock.now();
  const token = await outsideAssociations(ctx.db, async (tx) => {
    const operator = await getOperator(tx, ctx.random.uuid());
    return makeLink(ctx, tx, operator.id, new Date(now.getTime() + TERMINAL_LINK_HOURS * 3_600_000));
  });
  return signInAddress(ctx, token);
}

async function makeLink(
  ctx: AppContext,
  tx: Parameters<typeof recordSignInLink>[0],
  accountId: string,
  expiresAt: Date,
): Promise<string> {
  const token = newRandomToken(ctx.random.bytes);
  await recordSignInLink(tx, { tokenHash: hashRandomToken(token), accountId, expiresAt });
  return token;
}

function signInAddress(ctx: AppContext, token: string): string {
  return `${ctx.config.baseUrl}/aanmelden/${token}`;
}
