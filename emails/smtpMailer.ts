import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import { messageIdHash, rawMail } from './composeMail';
import type { Mailer, SendResult } from './mailer';
import type { DkimKey, SmtpSignIn } from './mailSettings';
import { provideToken } from './oauthToken';
import { type SmtpError, smtpFailure, smtpReason } from './smtpFailure';
import { connectionsOf, smtpOptions } from './smtpOptions';

/** What DKIM vouches for: what a mail program acts on, with both headers of one-click unsubscribing (RFC 8058, section 4). */
const signedHeaders = [
  ...['From', 'Reply-To', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'],
  ...['List-Unsubscribe', 'List-Unsubscribe-Post', 'Auto-Submitted'],
].join(':');

/** Sends over SMTP through one pool of connections per process. */
export function createSmtpMailer(
  smtpUrl: string,
  { dkim, signIn }: { dkim: DkimKey | null; signIn: SmtpSignIn | null },
): Mailer {
  const transport = createTransport({
    ...smtpOptions(smtpUrl),
    ...(signIn && { auth: { type: 'OAUTH2' as const, user: signIn.user } }),
    ...(dkim && { dkim: { ...dkim, headerFieldNames: signedHeaders } }),
  });
  if (signIn) transport.set('oauth2_provision_cb', provideToken(signIn));
  // The pool answers every send through its callback; what it says beside that is about the same failures.
  transport.on('error', () => {});
  let sending = 0;
  const waitingForIdle: (() => void)[] = [];

  // The message passes through here on its way to the socket: once read from, the server may have it.
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((input) => {
      const body = new PassThrough();
      input.on('error', (error) => body.destroy(error));
      (mail.data as { bodies?: PassThrough[] }).bodies?.push(body);
      return input.pipe(body);
    });
    done();
  });

  async function attempt(mail: Parameters<Mailer['send']>[0]): Promise<SendResult> {
    const bodies: PassThrough[] = [];
    try {
      await transport.sendMail({
        ...rawMail(mail),
        // A report comes back without the mail itself, which holds a personal link (RFC 3461).
        dsn: { id: messageIdHash(mail.messageId), return: 'headers', notify: ['failure', 'delay'] },
        disableFileAccess: true,
        disableUrlAccess: true,
        bodies,
      } as Parameters<typeof transport.sendMail>[0]);
      return { outcome: 'sent' };
    } catch (error) {
      return smtpFailure(
        error as SmtpError,
        bodies.some((body) => body.readableDidRead),
      );
    }
  }

  return {
    deliversForReal: true,
    connections: connectionsOf(smtpUrl),
    async send(mail) {
      sending += 1;
      try {
        return await attempt(mail);
      } finally {
        sending -= 1;
        if (sending === 0) for (const resolve of waitingForIdle.splice(0)) resolve();
      }
    },
    async verify() {
      try {
        await transport.verify();
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: smtpReason(error as SmtpError) };
      }
    },
    async close() {
      if (sending > 0) {
        await new Promise<void>((resolve) => {
          waitingForIdle.push(resolve);
        });
      }
      transport.close();
    },
  };
}
