import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileKeyStore } from '../../app/operations/keys/keyStore';
import { importRecipients } from '../../app/operations/rounds/importRecipients';
import { openRound } from '../../app/operations/rounds/openRound';
import { prepareRound } from '../../app/operations/rounds/prepareRound';
import { makeAssociation } from '../support/association';
import { testDatabase } from '../support/database';
import { parentsFile } from '../support/playedRound';
import { testContext } from '../support/testContext';
import { killedLedger } from './killedLedger';
import {
  bundleWorker,
  type Delivery,
  type Destination,
  type LoadedWorker,
  loadWorker,
  seededNumbers,
  startDestination,
} from './mailStorm';

/** The whole of it is `MAIL_KILLS=200`, over ten times as many invitations; what it came to stands in bench/README.md. */
const KILLS = Number(process.env.MAIL_KILLS ?? 10);
const INVITATIONS = KILLS * 10;
const STARTED_AT = Date.parse('2026-11-22T10:00:00Z');
const MINUTES = 60_000;
/** So many a kill may leave unknown. */
const MOST_IN_HAND = 20;

const database = testDatabase();
const ctx = testContext(() => database.db);
let keysDir: string;
let destination: Destination;

beforeAll(async () => {
  keysDir = await mkdtemp(path.join(tmpdir(), 'peilstok-mails-'));
  ctx.keys = createFileKeyStore(keysDir, `${keysDir}-copy`);
  destination = await startDestination();
  await bundleWorker();
});
afterAll(async () => {
  await destination.mailbox.close();
  await rm(keysDir, { recursive: true, force: true });
  await rm(`${keysDir}-copy`, { recursive: true, force: true });
});

async function openedRound(): Promise<{ associationId: string; roundId: string }> {
  const { id: associationId } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', associationId, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', associationId, roundId, parentsFile(INVITATIONS));
  const opened = await openRound(ctx, 'test', associationId, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return { associationId, roundId };
}

describe(`kill -9 of the worker, ${KILLS} times over ${INVITATIONS} invitations`, () => {
  it('nobody gets none; two only where the kill fell between the 250 and our commit, and the ledger says so', async () => {
    const round = await openedRound();
    const random = seededNumbers(20_261_122);
    const databaseUrl = `${database.url}?application_name=victim`;
    const task = (life: number) => ({
      ...round,
      databaseUrl,
      keysDir,
      smtpUrl: destination.mailbox.url,
      beginsAt: STARTED_AT + life * 2 * MINUTES,
    });
    /** Addresses whose mail was in hand at the kill that ended this life. */
    const inHand: Set<string>[] = [];
    const loading: Promise<LoadedWorker>[] = [loadWorker()];
    let life = 0;
    for (; life < KILLS; life++) {
      loading.push(loadWorker());
      const worker = await (loading.shift() as Promise<LoadedWorker>);
      destination.setLife(life);
      const more = destination.afterMore(Math.floor(random() * 12));
      const pause = random() * 25;
      worker.begin(task(life));
      await Promise.race([more, worker.ended]);
      await wait(pause);
      await worker.kill();
      const rows = await killedLedger(database.superuserUrl, 'victim');
      const sending = rows.filter(({ state }) => state === 'sending');
      expect(sending.length).toBeLessThanOrEqual(MOST_IN_HAND);
      inHand.push(new Set(sending.map(({ address }) => address)));
      const delivered = new Set(destination.deliveries.map(({ address }) => address));
      expect(rows.filter(({ state, address }) => state === 'sent' && !delivered.has(address))).toEqual([]);
    }
    for (let rest = 0; rest < 3; rest++, life++) {
      loading.push(loadWorker());
      const worker = await (loading.shift() as Promise<LoadedWorker>);
      destination.setLife(life);
      worker.begin({
        ...task(life),
        beginsAt: STARTED_AT + life * 2 * MINUTES + (rest + 1) * 9 * 60 * MINUTES,
      });
      await worker.ended;
    }
    await (await (loading.shift() as Promise<LoadedWorker>)).kill();

    const rows = new Map(
      (await killedLedger(database.superuserUrl, 'victim')).map((row) => [row.address, row]),
    );
    const copies = new Map<string, Delivery[]>();
    for (const delivery of destination.deliveries) {
      copies.set(delivery.address, [...(copies.get(delivery.address) ?? []), delivery]);
    }
    const twice = [...copies].filter(([, got]) => got.length > 1);
    if (process.env.MAIL_KILLS) {
      const unsure = [...rows.values()].filter(({ unknowns }) => unknowns > 0).length;
      const most = Math.max(...twice.map(([, got]) => got.length));
      console.info(
        `${KILLS} kills, ${INVITATIONS} invitations: ${twice.length} twice (at most ${most} copies), ${unsure} unsure`,
      );
    }
    expect(rows.size).toBe(INVITATIONS);
    expect(copies.size).toBe(INVITATIONS);
    expect([...rows.values()].filter(({ state }) => state !== 'sent')).toEqual([]);
    for (const [address, got] of twice) {
      const [first] = got as [Delivery, ...Delivery[]];
      expect(got.every(({ raw, messageId }) => raw === first.raw && messageId === first.messageId)).toBe(
        true,
      );
      for (const { life: brought } of got.slice(0, -1)) expect(inHand[brought]?.has(address)).toBe(true);
      expect(rows.get(address)?.unknowns).toBeGreaterThanOrEqual(got.length - 1);
    }
  }, 1_800_000);
});
