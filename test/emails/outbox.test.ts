import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailer } from '../../emails/mailer';
import { listOutbox, readOutboxMail } from '../../emails/outbox';
import { createOutboxMailer } from '../../emails/outboxMailer';
import { exampleMail } from './exampleMail';

let folder: string;
let outboxDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peilstok-outbox-'));
  outboxDir = path.join(folder, 'outbox');
});

afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const mailer = () => createMailer({ smtpUrl: null, outboxDir });

describe('without a mail server', () => {
  test('a mail becomes a file that its name tells nothing about and only its owner may read', async () => {
    expect(mailer().deliversForReal).toBe(false);
    expect(await mailer().verify()).toEqual({ ok: true });
    expect(await mailer().send(exampleMail())).toEqual({ outcome: 'sent' });
    const names = await readdir(outboxDir);
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.eml$/)]);
    const file = await stat(path.join(outboxDir, names[0] ?? ''));
    expect(file.mode & 0o077).toBe(0);
    expect(file.mtime).toEqual(new Date('2026-03-02T08:00:00Z'));
  });

  test('the same mail sent again stays one file, and a different one becomes a second', async () => {
    await mailer().send(exampleMail());
    await mailer().send(exampleMail({ subject: 'Nog eens' }));
    await mailer().send(exampleMail({ messageId: '<invitation-1@peilstok.example>' }));
    await mailer().send(exampleMail({ messageId: 'invitation-2@peilstok.example' }));
    const { total, mails } = await listOutbox(outboxDir);
    expect(total).toBe(2);
    expect(mails.map((mail) => mail.subject)).not.toContain('Nog eens');
  });

  test('two processes that write the same mail at once leave one whole file', async () => {
    await Promise.all(Array.from({ length: 20 }, () => mailer().send(exampleMail())));
    expect(await readdir(outboxDir)).toHaveLength(1);
    expect((await listOutbox(outboxDir)).mails[0]).toMatchObject({ kind: 'invitation' });
  });

  test('a folder that cannot be made is a refusal for now, with the reason', async () => {
    await writeFile(outboxDir, 'a file where the folder should be');
    const reason = 'Op de plaats van de map voor de outbox staat een bestand.';
    expect(await mailer().send(exampleMail())).toEqual({
      outcome: 'refused',
      permanent: false,
      smtpCode: null,
      reason,
      aboutServer: true,
    });
    expect(await mailer().verify()).toEqual({ ok: false, reason });
  });

  test('what a killed process left half written is cleared away, what another is writing now is not', async () => {
    await mkdir(outboxDir);
    const halfway = path.join(outboxDir, `.${'a'.repeat(32)}.1.tmp`);
    await writeFile(halfway, 'half');
    await createOutboxMailer(outboxDir).send(exampleMail({ messageId: '1@x' }));
    expect(await readdir(outboxDir)).toContain(path.basename(halfway));
    await createOutboxMailer(outboxDir, 0).send(exampleMail({ messageId: '2@x' }));
    expect(await readdir(outboxDir)).not.toContain(path.basename(halfway));
    expect((await listOutbox(outboxDir)).total).toBe(2);
  });
});

describe('the outbox', () => {
  test('is empty before the first mail', async () => {
    expect(await listOutbox(outboxDir)).toEqual({ total: 0, mails: [] });
  });

  test('shows the newest first, a page at a time', async () => {
    for (let day = 1; day <= 5; day++) {
      await mailer().send(
        exampleMail({ messageId: `${day}@x`, subject: `Dag ${day}`, date: new Date(Date.UTC(2026, 2, day)) }),
      );
    }
    const page = await listOutbox(outboxDir, { offset: 1, limit: 2 });
    expect(page.total).toBe(5);
    expect(page.mails.map((mail) => mail.subject)).toEqual(['Dag 4', 'Dag 3']);
    expect(page.mails[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      subject: 'Dag 4',
      to: 'Noor van Dijk <noor@school.example>',
      date: new Date(Date.UTC(2026, 2, 4)),
      kind: 'invitation',
    });
  });

  test('shows a mail as it was written', async () => {
    await mailer().send(exampleMail());
    const id = (await listOutbox(outboxDir)).mails[0]?.id ?? '';
    const mail = await readOutboxMail(outboxDir, id);
    expect(mail).toMatchObject({
      from: 'SWV Voorbeeld, bureau <bureau@swv.example>',
      to: 'Noor van Dijk <noor@school.example>',
      subject: exampleMail().subject,
      date: exampleMail().date,
      headers: { 'x-peilstok-message': 'invitation', 'message-id': '<invitation-1@peilstok.example>' },
    });
    expect(mail?.html).toContain('https://peilstok.example/v/abc');
    expect(mail?.text.trimEnd()).toBe(exampleMail().text);
  });

  test('gives nothing for an id that is no mail, or leads out of the folder', async () => {
    await mailer().send(exampleMail());
    await writeFile(path.join(folder, `${'b'.repeat(32)}.eml`), 'Subject: outside\r\n\r\n');
    const ids = [
      '',
      '..',
      '../outbox',
      `../${'b'.repeat(32)}`,
      `..%2f${'b'.repeat(32)}`,
      'a'.repeat(32),
      `${'a'.repeat(32)}\0`,
      'A'.repeat(32),
    ];
    for (const id of ids) expect(await readOutboxMail(outboxDir, id)).toBeNull();
  });

  test('passes over files that are no mail of ours', async () => {
    await mailer().send(exampleMail());
    await writeFile(path.join(outboxDir, 'notes.txt'), 'x');
    await writeFile(path.join(outboxDir, 'other.eml'), 'Subject: other\r\n\r\n');
    await mkdir(path.join(outboxDir, `${'c'.repeat(32)}.eml`));
    expect((await listOutbox(outboxDir)).total).toBe(1);
  });
});
