import { createHash } from 'node:crypto';
import { findColleagueAddresses } from '../../../db/queries/accounts';
import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import { senderAddress } from '../../../emails/senderAddress';
import { renderNotice } from '../../../emails/templates/Notice';
import type { AppContext } from '../../context';
import { mailerFor } from './mailerFor';
import { sendAtOnce } from './sendAtOnce';

export interface BureauMail {
  subject: string;
  paragraphs: string[];
  button: string;
  /** Path in the product that the button opens. */
  path: string;
  /** What this mail is about, e.g. `scholen 2027 prepare`: the same mail sent twice has the same Message-ID. */
  about: string;
}

/**
 * Mails everyone who may sign in for this association.
 * @throws when the mail server refuses one of them for now: the caller's job is tried again. An address that is refused for
 * good does not keep the others from their mail.
 */
export async function mailBureau(ctx: AppContext, associationId: string, mail: BureauMail): Promise<number> {
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
  const addresses = await outsideAssociations(ctx.db, (tx) => findColleagueAddresses(tx, associationId));
  let putOff = 0;
  for (const address of addresses) {
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
    if (result.outcome === 'refused' && !result.permanent) putOff += 1;
  }
  if (putOff > 0) throw new Error(`${putOff} of ${addresses.length} notices were refused for now`);
  return addresses.length;
}

function messageIdOf(parts: string[], from: string): string {
  const digest = createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32);
  return `<${digest}@${from.split('@').at(-1)}>`;
}
