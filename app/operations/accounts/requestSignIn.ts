import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connection';
import {
  findAccountByEmail,
  findAddressToSignIn,
  getOperator,
  recordSignInLink,
} from '../../../db/queries/accounts';
import { recordTry } from '../../../db/queries/rateLimits';
import { outsideAssociations } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import type { SendResult } from '../../../emails/mailer';
import { renderSignIn } from '../../../emails/templates/SignIn';
import type { AppContext } from '../../context';
import type { SignInRetry } from '../../jobs/queue';
import { newMessageId } from '../mail/newMessageId';
import { sendAtOnce } from '../mail/sendAtOnce';
import { hashRandomToken, newRandomToken } from '../tokens/randomToken';

const LINK_MINUTES = 30;
const TERMINAL_LINK_HOURS = 24;
const TRIES_AN_HOUR = 5;
/** Minutes until a mail that was refused for now is sent again: greylisting asks for some, and who asked is waiting. */
const WAIT_MINUTES = [1, 2, 5, 10, 15];

/**
 * Mails a sign-in link when an account has this address. Says nothing about whether it has: the caller gives
 * the same answer always. More than five requests an hour for one address send nothing.
 */
export async function requestSignIn(ctx: AppContext, email: string): Promise<void> {
  const now = ctx.clock.now();
  const address = email.trim().toLowerCase();
  const asked = await outsideAssociations(ctx.db, async (tx) => {
    const key = createHash('sha256').update(`sign-in|${address}`).digest();
    if ((await recordTry(tx, key, now, 3600)) > TRIES_AN_HOUR) return null;
    const account = await findAccountByEmail(tx, address);
    if (!account) return null;
    return { accountId: account.id, token: await makeMailedLink(ctx, tx, account.id) };
  });
  if (!asked) return;
  const { accountId, token } = asked;
  // Not waited for: the time to answer must not say whether the address is known.
  mailLink(ctx, { accountId, attempt: 0, askedAt: now.toISOString() }, { address, token }).catch((error) =>
    process.emitWarning(error as Error),
  );
}

/**
 * Mails a new link to who asked for one that the mail server did not take, unless they have signed in meanwhile. A new one,
 * so that it works for half an hour from now.
 */
export async function retrySignIn(ctx: AppContext, retry: SignInRetry): Promise<void> {
  const ready = await outsideAssociations(ctx.db, async (tx) => {
    const address = await findAddressToSignIn(tx, retry.accountId, new Date(retry.askedAt));
    return address && { address, token: await makeMailedLink(ctx, tx, retry.accountId) };
  });
  if (ready) await mailLink(ctx, retry, ready);
}

function makeMailedLink(ctx: AppContext, tx: Tx, accountId: string): Promise<string> {
  return makeLink(ctx, tx, accountId, new Date(ctx.clock.now().getTime() + LINK_MINUTES * 60_000));
}

/** Sends the link; when it is refused for now, asks for another try. */
async function mailLink(
  ctx: AppContext,
  { accountId, attempt, askedAt }: SignInRetry,
  { address, token }: { address: string; token: string },
): Promise<void> {
  const result = await sendLink(ctx, address, token);
  const minutes = WAIT_MINUTES[attempt];
  if (result.outcome !== 'refused' || result.permanent || minutes === undefined) return;
  const after = new Date(ctx.clock.now().getTime() + minutes * 60_000);
  await outsideAssociations(ctx.db, (tx) =>
    ctx.queue.sendSignIn(tx, { accountId, attempt: attempt + 1, askedAt }, after),
  );
}

async function sendLink(ctx: AppContext, address: string, token: string): Promise<SendResult> {
  const template = await renderSignIn({
    language: 'nl',
    association: null,
    validMinutes: LINK_MINUTES,
    accentColour: null,
  });
  return sendAtOnce(ctx, ctx.mailer, {
    ...fillTemplate(template, { link: signInAddress(ctx, token), unsubscribeLink: null, name: null }),
    to: { name: null, address },
    from: ctx.config.mailFrom,
    replyTo: null,
    messageId: newMessageId(ctx),
    date: ctx.clock.now(),
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

async function makeLink(ctx: AppContext, tx: Tx, accountId: string, expiresAt: Date): Promise<string> {
  const token = newRandomToken(ctx.random.bytes);
  await recordSignInLink(tx, { tokenHash: hashRandomToken(token), accountId, expiresAt });
  return token;
}

function signInAddress(ctx: AppContext, token: string): string {
  return `${ctx.config.baseUrl}/aanmelden/${token}`;
}
