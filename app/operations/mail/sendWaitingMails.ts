import { type AssociationRow, getAssociationRow } from '../../../db/queries/associations';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import {
  type ClaimedMail,
  claimQueuedMails,
  findRoundsWithWaitingMails,
  recordSendResult,
} from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import type { SendResult } from '../../../emails/mailer';
import { mailProblems } from '../../../emails/mailProblems';
import type { MailTemplate } from '../../../emails/mailTemplate';
import { senderAddress } from '../../../emails/senderAddress';
import type { Locale } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { tokenOf } from '../tokens/recipientToken';
import { unsubscribeTokenOf } from '../tokens/unsubscribeToken';
import { mailerFor } from './mailerFor';
import { kindOfMessage, type MailedRound, personalMail, roundMailTemplate } from './roundMails';

const BATCH = 20;
/** A mail that another worker took this long ago and never reported on has an unknown outcome. */
const STALE_AFTER_MINUTES = 10;
const MOST_ATTEMPTS = 3;

/**
 * Sends what waits in a round's ledger, batch by batch, until nothing is left that can be sent now. Several workers
 * may do this at once: each mail is claimed by one. Tokens are recomputed from the round's key and stored nowhere.
 * @returns how many mails were sent now.
 */
export async function sendWaitingMails(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<number> {
  const mailed = await findMailedRound(ctx, associationId, roundId);
  const key = await ctx.keys.find(roundId);
  if (!mailed || !key) return 0;
  const templates = new Map<string, Promise<MailTemplate>>();
  const templateOf = (mail: ClaimedMail): Promise<MailTemplate> => {
    const name = `${mail.message}|${mail.language}`;
    const known = templates.get(name) ?? roundMailTemplate(mailed, mail.message, mail.language as Locale);
    templates.set(name, known);
    return known;
  };
  let sent = 0;
  for (;;) {
    const now = ctx.clock.now();
    const staleBefore = new Date(now.getTime() - STALE_AFTER_MINUTES * 60_000);
    const batch = await inAssociation(ctx.db, associationId, (tx) =>
      claimQueuedMails(tx, associationId, roundId, BATCH, now, staleBefore),
    );
    if (batch.length === 0) return sent;
    let mayGoOn = true;
    for (const mail of batch) {
      const result = await sendOne(ctx, mailed, key, mail, await templateOf(mail));
      if (result.outcome === 'sent') sent += 1;
      if (result.outcome === 'refused' && !result.permanent) mayGoOn = false;
      await inAssociation(ctx.db, associationId, (tx) =>
        recordSendResult(tx, associationId, roundId, mail, {
          ...stateAfter(result, mail.attempts),
          now: ctx.clock.now(),
        }),
      );
    }
    // A server that asks to come back later is left alone until the next housekeeping.
    if (!mayGoOn) return sent;
  }
}

/** The same for every open round of the association. */
export async function sendAllWaitingMails(ctx: AppContext, associationId: string): Promise<number> {
  const rounds = await inAssociation(ctx.db, associationId, (tx) =>
    findRoundsWithWaitingMails(tx, associationId),
  );
  let sent = 0;
  for (const roundId of rounds) sent += await sendWaitingMails(ctx, associationId, roundId);
  return sent;
}

async function findMailedRound(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<MailedRound | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    return { association: await getAssociationRow(tx, associationId), round, definition };
  });
}

async function sendOne(
  ctx: AppContext,
  { association, round }: { association: AssociationRow; round: RoundRow },
  key: Uint8Array,
  mail: ClaimedMail,
  template: MailTemplate,
): Promise<SendResult> {
  const links = {
    link: `${ctx.config.baseUrl}/v/${tokenOf(key, round.code, mail.recipientId)}`,
    unsubscribe: `${ctx.config.baseUrl}/afmelden/${unsubscribeTokenOf(ctx.secret, association.id, mail.email)}`,
  };
  const filled = personalMail(template, mail, links);
  const problems = mailProblems(filled, [links.link, links.unsubscribe]);
  if (problems.length > 0) {
    return {
      outcome: 'refused',
      permanent: true,
      smtpCode: null,
      reason: problems.map((p) => p.message).join(' '),
    };
  }
  const from = senderAddress(ctx.config.mailFrom);
  return mailerFor(ctx, association).send({
    ...filled,
    to: { name: mail.name, address: mail.email },
    from: `${association.settings.senderName} <${from.address}>`,
    replyTo: association.settings.replyTo,
    messageId: mail.messageId,
    date: ctx.clock.now(),
    headers: { 'X-Peilstok-Message': kindOfMessage(mail.message) },
    unsubscribe: { url: links.unsubscribe, mailto: null },
  });
}

function stateAfter(result: SendResult, attempts: number) {
  if (result.outcome === 'sent') return { state: 'sent' as const, detail: null };
  if (result.outcome === 'unknown') return { state: 'unknown' as const, detail: result.reason };
  const isOver = result.permanent || attempts >= MOST_ATTEMPTS;
  return { state: isOver ? ('refused' as const) : ('queued' as const), detail: result.reason };
}
