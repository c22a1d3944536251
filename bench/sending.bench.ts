import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ReadTask, readPages } from './mail/readPages';
import { startSink } from './mail/sink';
import { ms, percentile, say } from './parts/figures';
import { addAssociation, type Installation, makeInstallation } from './parts/installation';
import { type OpenedRound, openParentsRound } from './parts/openedRound';
import { askChild, ownRole, playRole, startRole } from './parts/role';
import { runWorker, type ServedProduct, serveProduct } from './parts/servedProduct';

/** Invitations that go out while pages are opened; each of both ways of sending has so many. */
const INVITATIONS = Number(process.env.BENCH_MAILS ?? 10_000);
/** A parent opens a page so often. */
const PAGE_EVERY_MS = 25;
const AT_REST_SECONDS = 15;
const LOOK_EVERY_MS = 250;

const file = fileURLToPath(import.meta.url);
const role = ownRole();
if (role === 'sink') await playRole(startSink);
else if (role === 'readers') await playRole(async (task: ReadTask) => readPages(task));
else await measure();

interface Measured {
  pagesMs: number[];
  mails: number;
  seconds: number;
  /** Resident memory of the process that serves the pages, at most. */
  mostMb: number;
}

/** The page of a respondent at rest, while `peilstok worker` sends, and while the web process sends by itself. */
async function measure(): Promise<void> {
  const installation = await makeInstallation();
  const sink = await startRole<number>(file, 'sink', {});
  const settings = { SMTP_URL: `smtp://127.0.0.1:${sink.reply}` };
  const taken = (): Promise<number> => askChild<number>(sink.child, 'count');
  try {
    const round = await openParentsRound(installation, INVITATIONS);
    const beside = await serveProduct(installation.dataDir, { ...settings, WORKER: 'off' });
    const rest = await during(beside, round, async () => {
      await wait(AT_REST_SECONDS * 1000);
      return 0;
    });
    tell('at rest', rest, rest);
    const worker = runWorker(installation.dataDir, settings);
    tell('while `peilstok worker` sends', await during(beside, round, allTaken(taken)), rest);
    await worker.stop();
    await beside.stop();

    const other = await otherRound(installation);
    const inline = await serveProduct(installation.dataDir, settings);
    tell('while the web process sends by itself', await during(inline, other, allTaken(taken)), rest);
    await inline.stop();
  } finally {
    await sink.stop();
    await installation.close();
  }
}

async function otherRound(installation: Installation): Promise<OpenedRound> {
  const associationId = await addAssociation(installation.ctx, 'SWV De Tweede Maat');
  return openParentsRound({ ctx: installation.ctx, associationId }, INVITATIONS);
}

/** Waits until the sink has taken the invitations of one round; gives how many it took. @throws when it stands still */
function allTaken(taken: () => Promise<number>): () => Promise<number> {
  return async () => {
    const before = await taken();
    let last = before;
    for (let idle = 0; last - before < INVITATIONS; ) {
      await wait(LOOK_EVERY_MS);
      const now = await taken();
      idle = now === last ? idle + LOOK_EVERY_MS : 0;
      last = now;
      if (idle > 60_000)
        throw new Error(`After ${last - before} of ${INVITATIONS} mails nothing came any more.`);
    }
    return last - before;
  };
}

/** Opens pages for as long as `work` lasts. */
async function during(
  { port, child }: ServedProduct,
  { tokens }: OpenedRound,
  work: () => Promise<number>,
): Promise<Measured> {
  let mostMb = 0;
  const looking = setInterval(async () => {
    mostMb = Math.max(mostMb, await residentMb(child.pid as number));
  }, LOOK_EVERY_MS);
  const readers = await startRole<'reading'>(file, 'readers', {
    port,
    tokens: tokens.slice(0, 1000),
    everyMs: PAGE_EVERY_MS,
  } satisfies ReadTask);
  const begun = performance.now();
  const mails = await work();
  const seconds = (performance.now() - begun) / 1000;
  const pagesMs = await askChild<number[]>(readers.child, 'enough');
  readers.child.disconnect();
  clearInterval(looking);
  return { pagesMs, mails, seconds, mostMb };
}

function tell(when: string, { pagesMs, mails, seconds, mostMb }: Measured, rest: Measured): void {
  const p99 = percentile(pagesMs, 0.99);
  const times = p99 / percentile(rest.pagesMs, 0.99);
  const rate = mails > 0 ? `, ${(mails / seconds).toFixed(0)} mails a second` : '';
  const target = mails > 0 ? `, ${times.toFixed(1)} times that at rest (target <= 2)` : '';
  say(
    'sending',
    `a respondent's page ${when}: p50 ${ms(percentile(pagesMs, 0.5))}, p99 ${ms(p99)}${target}${rate}; ` +
      `the web process at most ${mostMb.toFixed(0)} MB`,
  );
}

/** Of a process and those it started: the command may run itself again under another Node. Linux only. */
async function residentMb(pid: number): Promise<number> {
  const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const own = Number(/VmRSS:\s+(\d+)/.exec(await read('status'))?.[1] ?? 0) / 1024;
  const children = (await read(`task/${pid}/children`)).split(' ').filter((child) => child !== '');
  const theirs = await Promise.all(children.map((child) => residentMb(Number(child))));
  return Math.max(own, ...theirs);
}
