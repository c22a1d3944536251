import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countWrong } from './answering/countWrong';
import { type FloorTask, serveFloor } from './answering/floorServer';
import { participate } from './answering/participate';
import { type Replayed, type ReplayTask, replay } from './answering/replay';
import { cpuSeconds, postgresCpuSeconds } from './parts/cpu';
import { ms, percentile, say } from './parts/figures';
import { type Installation, makeInstallation } from './parts/installation';
import { openParentsRound } from './parts/openedRound';
import { ownRole, playRole, startRole } from './parts/role';
import { serveProduct } from './parts/servedProduct';

const PARENTS = 2400;
const WARMING = 400;
/** Product and floor take turns: what others do on the machine, and how warm it is, changes meanwhile. */
const TURNS = 4;
const AT_ONCE = 32;
const TARGET_SHARE = 0.5;
const TARGET_P99_MS = 250;

const file = fileURLToPath(import.meta.url);
const role = ownRole();
if (role === 'phones')
  await playRole(async (task: ReplayTask) => replay(task)).then(() => process.disconnect());
else if (role === 'floor') await playRole((task: FloorTask) => serveFloor(task));
else await measure();

async function measure(): Promise<void> {
  const installation = await makeInstallation();
  try {
    const round = await openParentsRound(installation, PARENTS + WARMING + 1);
    const product = await serveProduct(installation.dataDir, { WORKER: 'off' });
    const ours: Measured[] = [];
    const floor: Measured[] = [];
    try {
      const floorTask = await recordReplies(
        product.port,
        round.tokens[0] as string,
        installation.databaseUrl,
      );
      const floorServer = await startRole<number>(file, 'floor', floorTask);
      const served = { port: product.port, process: product.child };
      const bare = { port: floorServer.reply, process: floorServer.child };
      for (const one of [served, bare]) await answer(one, parentsFrom(round.tokens, 1, WARMING));
      for (let turn = 0; turn < TURNS; turn += 1) {
        const parents = parentsFrom(round.tokens, 1 + WARMING + turn * (PARENTS / TURNS), PARENTS / TURNS);
        ours.push(await run(served, installation, parents));
        floor.push(await run(bare, installation, parents));
      }
      await floorServer.stop();
    } finally {
      await product.stop();
    }
    const wrong = await countWrong(installation, round);
    report(together(ours), together(floor), wrong);
  } finally {
    await installation.close();
  }
}

interface Measured extends Replayed {
  /** CPU time per participation: tells more than the rate does when others use the machine. */
  serverCpuMs: number;
  postgresCpuMs: number;
}

interface Server {
  port: number;
  process: ChildProcess;
}

interface Parents {
  tokens: string[];
  /** Number of the first: what a parent answers follows from it. */
  firstParent: number;
}

function parentsFrom(tokens: string[], firstParent: number, count: number): Parents {
  return { tokens: tokens.slice(firstParent, firstParent + count), firstParent };
}

async function answer({ port }: Server, parents: Parents): Promise<Replayed> {
  const { reply } = await startRole<Replayed>(file, 'phones', { port, ...parents, atOnce: AT_ONCE });
  return reply;
}

async function run(server: Server, { dataDir }: Installation, parents: Parents): Promise<Measured> {
  const cpu = async (): Promise<[number, number]> => [
    await cpuSeconds(server.process.pid as number),
    await postgresCpuSeconds(dataDir),
  ];
  const before = await cpu();
  const reply = await answer(server, parents);
  const after = await cpu();
  const each = (index: 0 | 1): number => ((after[index] - before[index]) * 1000) / reply.complete;
  return { ...reply, serverCpuMs: each(0), postgresCpuMs: each(1) };
}

/** The turns of one measurement. */
function together(turns: readonly Measured[]): Measured {
  const sum = (of: (turn: Measured) => number): number => turns.reduce((total, turn) => total + of(turn), 0);
  const complete = sum((turn) => turn.complete);
  return {
    complete,
    seconds: sum(({ seconds }) => seconds),
    requestsMs: turns.flatMap(({ requestsMs }) => requestsMs),
    participationsMs: turns.flatMap(({ participationsMs }) => participationsMs),
    failures: Object.assign({}, ...turns.map(({ failures }) => failures)),
    serverCpuMs: sum((turn) => turn.serverCpuMs * turn.complete) / complete,
    postgresCpuMs: sum((turn) => turn.postgresCpuMs * turn.complete) / complete,
  };
}

/** What the product sends in one participation, for the floor to send again. */
async function recordReplies(port: number, token: string, databaseUrl: string): Promise<FloorTask> {
  const steps = await participate(port, token, 0);
  const replies = steps.map(({ request, reply }): FloorTask['replies'][number] => {
    const lines = reply.head.trimEnd().split('\r\n').slice(1);
    const headers = lines
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])
      .filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name))
      .map(([name, value]): [string, string] => [name, value.replace(token, 'TOKEN')]);
    return [request, { status: reply.status, headers, body: reply.body }];
  });
  return { databaseUrl, replies, rowBytes: 400 };
}

function report(ours: Measured, floor: Measured, wrong: number): void {
  const rate = ({ complete, seconds }: Measured): number => complete / seconds;
  const failed = Object.values(ours.failures).reduce((sum, count) => sum + count, 0);
  const share = rate(ours) / rate(floor);
  say(
    'answering',
    `${rate(ours).toFixed(0)} complete participations a second, ${AT_ONCE} at once, of 13 requests and 6 commits ` +
      `(floor: ${rate(floor).toFixed(0)}; ${(share * 100).toFixed(0)} % of it, target >= ${TARGET_SHARE * 100} %)`,
  );
  say(
    'answering',
    `a request p50 ${ms(percentile(ours.requestsMs, 0.5))}, p99 ${ms(percentile(ours.requestsMs, 0.99))} ` +
      `(floor: ${ms(percentile(floor.requestsMs, 0.5))}, ${ms(percentile(floor.requestsMs, 0.99))}; target p99 < ${TARGET_P99_MS} ms)`,
  );
  say(
    'answering',
    `CPU per participation: server ${ours.serverCpuMs.toFixed(1)} ms, PostgreSQL ${ours.postgresCpuMs.toFixed(1)} ms ` +
      `(floor: ${floor.serverCpuMs.toFixed(1)} ms, ${floor.postgresCpuMs.toFixed(1)} ms)`,
  );
  say(
    'answering',
    `${failed} failed, ${wrong} of ${PARENTS + WARMING + 1} not in the database as sent (target 0) ${failed > 0 ? JSON.stringify(ours.failures) : ''}`,
  );
  if (floor.complete === 0) say('answering', `the floor failed: ${JSON.stringify(floor.failures)}`);
  if (failed > 0 || wrong > 0 || Object.keys(floor.failures).length > 0) process.exitCode = 1;
}
