import { createHash } from 'node:crypto';
import { findColleagues } from '../../../db/queries/accounts';
import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import { senderAddress } from '../../../emails/senderAddress';
import { renderNotice } from '../../../emails/templates/Notice';
import type { AppContext } from '../../context';
import type { BureauMail } from './bureauNotice';
import { mailerFor } from './mailerFor';
import { sendAtOnce } from './sendAtOnce';

/**
 * Mails everyone who may sign in for this association. An address that is refused for good does not keep the others from
 * their mail.
 * @param only accounts that are to get it; null = everybody
 * @returns how many mails went out, and the accounts whose mail was refused for now
 */
export async function mailBureau(
  ctx: AppContext,
  associationId: string,
  mail: BureauMail,
  only: readonly string[] | null,
): Promise<{ sent: number; putOff: string[] }> {
  const association = await inAssociation(ctx.db, associationId, (tx) =>
    getAssociationRow(tx, associationId),
  );
  const template = await renderNotice({
    language: 'nl',
    association: association.name,
    accentColour: association.settings.accent,
    subject: mail.subject,
    paragraphs: mail.paragraphs,
    button: mail.button,
  });
  const filled = fillTemplate(template, {
    link: `${ctx.config.baseUrl}${mail.path}`,
    unsubscribeLink: null,
    name: null,
  });
  const from = senderAddress(ctx.config.mailFrom).address;
  const colleagues = await outsideAssociations(ctx.db, (tx) => findColleagues(tx, associationId));
  const putOff: string[] = [];
  let sent = 0;
  for (const { accountId, address } of colleagues) {
    if (only && !only.includes(accountId)) continue;
    const result = await sendAtOnce(ctx, mailerFor(ctx, association), {
      ...filled,
      to: { name: null, address },
      from: `Peilstok <${from}>`,
      replyTo: null,
      messageId: messageIdOf([associationId, mail.about, address], from),
      date: ctx.clock.now(),
      headers: { 'X-Peilstok-Message': 'notice' },
      unsubscribe: null,
    });
    if (result.outcome === 'sent') sent += 1;
    if (result.outcome === 'refused' && !result.permanent) putOff.push(accountId);
  }
  return { sent, putOff };
}

function messageIdOf(parts: string[], from: string): string {
  const digest = createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32);
  return `<${digest}@${from.split('@').at(-1)}>`;
}
