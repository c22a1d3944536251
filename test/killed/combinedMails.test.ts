import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileKeyStore } from '../../app/operations/keys/keyStore';
import { importRecipients } from '../../app/operations/rounds/importRecipients';
import { openRound } from '../../app/operations/rounds/openRound';
import { prepareRound } from '../../app/operations/rounds/prepareRound';
import { makeAssociation } from '../support/association';
import { testDatabase } from '../support/database';
import { schoolsFile } from '../support/playedRound';
import { testContext } from '../support/testContext';
import { killedLedger } from './killedLedger';
import {
  bundleWorker,
  type Delivery,
  type Destination,
  loadWorker,
  seededNumbers,
  startDestination,
} from './mailStorm';

const KILLS = 5;
const SCHOOLS = 50;
const STARTED_AT = Date.parse('2027-03-02T09:00:00Z');
const MINUTE = 60_000;

const database = testDatabase();
const ctx = testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
let keysDir: string;
let destination: Destination;

beforeAll(async () => {
  keysDir = await mkdtemp(path.join(tmpdir(), 'peilstok-both-'));
  ctx.keys = createFileKeyStore(keysDir, `${keysDir}-copy`);
  destination = await startDestination();
  await bundleWorker();
});
afterAll(async () => {
  await destination.mailbox.close();
  await rm(keysDir, { recursive: true, force: true });
  await rm(`${keysDir}-copy`, { recursive: true, force: true });
});

it('kill -9 amid mails that hold two lists: each school gets both links, and both rows tell the same', async () => {
  const { id: associationId, schools } = await makeAssociation(ctx, { schools: SCHOOLS });
  const roundIds: string[] = [];
  for (const survey of ['scholen', 'samenwerking']) {
    const prepared = await prepareRound(ctx, 'test', associationId, { survey, year: 2027 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    await importRecipients(ctx, 'test', associationId, prepared.value.roundId, schoolsFile(schools));
    expect(await openRound(ctx, 'test', associationId, prepared.value.roundId)).toMatchObject({ ok: true });
    roundIds.push(prepared.value.roundId);
  }
  const [carrier, carried] = roundIds as [string, string];
  const random = seededNumbers(20_270_302);
  const life = async (number: number, roundId: string, kills: boolean) => {
    const worker = await loadWorker();
    destination.setLife(number);
    const more = destination.afterMore(Math.floor(random() * 9));
    const hours = kills ? 0 : number * 9;
    worker.begin({
      associationId,
      roundId,
      databaseUrl: `${database.url}?application_name=victim-of-two`,
      keysDir,
      smtpUrl: destination.mailbox.url,
      beginsAt: STARTED_AT + number * 2 * MINUTE + hours * 60 * MINUTE,
    });
    if (!kills) return void (await worker.ended);
    await Promise.race([more, worker.ended]);
    await wait(random() * 20);
    await worker.kill();
    const delivered = new Set(destination.deliveries.map(({ address }) => address));
    const lies = (await killedLedger(database.superuserUrl, 'victim-of-two')).filter(
      ({ state, address }) => state === 'sent' && !delivered.has(address),
    );
    expect(lies).toEqual([]);
  };
  for (let number = 0; number < KILLS; number += 1) await life(number, carrier, true);
  const killedRows = await killedLedger(database.superuserUrl, 'victim-of-two');
  expect(
    killedRows.some(({ state }) => state !== 'sent'),
    'killed before the end',
  ).toBe(true);
  for (const [number, roundId] of [carrier, carried, carrier, carried].entries()) {
    await life(KILLS + number, roundId, false);
  }

  const rows = await killedLedger(database.superuserUrl, 'victim-of-two');
  expect(rows).toHaveLength(2 * SCHOOLS);
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  const byAddress = new Map<string, Delivery[]>();
  for (const delivery of destination.deliveries) {
    byAddress.set(delivery.address, [...(byAddress.get(delivery.address) ?? []), delivery]);
  }
  expect(byAddress.size).toBe(SCHOOLS);
  for (const [address, copies] of byAddress) {
    const [first] = copies;
    expect(copies.every(({ raw }) => raw === first?.raw)).toBe(true);
    const tokens = first?.raw.replaceAll('=\r\n', '').match(/\/v\/[0-9a-z]{6}-[0-9a-z]+/g);
    expect(new Set(tokens).size, address).toBe(2);
    const told = rows.filter((row) => row.address === address);
    expect(told.map(({ roundId }) => roundId).sort()).toEqual([...roundIds].sort());
    expect(new Set(told.map(({ unknowns }) => unknowns)).size, 'both rows tell the same').toBe(1);
    if (copies.length > 1) expect(told[0]?.unknowns).toBeGreaterThanOrEqual(copies.length - 1);
  }
}, 300_000);
