import type { AssociationRow } from '../../../db/queries/associations';
import { fillTemplate } from '../../../emails/fillTemplate';
import type { SendResult } from '../../../emails/mailer';
import { senderAddress } from '../../../emails/senderAddress';
import { renderNotice } from '../../../emails/templates/Notice';
import type { AppContext } from '../../context';
import { mailerFor } from '../mail/mailerFor';
import { sendAtOnce } from '../mail/sendAtOnce';
import { keeperAddress } from './viewLinks';

/** A mail to somebody who sends a link on to parents, with the way to their own page. */
export interface KeeperMail {
  linkId: string;
  to: string;
  subject: string;
  /** Dutch. */
  paragraphs: string[];
  messageId: string;
  /** The Date it carries, at every attempt. */
  date: Date;
  kind: 'kit' | 'kit-reminder';
}

export async function sendKeeperMail(
  ctx: AppContext,
  association: AssociationRow,
  { linkId, to, subject, paragraphs, messageId, date, kind }: KeeperMail,
): Promise<SendResult> {
  const { settings, name } = association;
  const template = await renderNotice({
    language: 'nl',
    association: name,
    accentColour: settings.accent,
    subject,
    paragraphs,
    button: 'Naar uw pagina',
  });
  return sendAtOnce(ctx, mailerFor(ctx, association), {
    ...fillTemplate(template, {
      link: keeperAddress(ctx, association.id, linkId),
      unsubscribeLink: null,
      name: null,
    }),
    to: { name: null, address: to },
    from: `${settings.senderName} <${senderAddress(ctx.config.mailFrom).address}>`,
    replyTo: settings.replyTo,
    messageId,
    date,
    headers: { 'X-Peilstok-Message': kind },
    unsubscribe: null,
  });
}
