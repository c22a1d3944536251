import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { viewSending } from '../../../../app/operations/mail/viewSending';
import { createMailer } from '../../../../emails/mailer';
import { testDatabase } from '../../../support/database';
import { smtpRound } from './smtpRound';

const disk = vi.hoisted(() => ({ room: 10 }));

// The disk takes so many more files, and half of the next one.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async open(...args: Parameters<typeof real.open>) {
      const handle = await real.open(...args);
      if (args[1] !== 'wx') return handle;
      disk.room -= 1;
      if (disk.room >= 0) return handle;
      const write = handle.writeFile.bind(handle);
      return Object.assign(handle, {
        writeFile: async (bytes: Uint8Array) => {
          await write(bytes.subarray(0, bytes.length / 2));
          throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
        },
      });
    },
  };
});

const database = testDatabase();
const outboxDir = path.join(tmpdir(), `peilstok-full-${process.pid}`);
afterAll(() => rm(outboxDir, { recursive: true, force: true }));

it('a disk that is full in the outbox holds the mails up; when there is room again each is there once', async () => {
  await mkdtemp(outboxDir);
  const round = await smtpRound(database, { parents: 200 });
  round.ctx.mailer = createMailer({ smtpUrl: null, outboxDir });
  const send = () => sendWaitingMails(round.ctx, round.associationId, round.roundId);
  expect(await send()).toBe(10);
  expect(await readdir(outboxDir)).toHaveLength(10);
  expect(await round.states()).toEqual({ sent: 10, queued: 190 });
  const { trouble } = await viewSending(round.ctx, round.associationId, round.roundId);
  expect(trouble?.reason).toBe('De schijf is vol: er past geen mail meer in de outbox.');
  disk.room = 1000;
  expect(await send()).toBe(0);
  round.pass(1);
  expect(await send()).toBe(190);
  expect(await readdir(outboxDir)).toHaveLength(200);
  expect(await round.states()).toEqual({ sent: 200 });
});
