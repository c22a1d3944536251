import { fileURLToPath } from 'node:url';
import { makeOperatorSignInAddress } from '../app/operations/accounts/requestSignIn';
import { chooseAssociation, spendSignInLink } from '../app/operations/accounts/session';
import { countOpenRows } from '../db/queries/responses';
import { inAssociation } from '../db/transaction';
import { type Replayed, type ReplayTask, replay } from './answering/replay';
import { cpuSeconds, postgresCpuSeconds } from './parts/cpu';
import { ms, percentile, say } from './parts/figures';
import { type Installation, makeInstallation } from './parts/installation';
import { openParentsRound } from './parts/openedRound';
import { ownRole, playRole, startRole } from './parts/role';
import { type ServedProduct, serveProduct } from './parts/servedProduct';
import { fillRound } from './results/fillRound';

/** Lists that are in before; people who answer while the bureau looks, six answers each, 100 answers a second. */
const BEFORE = Number(process.env.BENCH_BEFORE ?? 10_000);
const PARENTS = 500;
const ANSWERS_EACH = 6;
const ANSWERS_A_SECOND = 100;
const LOOK_EVERY_MS = 2000;
const TARGET_SECONDS = 10;

const file = fileURLToPath(import.meta.url);
if (ownRole() === 'phones')
  await playRole(async (task: ReplayTask) => replay(task)).then(() => process.disconnect());
else await measure();

async function measure(): Promise<void> {
  const installation = await makeInstallation();
  try {
    const round = await openParentsRound(installation, BEFORE + PARENTS);
    await fillRound(installation, { ...round, tokens: round.tokens.slice(0, BEFORE) });
    const product = await serveProduct(installation.dataDir, { WORKER: 'off' });
    try {
      const look = await signedIn(installation, product.port, round.roundId);
      const first = await look();
      const quiet: number[] = [];
      const spent = await cpuOf(installation, product);
      for (let times = 0; times < 5; times += 1) quiet.push((await look()).tookMs);
      const spentAfter = await cpuOf(installation, product);
      say(
        'running',
        `CPU of a look when nothing is new: server ${ms(200 * (spentAfter.server - spent.server))}, PostgreSQL ${ms(200 * (spentAfter.postgres - spent.postgres))}`,
      );
      const phones = startRole<Replayed>(file, 'phones', {
        port: product.port,
        tokens: round.tokens.slice(BEFORE),
        firstParent: BEFORE,
        atOnce: 0,
        everyMs: (1000 * ANSWERS_EACH) / ANSWERS_A_SECOND,
      } satisfies ReplayTask);
      let answering = true;
      const done = phones.finally(() => {
        answering = false;
      });
      const busy: number[] = [];
      let missed = 0;
      while (answering) {
        const { tookMs, isMissing } = await look();
        busy.push(tookMs);
        missed += isMissing ? 1 : 0;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      const { reply } = await done;
      const last = await look();
      const behind = Math.max(...busy) / 1000;
      say(
        'running',
        `"Loopt nu" over ${BEFORE.toLocaleString('en')} lists: first look ${ms(first.tookMs)}, again ${ms(percentile(quiet, 0.5))}; while ` +
          `${((reply.complete * ANSWERS_EACH) / reply.seconds).toFixed(0)} answers a second came in p50 ${ms(percentile(busy, 0.5))}, at most ${ms(Math.max(...busy))}`,
      );
      say(
        'running',
        `counts at most ${behind.toFixed(1)} s behind (target <= ${TARGET_SECONDS} s); ${missed} of ${busy.length} looks missed a list that was in before; ` +
          `at the end ${last.shown} of ${BEFORE + reply.complete} shown; answering p99 ${ms(percentile(reply.requestsMs, 0.99))}`,
      );
      if (missed > 0 || behind > TARGET_SECONDS || last.shown !== BEFORE + PARENTS) process.exitCode = 1;
    } finally {
      await product.stop();
    }
  } finally {
    await installation.close();
  }
}

/** CPU seconds so far. */
async function cpuOf({ dataDir }: Installation, { child }: ServedProduct) {
  return { server: await cpuSeconds(child.pid as number), postgres: await postgresCpuSeconds(dataDir) };
}

interface Look {
  tookMs: number;
  /** Lists shown, those begun included. */
  shown: number;
  /** Fewer were shown than stood in the database before the page was asked for. */
  isMissing: boolean;
}

/** Opens the page as a colleague of the bureau does, and holds it against the database. */
async function signedIn(
  { ctx, associationId }: Installation,
  port: number,
  roundId: string,
): Promise<() => Promise<Look>> {
  const link = await makeOperatorSignInAddress(ctx);
  const session = await spendSignInLink(ctx, link.slice(link.lastIndexOf('/') + 1));
  if (!session) throw new Error('The sign-in link does not work.');
  await chooseAssociation(ctx, session.sessionToken, associationId);
  return async () => {
    const before = await inAssociation(ctx.db, associationId, (tx) =>
      countOpenRows(tx, associationId, roundId),
    );
    const begun = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}/loopt-nu`, {
      headers: { Cookie: `peilstok_session=${session.sessionToken}` },
      redirect: 'manual',
    });
    const page = await reply.text();
    const tookMs = performance.now() - begun;
    const counted = /([\d.]+) klaar, ([\d.]+) begonnen/.exec(page);
    if (!counted) throw new Error(`The page says ${reply.status} and no count.`);
    const shown = counted
      .slice(1)
      .map((digits) => Number(digits.replaceAll('.', '')))
      .reduce((sum, count) => sum + count, 0);
    return { tookMs, shown, isMissing: shown < before };
  };
}
