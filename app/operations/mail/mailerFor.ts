import type { AssociationRow } from '../../../db/queries/associations';
import { createMailer, type Mailer } from '../../../emails/mailer';
import type { AppContext } from '../../context';
import { outboxFolder } from '../../outboxFolder';

/** The way an association's mail leaves. The example's people do not exist: its mail never goes further than the outbox. */
export function mailerFor(ctx: AppContext, association: Pick<AssociationRow, 'isExample'>): Mailer {
  if (!association.isExample || !ctx.mailer.deliversForReal) return ctx.mailer;
  return createMailer({ smtpUrl: null, outboxDir: outboxFolder(ctx.config) });
}
