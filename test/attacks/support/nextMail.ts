import type { OutgoingMail } from '../../../emails/mailer';
import type { TestContext } from '../../support/testContext';

/** The next mail that is sent: of what is sent without anybody waiting for it, such as a sign-in link. */
export function nextMail(ctx: TestContext): Promise<OutgoingMail> {
  const { mailer } = ctx;
  return new Promise((resolve) => {
    ctx.mailer = {
      ...mailer,
      async send(mail) {
        ctx.mailer = mailer;
        const result = await mailer.send(mail);
        resolve(mail);
        return result;
      },
    };
  });
}
