import writeExcel from 'write-excel-file/node';
import { localDay } from '../app/operations/localDay';
import { takeUpload } from '../app/operations/rounds/importRecipients';
import { prepareRound } from '../app/operations/rounds/prepareRound';
import { stageRecipients } from '../app/operations/rounds/upload/stageRecipients';
import { viewUpload } from '../app/operations/rounds/upload/viewUpload';
import { parseCsv } from '../app/recipients/parseCsv';
import { serveFlags } from '../bin/serve-flags.mjs';
import { openPool } from '../db/connection';
import { dayAfter } from '../surveys/schedule/dayAfter';
import { say } from './parts/figures';
import { makeInstallation } from './parts/installation';
import { parentsFile } from './parts/openedRound';
import { ownRole, playRole, startRole } from './parts/role';

const ROWS = 50_000;
const FILE = new URL(import.meta.url).pathname;

interface Task {
  bytes: Uint8Array;
  name: string;
}
interface Reply {
  seconds: number;
  floorSeconds: number;
  restMb: number;
  mostMb: number;
}

if (ownRole() === 'import') {
  await playRole<Task>(importOnce);
} else {
  const csv = parentsFile(ROWS);
  const rows = parseCsv(new TextDecoder().decode(csv), ';').records;
  const cells = rows.map((row) => row.map((value) => ({ value })));
  const workbook = new Uint8Array(await writeExcel(cells as never, {}).toBuffer());
  for (const [kind, task] of [
    ['CSV', { bytes: csv, name: 'ouders.csv' }],
    ['Excel', { bytes: workbook, name: 'ouders.xlsx' }],
  ] as const) {
    const { reply, stop } = await startRole<Reply>(FILE, 'import', task, serveFlags);
    await stop();
    say(
      'recipients',
      `${ROWS.toLocaleString('en')} rows from ${kind} looked over and taken: ${reply.seconds.toFixed(1)} s, memory at most ${reply.mostMb.toFixed(0)} MB, ${reply.restMb.toFixed(0)} before (floor: INSERT … SELECT of the same rows ${reply.floorSeconds.toFixed(1)} s; target 20 s, 300 MB)`,
    );
  }
}

/** Upload, preview and taking over, as the bureau does; verified in the database. */
async function importOnce({ bytes, name }: Task): Promise<Reply> {
  const at = await makeInstallation();
  try {
    const { ctx, associationId } = at;
    const today = localDay(ctx.clock.now());
    const closesOn = dayAfter(today, 20);
    const dates = { opensOn: today, closesOn, sealBy: dayAfter(closesOn, 10) };
    const prepared = await prepareRound(ctx, 'bench', associationId, { survey: 'ouders', year: 2026, dates });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const { roundId } = prepared.value;
    const restMb = process.memoryUsage.rss() / 1e6;
    const begun = performance.now();
    const staged = await stageRecipients(ctx, associationId, roundId, { bytes, name });
    if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
    const view = await viewUpload(ctx, associationId, roundId);
    if (view?.change?.total !== ROWS) throw new Error(`The preview counts ${view?.change?.total} rows.`);
    const taken = await takeUpload(ctx, 'bench', associationId, roundId);
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems.slice(0, 3)));
    const seconds = (performance.now() - begun) / 1000;
    const mostMb = process.resourceUsage().maxRSS / 1e3;
    const pool = openPool(at.superuserUrl, 1);
    const [stored] = await pool.unsafe('select count(*)::int as count from recipient');
    if (stored?.count !== ROWS) throw new Error(`${stored?.count} of ${ROWS} recipients are stored.`);
    const floorBegun = performance.now();
    await pool.unsafe('create table floor_recipient (like recipient including all)');
    await pool.unsafe('insert into floor_recipient select * from recipient');
    const floorSeconds = (performance.now() - floorBegun) / 1000;
    await pool.end();
    return { seconds, floorSeconds, restMb, mostMb };
  } finally {
    await at.close();
  }
}
