import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  /** As in MAIL FROM and RCPT TO. */
  envelope: { from: string; to: string[] };
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  raw: string;
}

/** What the server does instead of accepting: answers with a code, says nothing, or breaks the connection. */
export type Behaviour = { code: number; message: string } | 'hang' | 'drop';

export interface MailboxOptions {
  /** Asked for every RCPT TO; null accepts. */
  recipient?: (address: string) => Behaviour | null;
  /** Asked when the whole message has arrived; null accepts. A mail that is not accepted is not kept. */
  message?: (mail: ReceivedMail) => Behaviour | null;
  sender?: (address: string) => Behaviour | null;
  /** When given, clients must sign in with these. */
  login?: { user: string; password: string };
  port?: number;
}

export interface Mailbox {
  url: string;
  port: number;
  mails: ReceivedMail[];
  /** Resolves when at least this many mails have been accepted since the start. */
  received(count: number): Promise<ReceivedMail[]>;
  /** Mails to this address, in order of arrival. */
  to(address: string): ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on the loopback address that keeps what it accepts. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    disabledCommands: options.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !options.login,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      const known = auth.username === options.login?.user && auth.password === options.login?.password;
      done(
        known ? null : refusal({ code: 535, message: 'Wrong name or password' }),
        known ? { user: auth.username } : undefined,
      );
    },
    onMailFrom: (address, session, done) => behave(options.sender?.(address.address) ?? null, session, done),
    onRcptTo: (address, session, done) => behave(options.recipient?.(address.address) ?? null, session, done),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mail = await parse(Buffer.concat(chunks), session);
        const behaviour = options.message?.(mail) ?? null;
        if (behaviour === null) {
          mails.push(mail);
          for (const waiter of waiting.filter((one) => one.count <= mails.length)) waiter.resolve();
        }
        behave(behaviour, session, done);
      });
    },
  } satisfies SMTPServerOptions);
  // A client that hangs up in the middle is part of what is tested.
  server.on('error', () => {});

  function behave(
    behaviour: Behaviour | null,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    if (behaviour === 'hang') return;
    if (behaviour === 'drop') {
      for (const connection of server.connections) {
        if (connection.session.id === session.id) connection.close();
      }
      return;
    }
    done(behaviour === null ? null : refusal(behaviour));
  }

  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const login = options.login
    ? `${encodeURIComponent(options.login.user)}:${encodeURIComponent(options.login.password)}@`
    : '';
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    port,
    mails,
    async received(count) {
      if (mails.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return mails;
    },
    to: (address) => mails.filter((mail) => mail.envelope.to.includes(address)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function parse(bytes: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(bytes);
  return {
    envelope: {
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map((recipient) => recipient.address),
    },
    from: mail.from?.name ? `${mail.from.name} <${mail.from.address}>` : (mail.from?.address ?? ''),
    to: (mail.to ?? []).map((box) => (box.name ? `${box.name} <${box.address}>` : box.address)).join(', '),
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
    headers: Object.fromEntries(mail.headers.map((header) => [header.key, header.value])),
    raw: bytes.toString('utf8'),
  };
}

function refusal(behaviour: { code: number; message: string }): Error {
  return Object.assign(new Error(behaviour.message), { responseCode: behaviour.code });
}
