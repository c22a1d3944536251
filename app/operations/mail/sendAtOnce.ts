import { takeMailTurn } from '../../../db/queries/mailChannel';
import { outsideAssociations } from '../../../db/transaction';
import type { Mailer, OutgoingMail, SendResult } from '../../../emails/mailer';
import type { AppContext } from '../../context';

/**
 * Sends one mail that somebody waits for: a link to sign in, a test, a notice to the bureau. It goes before everything that
 * waits in a round, but out of the same limit per minute: the rounds wait for it. While the mail server is left alone for a
 * while this one is tried all the same, and says nothing to the rounds: one mail is no load, and whoever repairs the
 * settings needs to see whether they work.
 */
export async function sendAtOnce(ctx: AppContext, mailer: Mailer, mail: OutgoingMail): Promise<SendResult> {
  const perMinute = ctx.config.mailsPerMinute;
  if (perMinute !== null && mailer.deliversForReal) {
    await outsideAssociations(ctx.db, (tx) => takeMailTurn(tx, 'smtp', { perMinute, now: ctx.clock.now() }));
  }
  return mailer.send(mail);
}
