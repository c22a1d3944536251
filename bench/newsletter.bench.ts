import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { countWrong } from './answering/countWrong';
import { type Replayed, type ReplayTask, replay } from './answering/replay';
import { ms, percentile, say } from './parts/figures';
import { makeInstallation } from './parts/installation';
import { openParentsRound } from './parts/openedRound';
import { ownRole, playRole, startRole } from './parts/role';
import { serveProduct } from './parts/servedProduct';

/** A school's newsletter: so many parents begin within a minute, evenly, whether the server keeps up or not. More: as long as it takes at that pace. */
const PARENTS = Number(process.env.BENCH_PARENTS ?? 5000);
const WITHIN_SECONDS = PARENTS / (5000 / 60);
/** Memory is looked at after this many have answered, and after all: what grows by the answer shows between them. */
const SETTLING = 1000;
const LOOK_EVERY_MS = 250;

const file = fileURLToPath(import.meta.url);
if (ownRole() === 'phones')
  await playRole(async (task: ReplayTask) => replay(task)).then(() => process.disconnect());
else await measure();

async function measure(): Promise<void> {
  const installation = await makeInstallation();
  try {
    const round = await openParentsRound(installation, SETTLING + PARENTS);
    const product = await serveProduct(installation.dataDir, { WORKER: 'off' });
    const { port } = product;
    const memoryMb = async (): Promise<number> => residentMb(product.child.pid as number);
    let most = 0;
    try {
      const settling = { port, tokens: round.tokens.slice(0, SETTLING), firstParent: 0, atOnce: 32 };
      await startRole<Replayed>(file, 'phones', settling);
      const before = await memoryMb();
      const looking = setInterval(async () => {
        most = Math.max(most, await memoryMb());
      }, LOOK_EVERY_MS);
      const { reply } = await startRole<Replayed>(file, 'phones', {
        port,
        tokens: round.tokens.slice(SETTLING),
        firstParent: SETTLING,
        atOnce: 0,
        everyMs: (WITHIN_SECONDS * 1000) / PARENTS,
      } satisfies ReplayTask);
      clearInterval(looking);
      const wrong = await countWrong(installation, round);
      const failed = PARENTS - reply.complete;
      say(
        'newsletter',
        `${reply.complete} of ${PARENTS} parents who began within ${WITHIN_SECONDS.toFixed(0)} s were done after ` +
          `${reply.seconds.toFixed(0)} s; ${failed} failed, ${wrong} not in the database as sent (target 0, 0)`,
      );
      say(
        'newsletter',
        `a request p50 ${ms(percentile(reply.requestsMs, 0.5))}, p99 ${ms(percentile(reply.requestsMs, 0.99))}`,
      );
      say(
        'newsletter',
        `the server's memory ${before.toFixed(0)} MB before, at most ${most.toFixed(0)}, ${(await memoryMb()).toFixed(0)} after`,
      );
      if (failed > 0 || wrong > 0) {
        say('newsletter', JSON.stringify(reply.failures));
        process.exitCode = 1;
      }
    } finally {
      await product.stop();
    }
  } finally {
    await installation.close();
  }
}

/** Linux only. */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
