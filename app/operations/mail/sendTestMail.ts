import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import { senderAddress } from '../../../emails/senderAddress';
import { renderTestMail } from '../../../emails/templates/TestMail';
import type { AppContext } from '../../context';
import { readBureauAddress } from '../accounts/readBureauAddress';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { mailerFor } from './mailerFor';
import { newMessageId } from './newMessageId';
import { sendAtOnce } from './sendAtOnce';

/** Sends the bureau one mail with the association's sender, so that it sees how mail arrives. */
export async function sendTestMail(
  ctx: AppContext,
  actor: string,
  associationId: string,
  to: string,
): Promise<Outcome<{ where: 'smtp' | 'outbox' }>> {
  const read = readBureauAddress(to, 'to');
  if (!read.ok) return read;
  const address = read.value;
  const association = await inAssociation(ctx.db, associationId, (tx) =>
    getAssociationRow(tx, associationId),
  );
  const { settings, name } = association;
  const template = await renderTestMail({
    language: 'nl',
    association: name,
    loket: settings.loket,
    senderName: settings.senderName,
    contact: settings.contact,
    accentColour: settings.accent,
  });
  const mailer = mailerFor(ctx, association);
  const result = await sendAtOnce(ctx, mailer, {
    ...fillTemplate(template, { link: [], unsubscribeLink: null, name: null }),
    to: { name: null, address },
    from: `${settings.senderName} <${senderAddress(ctx.config.mailFrom).address}>`,
    replyTo: settings.replyTo,
    messageId: newMessageId(ctx),
    date: ctx.clock.now(),
    headers: { 'X-Peilstok-Message': 'test' },
    unsubscribe: null,
  });
  await inAssociation(ctx.db, associationId, (tx) =>
    noteAction(ctx, tx, associationId, { actor, action: 'testmail', details: { outcome: result.outcome } }),
  );
  if (result.outcome !== 'sent') {
    return failed({ code: 'not-sent', message: `De proefmail is niet verstuurd. ${result.reason}` });
  }
  return succeeded({ where: mailer.deliversForReal ? 'smtp' : 'outbox' });
}
