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
const VISITS = 60;
const YEARS = [2024, 2026];

interface TwoRounds {
  associationId: string;
  earlier: string;
  later: string;
}

const PAGES: [name: string, addressOf: (rounds: TwoRounds) => string][] = [
  ['page of a round', ({ later }) => `/resultaten/${later}`],
  ['page of an indicator', ({ later }) => `/resultaten/${later}/indicator/Bureau-3`],
  [
    'comparison of two years',
    ({ earlier, later }) => `/resultaten/vergelijken?links=${earlier}:Bureau-3&rechts=${later}:Bureau-3`,
  ],
];

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

/** The pages of results over two sealed rounds of the parents' questionnaire, small and large. */
async function measurePages(at: Installation): Promise<void> {
  const small = await twoRounds(at, 'SWV Tienduizend', 1);
  const large = await twoRounds(at, 'SWV Miljoen', TIMES);
  const product = await serveProduct(at.dataDir, { WORKER: 'off' });
  try {
    for (const [name, addressOf] of PAGES) {
      const few = await visit(at, product.port, small.associationId, addressOf(small));
      const many = await visit(at, product.port, large.associationId, addressOf(large));
      const p95 = (times: number[]): number => percentile(times, 0.95);
      say(
        'results',
        `${name} over rounds of ${SMALL.toLocaleString('en')} p50 ${ms(percentile(few, 0.5))}, p95 ${ms(p95(few))}; of ${(SMALL * TIMES).toLocaleString('en')} p50 ${ms(percentile(many, 0.5))}, p95 ${ms(p95(many))}, ${(percentile(many, 0.5) / percentile(few, 0.5)).toFixed(1)} x at p50, ${(p95(many) / p95(few)).toFixed(1)} x at p95 (target p95 <= 100 ms and <= 1.5 x)`,
      );
    }
  } finally {
    await product.stop();
  }
}

async function twoRounds(at: Installation, name: string, times: number): Promise<TwoRounds> {
  const own = { ...at, associationId: await addAssociation(at.ctx, name) };
  const ids: string[] = [];
  for (const year of YEARS) {
    const { round } = await sealedRound(own, SMALL, year);
    if (times > 1) await growRound(own, round.roundId, round.definition, times);
    ids.push(round.roundId);
  }
  const [earlier, later] = ids as [string, string];
  return { associationId: own.associationId, earlier, later };
}

async function sealedRound(
  at: Pick<Installation, 'ctx' | 'associationId'>,
  parents: number,
  year?: number,
): Promise<{ round: OpenedRound; seconds: number }> {
  const round = await openParentsRound(at, parents, year);
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
  address: string,
): Promise<number[]> {
  const link = await makeOperatorSignInAddress(ctx);
  const session = await spendSignInLink(ctx, link.slice(link.lastIndexOf('/') + 1));
  if (!session) throw new Error('The sign-in link does not work.');
  await chooseAssociation(ctx, session.sessionToken, associationId);
  const times: number[] = [];
  for (let visited = 0; visited < VISITS; visited += 1) {
    const begun = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}${address}`, {
      headers: { Cookie: `peilstok_session=${session.sessionToken}` },
      redirect: 'manual',
    });
    const page = await reply.text();
    if (reply.status !== 200 || !page.includes('Bureau-3')) throw new Error(`The page says ${reply.status}.`);
    if (visited >= VISITS / 4) times.push(performance.now() - begun);
  }
  return times;
}
