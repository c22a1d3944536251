import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { openContext } from '../app/createContext';
import { readConfig } from '../app/env.server';
import { sendWaitingMails } from '../app/operations/mail/sendWaitingMails';
import { workerFlags } from '../bin/worker-flags.mjs';
import { startSink } from './mail/sink';
import { say } from './parts/figures';
import { makeInstallation } from './parts/installation';
import { openParentsRound } from './parts/openedRound';
import { askChild, ownRole, playRole, startRole } from './parts/role';

const INVITATIONS = Number(process.env.BENCH_MAILS ?? 10_000);
const FLOOR_AT_ONCE = 20;

const file = fileURLToPath(import.meta.url);
const role = ownRole();
if (role === 'sink') await playRole(startSink);
else if (role === 'worker') await playRole(work).then(() => process.disconnect());
else if (role === 'floor') await playRole(sendConstantMails).then(() => process.disconnect());
else await measure();

interface WorkTask {
  dataDir: string;
  smtpUrl: string;
  associationId: string;
  roundId: string;
}

interface Sent {
  count: number;
  seconds: number;
  /** Resident memory of the sender: after its first tenth, and at most after that. */
  earlyMb: number;
  mostMb: number;
  cpuMsPerMail: number;
}

async function measure(): Promise<void> {
  const installation = await makeInstallation();
  const sink = await startRole<number>(file, 'sink', {});
  const taken = (): Promise<number> => askChild<number>(sink.child, 'count');
  try {
    const { roundId } = await openParentsRound(installation, INVITATIONS);
    const { associationId, dataDir } = installation;
    const smtpUrl = `smtp://127.0.0.1:${sink.reply}`;
    const floorHalf = async (): Promise<Sent> => (await startRole<Sent>(file, 'floor', { smtpUrl })).reply;
    const before = await floorHalf();
    const takenBefore = await taken();
    const { reply: ours } = await startRole<Sent>(
      file,
      'worker',
      {
        dataDir,
        smtpUrl,
        associationId,
        roundId,
      },
      workerFlags,
    );
    const arrived = (await taken()) - takenBefore;
    const floor = together(before, await floorHalf());
    const rate = ({ count, seconds }: Sent): number => count / seconds;
    const share = (rate(ours) / rate(floor)) * 100;
    say(
      'mail',
      `${rate(ours).toFixed(0)} invitations a second in two languages, ${INVITATIONS} of them (floor: ${rate(floor).toFixed(0)}, a pool with one constant message; ${share.toFixed(0)} % of it, target >= 70 %)`,
    );
    say(
      'mail',
      `memory of the worker ${ours.earlyMb.toFixed(0)} MB after a tenth, at most ${ours.mostMb.toFixed(0)} MB (floor: ${floor.mostMb.toFixed(0)} MB; target flat)`,
    );
    say(
      'mail',
      `CPU of the sender per mail ${ours.cpuMsPerMail.toFixed(2)} ms (floor: ${floor.cpuMsPerMail.toFixed(2)} ms)`,
    );
    if (arrived !== INVITATIONS) throw new Error(`${arrived} of ${INVITATIONS} mails arrived.`);
  } finally {
    await sink.stop();
    await installation.close();
  }
}

/** Half of the floor is measured before us and half after: what else the machine does weighs on both. */
function together(one: Sent, other: Sent): Sent {
  return {
    count: one.count + other.count,
    seconds: one.seconds + other.seconds,
    earlyMb: one.earlyMb,
    mostMb: Math.max(one.mostMb, other.mostMb),
    cpuMsPerMail: (one.cpuMsPerMail + other.cpuMsPerMail) / 2,
  };
}

/** The worker's own operation, on the same database, over real SMTP. */
async function work({ dataDir, smtpUrl, associationId, roundId }: WorkTask): Promise<Sent> {
  const config = readConfig({ DATA_DIR: dataDir, SMTP_URL: smtpUrl });
  const opened = await openContext(config, { works: false, log: () => {} });
  try {
    return await timed(() => sendWaitingMails(opened.ctx, associationId, roundId));
  } finally {
    await opened.close();
  }
}

async function sendConstantMails({ smtpUrl }: { smtpUrl: string }): Promise<Sent> {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 5 } as Parameters<
    typeof createTransport
  >[0]);
  const message = {
    from: 'SWV De Maat <peilstok@maat.example>',
    to: 'ouder@huis.example',
    subject: 'Vier minuten voor betere hulp',
    text: 'Beste ouder, wilt u vier minuten meedenken? '.repeat(30),
    html: `<p>${'Beste ouder, wilt u vier minuten meedenken? '.repeat(200)}</p>`,
  };
  const sent = await timed(async () => {
    let next = 0;
    const sender = async (): Promise<void> => {
      while (next++ < INVITATIONS / 2) await transport.sendMail(message);
    };
    await Promise.all(Array.from({ length: FLOOR_AT_ONCE }, sender));
    return INVITATIONS / 2;
  });
  transport.close();
  return sent;
}

async function timed(send: () => Promise<number>): Promise<Sent> {
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(process.memoryUsage.rss() / 2 ** 20), 100);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const count = await send();
  const seconds = (performance.now() - begun) / 1000;
  const used = process.cpuUsage(cpu);
  clearInterval(timer);
  const early = memory[Math.floor(memory.length / 10)] ?? process.memoryUsage.rss() / 2 ** 20;
  const cpuMsPerMail = (used.user + used.system) / 1000 / count;
  return {
    count,
    seconds,
    earlyMb: early,
    mostMb: memory.reduce((a, b) => Math.max(a, b), early),
    cpuMsPerMail,
  };
}
