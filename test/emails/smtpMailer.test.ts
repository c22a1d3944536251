import { afterEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../../emails/mailer';
import { type Mailbox, type MailboxOptions, startMailbox } from '../support/mailbox';
import { exampleMail } from './exampleMail';

const open: { close(): Promise<void> }[] = [];

async function mailerTo(options: MailboxOptions, query = ''): Promise<{ mailer: Mailer; mailbox: Mailbox }> {
  const mailbox = await startMailbox(options);
  const mailer = createMailer({ smtpUrl: `${mailbox.url}${query}`, outboxDir: '/nonexistent' });
  open.push(mailer, mailbox);
  return { mailer, mailbox };
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('a mail sent over SMTP', () => {
  test('arrives with everything that was given and everything a mail program asks for', async () => {
    const { mailer, mailbox } = await mailerTo({});
    expect(mailer.deliversForReal).toBe(true);
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    const [mail] = await mailbox.received(1);
    expect(mail).toMatchObject({
      envelope: { from: 'bureau@swv.example', to: ['noor@school.example'] },
      from: 'SWV Voorbeeld, bureau <bureau@swv.example>',
      to: 'Noor van Dijk <noor@school.example>',
      subject: 'Wat vindt uw school van het bureau? Eén vraag',
      html: expect.stringContaining('href="https://peilstok.example/v/abc"'),
      messageId: '<invitation-1@peilstok.example>',
    });
    expect(mail?.text.trimEnd()).toBe(exampleMail().text);
    expect(mail?.headers).toMatchObject({
      'reply-to': 'vragen@swv.example',
      'x-peilstok-message': 'invitation',
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'OOF, AutoReply',
      'list-unsubscribe': '<https://peilstok.example/afmelden/xyz>, <mailto:afmelden@swv.example>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      date: 'Mon, 02 Mar 2026 08:00:00 +0000',
    });
    expect(mail?.headers['x-mailer']).toBeUndefined();
  });

  test('is the same to the byte when it is sent again', async () => {
    const { mailer, mailbox } = await mailerTo({});
    await mailer.send(exampleMail());
    await mailer.send(exampleMail());
    const [first, second] = await mailbox.received(2);
    expect(second?.raw).toBe(first?.raw);
  });

  test('has no unsubscribe header when there is nothing to unsubscribe from', async () => {
    const { mailer, mailbox } = await mailerTo({});
    await mailer.send(
      exampleMail({ unsubscribe: null, replyTo: null, to: { name: null, address: 'a@b.example' } }),
    );
    const [mail] = await mailbox.received(1);
    expect(mail?.headers).not.toHaveProperty('list-unsubscribe');
    expect(mail?.headers).not.toHaveProperty('list-unsubscribe-post');
    expect(mail?.headers).not.toHaveProperty('reply-to');
    expect(mail?.to).toBe('a@b.example');
  });

  test('cannot be given a second recipient or header by a name or subject with a line break', async () => {
    const { mailer, mailbox } = await mailerTo({});
    await mailer.send(
      exampleMail({
        subject: 'Vragenlijst\r\nBcc: stiekem@elders.example',
        to: { name: 'Noor\r\nCc: ook@elders.example', address: 'noor@school.example' },
      }),
    );
    const [mail] = await mailbox.received(1);
    expect(mail?.envelope.to).toEqual(['noor@school.example']);
    expect(mail?.headers).not.toHaveProperty('bcc');
    expect(mail?.headers).not.toHaveProperty('cc');
  });

  test('reaches an address with accents in its domain', async () => {
    const { mailer, mailbox } = await mailerTo({});
    expect(await mailer.send(exampleMail({ to: { name: null, address: 'info@schoölen.example' } }))).toEqual({
      outcome: 'sent',
    });
    const [mail] = await mailbox.received(1);
    expect(mail?.envelope.to).toEqual(['info@schoölen.example']);
    expect(mail?.raw).toContain('To: info@xn--scholen-d1a.example');
  });
});

describe('a server that does not take a mail', () => {
  test('refuses an address for good with class 5, and the reason does not repeat the address', async () => {
    const { mailer } = await mailerTo({
      recipient: (address) => ({ code: 550, message: `5.1.1 <${address}> no such user` }),
    });
    const result = await mailer.send(exampleMail());
    expect(result).toMatchObject({ outcome: 'refused', permanent: true, smtpCode: 550 });
    expect(result).toHaveProperty(
      'reason',
      'De mailserver weigert het bericht. De mailserver zei: 550 5.1.1 <[adres]> no such user',
    );
  });

  test.each([421, 450, 452])(
    'refuses for now with class 4 (%i): the mail may be tried again',
    async (code) => {
      const { mailer } = await mailerTo({ recipient: () => ({ code, message: 'try later' }) });
      expect(await mailer.send(exampleMail())).toMatchObject({
        outcome: 'refused',
        permanent: false,
        smtpCode: code,
      });
    },
  );

  test('refuses the message itself after it was read', async () => {
    const { mailer, mailbox } = await mailerTo({
      message: () => ({ code: 554, message: '5.7.1 looks like spam' }),
    });
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: true,
      smtpCode: 554,
    });
    expect(mailbox.mails).toEqual([]);
  });

  test('may accept the next mail on the same connection', async () => {
    const { mailer, mailbox } = await mailerTo(
      { recipient: (address) => (address.startsWith('weg') ? { code: 550, message: 'gone' } : null) },
      '?maxConnections=1',
    );
    const results = await Promise.all([
      mailer.send(exampleMail({ to: { name: null, address: 'weg@school.example' }, messageId: '1@x' })),
      mailer.send(exampleMail({ messageId: '2@x' })),
    ]);
    expect(results.map((result) => result.outcome)).toEqual(['refused', 'sent']);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('does not mark the recipient as undeliverable when our own sender is refused', async () => {
    const { mailer } = await mailerTo({ sender: () => ({ code: 553, message: 'sender not allowed' }) });
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: false,
      smtpCode: 553,
    });
  });

  test('says that the password is wrong, which the recipient cannot help', async () => {
    const login = { user: 'swv', password: 'geheim' };
    const mailbox = await startMailbox({ login });
    const mailer = createMailer({
      smtpUrl: mailbox.url.replace('geheim', 'fout'),
      outboxDir: '/nonexistent',
    });
    open.push(mailer, mailbox);
    const reason = expect.stringContaining('Kijk de naam en het wachtwoord in SMTP_URL na.');
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: false,
      smtpCode: 535,
      reason,
    });
    expect(await mailer.verify()).toMatchObject({ ok: false, reason });
  });

  test('that is not there is a refusal for now', async () => {
    const mailbox = await startMailbox();
    await mailbox.close();
    const mailer = createMailer({ smtpUrl: mailbox.url, outboxDir: '/nonexistent' });
    open.push(mailer);
    const reason = 'De mailserver neemt geen verbinding aan.';
    expect(await mailer.send(exampleMail())).toEqual({
      outcome: 'refused',
      permanent: false,
      smtpCode: null,
      reason,
      aboutServer: true,
    });
    expect(await mailer.verify()).toEqual({ ok: false, reason });
  });

  test('and hangs before taking the message: the mail was not delivered', async () => {
    const { mailer } = await mailerTo({ recipient: () => 'hang' }, '?socketTimeout=300');
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: false,
      smtpCode: null,
    });
  });

  test.each(['hang', 'drop'] as const)(
    'and after the whole message does not answer (%s): nobody knows',
    async (behaviour) => {
      const { mailer, mailbox } = await mailerTo({ message: () => behaviour }, '?socketTimeout=300');
      expect(await mailer.send(exampleMail())).toEqual({
        outcome: 'unknown',
        reason: 'De mailserver kreeg het bericht, maar gaf geen antwoord.',
      });
      expect(mailbox.mails).toEqual([]);
    },
  );

  test('and breaks off before taking the message: the mail was not delivered', async () => {
    const { mailer } = await mailerTo({ recipient: () => 'drop' });
    expect(await mailer.send(exampleMail())).toMatchObject({
      outcome: 'refused',
      permanent: false,
      smtpCode: null,
    });
  });

  test('offers no encryption while one is demanded: nothing leaves', async () => {
    const { mailer, mailbox } = await mailerTo({}, '?requireTLS=true');
    expect(await mailer.send(exampleMail())).toMatchObject({ outcome: 'refused', permanent: false });
    expect(mailbox.mails).toEqual([]);
  });

  test('an address that cannot exist is refused here, for good', async () => {
    const { mailer } = await mailerTo({});
    const result = await mailer.send(exampleMail({ to: { name: null, address: 'geen-adres' } }));
    expect(result).toMatchObject({ outcome: 'refused', permanent: true });
  });
});

describe('the pool', () => {
  test('delivers 300 mails, each once', async () => {
    const { mailer, mailbox } = await mailerTo({});
    const addresses = Array.from({ length: 300 }, (_, i) => `ouder${i}@voorbeeld.example`);
    const results = await Promise.all(
      addresses.map((address) =>
        mailer.send(exampleMail({ to: { name: null, address }, messageId: `${address}` })),
      ),
    );
    expect(results.every((result) => result.outcome === 'sent')).toBe(true);
    expect(mailbox.mails.map((mail) => mail.envelope.to[0]).sort()).toEqual([...addresses].sort());
  });

  test('closing lets the mail that is being sent arrive first', async () => {
    const { mailer, mailbox } = await mailerTo({});
    const sending = mailer.send(exampleMail());
    await Promise.all([mailer.close(), mailer.close()]);
    expect(await sending).toEqual({ outcome: 'sent' });
    expect(mailbox.mails).toHaveLength(1);
    expect(await mailer.send(exampleMail())).toMatchObject({ outcome: 'refused', permanent: false });
  });

  test('signs in when SMTP_URL holds a name and password, and says beforehand that it works', async () => {
    const { mailer, mailbox } = await mailerTo({
      login: { user: 'bureau@swv.example', password: 'p@ss:w/ord' },
    });
    expect(await mailer.verify()).toEqual({ ok: true });
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    expect(mailbox.mails).toHaveLength(1);
  });

  test('is refused at the start for an address that is no mail server', () => {
    expect(() => createMailer({ smtpUrl: 'https://mail.example', outboxDir: '/x' })).toThrow(/smtp:\/\//);
  });
});
