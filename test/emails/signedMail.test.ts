import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../emails/mailer';
import { startMailbox } from '../support/mailbox';
import { exampleMail } from './exampleMail';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A header as relaxed canonicalisation has it (RFC 6376, section 3.4.2). */
function relaxed(line: string): string {
  const [, name = '', value = ''] = /^([^:]+):([\s\S]*)$/.exec(line) ?? [];
  const text = value
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${name.toLowerCase().trim()}:${text}`;
}

describe('a mail signed with DKIM', () => {
  it('carries a signature that holds, over both headers of one-click unsubscribing too', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const mailbox = await startMailbox();
    const mailer = createMailer({
      smtpUrl: mailbox.url,
      outboxDir: '/nowhere',
      dkim: {
        domainName: 'swv.example',
        keySelector: 'peilstok',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      },
    });
    open.push(mailbox, mailer);
    await mailer.send(
      exampleMail({ unsubscribe: { url: 'https://peilstok.example/afmelden/abc', mailto: null } }),
    );
    const [mail] = await mailbox.received(1);
    const raw = mail?.raw ?? '';
    const [head = '', ...rest] = raw.split('\r\n\r\n');
    const headers = head.split(/\r\n(?![ \t])/);
    const signature = headers.find((line) => /^DKIM-Signature:/i.test(line)) ?? '';
    const tag = (name: string) =>
      (new RegExp(`[;:\\s]${name}=([^;]*)`).exec(signature)?.[1] ?? '').replace(/\s/g, '');
    const signed = tag('h').toLowerCase().split(':');
    expect(signed).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'message-id']),
    );
    expect([tag('d'), tag('s')]).toEqual(['swv.example', 'peilstok']);
    const body = rest
      .join('\r\n\r\n')
      .replace(/[ \t]+(?=\r\n)/g, '')
      .replace(/[ \t]+/g, ' ')
      .replace(/(\r\n)*$/, '\r\n');
    expect(createHash('sha256').update(body).digest('base64')).toBe(tag('bh'));
    const lines = signed.map(
      (name) => headers.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? '',
    );
    const unsigned = relaxed(signature.replace(/([;\s]b=)[\s\S]*$/, '$1'));
    const verify = createVerify('RSA-SHA256');
    verify.update([...lines.filter(Boolean).map(relaxed), unsigned].join('\r\n'));
    expect(verify.verify(publicKey, tag('b'), 'base64')).toBe(true);
  });
});

describe('signing in with OAuth2', () => {
  /** A token server, and a mail server that takes only its tokens. */
  async function servers(): Promise<{
    smtpUrl: string;
    tokenUrl: string;
    asked: URLSearchParams[];
    given: string[];
  }> {
    const asked: URLSearchParams[] = [];
    const tokens = createServer((request, reply) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push(new URLSearchParams(body));
        reply.setHeader('content-type', 'application/json');
        reply.end(JSON.stringify({ access_token: `token-${asked.length}`, expires_in: 3600 }));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => tokens.once('listening', resolve));
    const given: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authMethods: ['XOAUTH2'],
      allowInsecureAuth: true,
      logger: false,
      onAuth(auth, _session, done) {
        given.push(`${auth.username} ${auth.accessToken}`);
        done(
          null,
          auth.accessToken?.startsWith('token-')
            ? { user: auth.username }
            : ({ data: { status: '401' } } as never),
        );
      },
      onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    open.push(tokens, { close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
    const port = (address: unknown) => (address as AddressInfo).port;
    return {
      smtpUrl: `smtp://127.0.0.1:${port(server.server.address())}`,
      tokenUrl: `http://127.0.0.1:${port(tokens.address())}/token`,
      asked,
      given,
    };
  }

  const application = {
    user: 'meting@swv.example',
    clientId: 'app',
    clientSecret: 's',
    scope: 'https://o/.default',
  };

  it('as the application itself asks for one token and sends with it', async () => {
    const { smtpUrl, tokenUrl, asked, given } = await servers();
    const mailer = createMailer({
      smtpUrl,
      outboxDir: '/nowhere',
      signIn: { ...application, tokenUrl, refreshToken: null },
    });
    open.push(mailer);
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    expect(asked.map((form) => [form.get('grant_type'), form.get('scope')])).toEqual([
      ['client_credentials', 'https://o/.default'],
    ]);
    expect(given).toEqual(['meting@swv.example token-1']);
  });

  it('with a refresh token asks in the name of that mailbox', async () => {
    const { smtpUrl, tokenUrl, asked } = await servers();
    const mailer = createMailer({
      smtpUrl,
      outboxDir: '/nowhere',
      signIn: { ...application, tokenUrl, refreshToken: 'r' },
    });
    open.push(mailer);
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    expect(asked.map((form) => [form.get('grant_type'), form.get('refresh_token')])).toEqual([
      ['refresh_token', 'r'],
    ]);
  });

  it('that the token server refuses is a failure of the server, not of the recipient', async () => {
    const { smtpUrl, tokenUrl } = await servers();
    const mailer = createMailer({
      smtpUrl,
      outboxDir: '/nowhere',
      signIn: { ...application, tokenUrl: tokenUrl.replace('http:', 'https:'), refreshToken: null },
    });
    open.push(mailer);
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: false,
      aboutServer: true,
    });
  });
});
