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

const PARENTS = 2000;
const WARMING = 200;
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
    let ours: Measured;
    let floor: Measured;
    try {
      const floorTask = await recordReplies(
        product.port,
        round.tokens[0] as string,
        installation.databaseUrl,
      );
      const floorServer = await startRole<number>(file, 'floor', floorTask);
      const half = Math.ceil(round.tokens.length / 2);
      const runFloor = (tokens: string[]) => run(floorServer.reply, floorServer.child, installation, tokens);
      // Half before and half after: what others do on the machine changes meanwhile.
      const before = await runFloor(round.tokens.slice(0, half));
      ours = await run(product.port, product.child, installation, round.tokens);
      floor = together(before, await runFloor(round.tokens.slice(half)));
      await floorServer.stop();
    } finally {
      await product.stop();
    }
    const wrong = await countWrong(installation, round);
    report(ours, floor, wrong);
  } finally {
    await installation.close();
  }
}

interface Measured extends Replayed {
  /** CPU time per participation: tells more than the rate does when others use the machine. */
  serverCpuMs: number;
  postgresCpuMs: number;
}

/** Warms the server with parents of their own, then measures. The first token is not used: its replies were recorded. */
async function run(
  port: number,
  server: ChildProcess,
  { dataDir }: Installation,
  tokens: string[],
): Promise<Measured> {
  const warming = { port, tokens: tokens.slice(1, 1 + WARMING), firstParent: 1, atOnce: AT_ONCE };
  await startRole<Replayed>(file, 'phones', warming);
  const task = { port, tokens: tokens.slice(1 + WARMING), firstParent: 1 + WARMING, atOnce: AT_ONCE };
  const cpu = async (): Promise<[number, number]> => [
    await cpuSeconds(server.pid as number),
    await postgresCpuSeconds(dataDir),
  ];
  const before = await cpu();
  const { reply } = await startRole<Replayed>(file, 'phones', task);
  const after = await cpu();
  const each = (index: 0 | 1): number => ((after[index] - before[index]) * 1000) / reply.complete;
  return { ...reply, serverCpuMs: each(0), postgresCpuMs: each(1) };
}

/** Two halves of one measurement. */
function together(one: Measured, other: Measured): Measured {
  const complete = one.complete + other.complete;
  const each = (cpu: 'serverCpuMs' | 'postgresCpuMs'): number =>
    (one[cpu] * one.complete + other[cpu] * other.complete) / complete;
  return {
    complete,
    seconds: one.seconds + other.seconds,
    requestsMs: [...one.requestsMs, ...other.requestsMs],
    participationsMs: [...one.participationsMs, ...other.participationsMs],
    failures: { ...one.failures, ...other.failures },
    serverCpuMs: each('serverCpuMs'),
    postgresCpuMs: each('postgresCpuMs'),
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
