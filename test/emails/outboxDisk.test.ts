import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutboxMailer } from '../../emails/outboxMailer';
import { exampleMail } from './exampleMail';

const disk = vi.hoisted(() => ({ error: null as string | null, at: 'write' as 'write' | 'sync' }));

// The disk takes the first half of a file and then answers as a full one does.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const fail = () => Promise.reject(Object.assign(new Error('disk'), { code: disk.error }));
  return {
    ...real,
    async open(...args: Parameters<typeof real.open>) {
      const handle = await real.open(...args);
      if (disk.error === null) return handle;
      const { write, sync } = { write: handle.writeFile.bind(handle), sync: handle.sync.bind(handle) };
      return Object.assign(handle, {
        writeFile: async (bytes: Uint8Array) => {
          if (disk.at === 'sync') return write(bytes);
          await write(bytes.subarray(0, bytes.length / 2));
          return fail();
        },
        sync: () => (disk.at === 'sync' ? fail() : sync()),
      });
    },
  };
});

let outboxDir: string;
beforeEach(async () => {
  outboxDir = await mkdtemp(path.join(tmpdir(), 'peilstok-disk-'));
});
afterEach(async () => {
  disk.error = null;
  await rm(outboxDir, { recursive: true });
});

test.each([
  ['ENOSPC', 'write', 'De schijf is vol: er past geen mail meer in de outbox.'],
  ['ENOSPC', 'sync', 'De schijf is vol: er past geen mail meer in de outbox.'],
  ['EROFS', 'write', 'Peilstok mag niet schrijven in de map van de outbox.'],
  ['EIO', 'sync', 'De mail kon niet in de outbox worden gezet (EIO).'],
] as const)(
  'a disk that fails with %s at the %s refuses for now and keeps nothing half',
  async (error, at, reason) => {
    Object.assign(disk, { error, at });
    const mailer = createOutboxMailer(outboxDir);
    expect(await mailer.send(exampleMail())).toEqual({
      outcome: 'refused',
      permanent: false,
      smtpCode: null,
      reason,
      aboutServer: true,
    });
    expect(await readdir(outboxDir)).toEqual([]);
    disk.error = null;
    expect(await mailer.send(exampleMail())).toEqual({ outcome: 'sent' });
    expect(await readdir(outboxDir)).toHaveLength(1);
  },
);
