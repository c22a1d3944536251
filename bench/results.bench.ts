import { makeOperatorSignInAddress } from '../app/operations/accounts/requestSignIn';
import { chooseAssociation, spendSignInLink } from '../app/operations/accounts/session';
import { closeRound } from '../app/operations/rounds/closeRound';
import { sealRound } from '../app/operations/sealing/sealRound';
import { openPool } from '../db/connection';
import { ms, percentile, say } from './parts/figures';
import { addAssociation, type Installation, makeInstallation } from './parts/installation';
import { type OpenedRound, openParentsRound } from './parts/openedRound';
import { serveProduct } from './parts/servedProduct';
import { fillRound } from './results/fillRound';
import { growRound } from './results/growRound';

const SMALL = 10_000;
const TIMES = 100;
const SEALED = 50_000;
const VISITS = 40;

const installation = await makeInstallation();
try {
  await measureSealing(installation);
  await measurePages(installation);
} finally {
  await installation.close();
}

async function measureSealing(at: Installation): Promise<void> {
  const { round, seconds } = await sealedRound(at, SEALED);
  const pool = openPool(at.superuserUrl, 1);
  await pool.unsafe('create table floor_sealed (like sealed_response including all)');
  const begun = performance.now();
  const { count } = await pool.unsafe(
    'insert into floor_sealed select * from sealed_response where round_id = $1',
    [round.roundId],
  );
  const floor = (performance.now() - begun) / 1000;
  await pool.end();
  // Break-offs are in no figure and leave no row.
  if (count < SEALED * 0.9) throw new Error(`${count} of ${SEALED} rows were sealed.`);
  const memory = process.resourceUsage().maxRSS / 1024;
  say(
    'results',
    `sealing ${SEALED.toLocaleString('en')} responses, ${count.toLocaleString('en')} of them in figures, ${seconds.toFixed(1)} s, memory at most ${memory.toFixed(0)} MB (floor: INSERT … SELECT of the same rows ${floor.toFixed(1)} s; target <= 10 s)`,
  );
}

async function measurePages(at: Installation): Promise<void> {
  const small = { ...at, associationId: await addAssociation(at.ctx, 'SWV Tienduizend') };
  const large = { ...at, associationId: await addAssociation(at.ctx, 'SWV Miljoen') };
  const { round: smallRound } = await sealedRound(small, SMALL);
  const { round: largeRound } = await sealedRound(large, SMALL);
  await growRound(large, largeRound.roundId, largeRound.definition, TIMES);
  const product = await serveProduct(at.dataDir, { WORKER: 'off' });
  try {
    const few = await visit(at, product.port, small.associationId, smallRound.roundId);
    const many = await visit(at, product.port, large.associationId, largeRound.roundId);
    const p95 = (times: number[]): number => percentile(times, 0.95);
    say(
      'results',
      `page of a round of ${SMALL.toLocaleString('en')} p50 ${ms(percentile(few, 0.5))}, p95 ${ms(p95(few))}; of ${(SMALL * TIMES).toLocaleString('en')} p50 ${ms(percentile(many, 0.5))}, p95 ${ms(p95(many))}, ${(p95(many) / p95(few)).toFixed(1)} x (target p95 <= 100 ms and <= 1.5 x)`,
    );
  } finally {
    await product.stop();
  }
}

async function sealedRound(
  at: Pick<Installation, 'ctx' | 'associationId'>,
  parents: number,
): Promise<{ round: OpenedRound; seconds: number }> {
  const round = await openParentsRound(at, parents);
  await fillRound(at, round);
  await closeRound(at.ctx, 'bench', at.associationId, round.roundId);
  const begun = performance.now();
  const outcome = await sealRound(at.ctx, 'bench', at.associationId, round.roundId);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { round, seconds: (performance.now() - begun) / 1000 };
}

/** Milliseconds of visits one after another, signed in, after a few that warm up. */
async function visit(
  { ctx }: Installation,
  port: number,
  associationId: string,
  roundId: string,
): Promise<number[]> {
  const address = await makeOperatorSignInAddress(ctx);
  const session = await spendSignInLink(ctx, address.slice(address.lastIndexOf('/') + 1));
  if (!session) throw new Error('The sign-in link does not work.');
  await chooseAssociation(ctx, session.sessionToken, associationId);
  const times: number[] = [];
  for (let visited = 0; visited < VISITS; visited += 1) {
    const begun = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}/resultaten/${roundId}`, {
      headers: { Cookie: `peilstok_session=${session.sessionToken}` },
      redirect: 'manual',
    });
    const page = await reply.text();
    if (reply.status !== 200 || !page.includes('Bureau-3')) throw new Error(`The page says ${reply.status}.`);
    if (visited >= VISITS / 4) times.push(performance.now() - begun);
  }
  return times;
}
