import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { AppContext } from '../app/context';
import { listenForBounces } from '../app/jobs/listenForBounces';
import { localDay } from '../app/operations/localDay';
import { sendWaitingMails } from '../app/operations/mail/sendWaitingMails';
import { importRecipients } from '../app/operations/rounds/importRecipients';
import { openRound } from '../app/operations/rounds/openRound';
import { prepareRound } from '../app/operations/rounds/prepareRound';
import { countMails } from '../db/queries/sendLedger';
import { inAssociation } from '../db/transaction';
import { createMailer } from '../emails/mailer';
import { dayAfter } from '../surveys/schedule/dayAfter';
import { say } from './parts/figures';
import { makeInstallation } from './parts/installation';
import { freePort } from './parts/servedProduct';

/**
 * Once against a real Postfix (Debian: apt-get install postfix; run as root): 180 parents whose mail is delivered into a
 * mailbox, 20 whose address Postfix takes and then finds unknown, so that it sends a report of its own, which comes back over
 * LMTP. Everything on the loopback address, in a folder of its own. Without Postfix it says so.
 */
const DELIVERED = 180;
const UNKNOWN = 20;
/** Debian's `nobody`, who owns the mailboxes. */
const NOBODY = 65_534;

if (hasPostfix()) await measure();
else say('postfix', 'not run: there is no Postfix here, or this is not root');

function hasPostfix(): boolean {
  try {
    execFileSync('postconf', ['mail_version'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

async function measure(): Promise<void> {
  const installation = await makeInstallation();
  const lmtpPort = await freePort();
  const refuser = await startRefuser();
  const postfix = await startPostfix(lmtpPort, refuser.port);
  const ctx: AppContext = {
    ...installation.ctx,
    mailer: createMailer({ smtpUrl: `smtp://127.0.0.1:${postfix.port}`, outboxDir: '/nowhere' }),
  };
  Object.assign(ctx.config, {
    mailFrom: 'SWV De Maat <peilstok@maat.example>',
    bounceAddress: 'bounce@maat.example',
    bouncesListen: { host: '127.0.0.1', port: lmtpPort, lmtp: true },
  });
  const listening = await listenForBounces(ctx, (line) => say('postfix', line));
  try {
    const roundId = await openedRound(ctx, installation.associationId);
    const sent = await sendWaitingMails(ctx, installation.associationId, roundId);
    const counts = async () =>
      (
        await inAssociation(ctx.db, installation.associationId, (tx) =>
          countMails(tx, installation.associationId),
        )
      ).get(roundId);
    for (let tries = 0; tries < 300 && (await counts())?.bounced !== UNKNOWN; tries++) await wait(100);
    const delivered = await postfix.delivered();
    const bounced = (await counts())?.bounced ?? 0;
    say(
      'postfix',
      `${postfix.version}: ${sent} accepted, ${delivered} delivered, ${bounced} came back as reports and were found in the ledger`,
    );
    if (sent !== DELIVERED + UNKNOWN || delivered !== DELIVERED || bounced !== UNKNOWN) {
      throw new Error('Not every mail went the way it should.');
    }
  } finally {
    await ctx.mailer.close();
    await listening?.close();
    await postfix.stop();
    await refuser.close();
    await installation.close();
  }
}

async function openedRound(ctx: AppContext, associationId: string): Promise<string> {
  const today = localDay(ctx.clock.now());
  const closesOn = dayAfter(today, 20);
  const dates = { opensOn: today, closesOn, sealBy: dayAfter(closesOn, 10) };
  const prepared = await prepareRound(ctx, 'bench', associationId, { survey: 'ouders', year: 2026, dates });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const lines = Array.from({ length: DELIVERED + UNKNOWN }, (_, index) =>
    index < DELIVERED ? `ouder${index}@huis.example;Zoë ${index}` : `ouder${index}@weg.example;Noor ${index}`,
  );
  await importRecipients(
    ctx,
    'bench',
    associationId,
    roundId,
    new TextEncoder().encode(['email;naam', ...lines].join('\n')),
  );
  const opened = await openRound(ctx, 'bench', associationId, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return roundId;
}

/** The next server, to which Postfix takes what is for `weg.example`: it knows nobody. */
async function startRefuser(): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    lmtp: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 })),
  });
  server.on('error', () => {});
  const port = await freePort();
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function startPostfix(lmtpPort: number, refuserPort: number) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'peilstok-postfix-'));
  await chmod(folder, 0o755);
  const [config, queue, data, boxes] = ['etc', 'queue', 'data', 'boxes'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string];
  for (const one of [config, queue, data, boxes]) await mkdir(one);
  await chown(boxes, NOBODY, NOBODY);
  execFileSync('chown', ['postfix', data]);
  const port = await freePort();
  await writeFile(path.join(config, 'main.cf'), mainConfig({ queue, data, boxes, config, lmtpPort }));
  await writeFile(path.join(config, 'master.cf'), masterConfig(port));
  await writeFile(
    path.join(config, 'transport'),
    `/@weg\\.example$/ lmtp:inet:127.0.0.1:${refuserPort}\n/@maat\\.example$/ lmtp:inet:127.0.0.1:${lmtpPort}\n`,
  );
  await writeFile(path.join(config, 'boxes'), `/^ouder.*@huis\\.example$/ all/\n`);
  const postfix = (...words: string[]) =>
    execFileSync('postfix', ['-c', config, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  postfix('start');
  const version = execFileSync('postconf', ['-h', 'mail_version']).toString().trim();
  return {
    port,
    version: `Postfix ${version}`,
    delivered: async () => (await readdir(path.join(boxes, 'all', 'new')).catch(() => [])).length,
    async stop() {
      postfix('stop');
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function mainConfig(at: {
  queue: string;
  data: string;
  boxes: string;
  config: string;
  lmtpPort: number;
}): string {
  return `compatibility_level = 3.6
queue_directory = ${at.queue}
data_directory = ${at.data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.maat.example
mydestination =
inet_interfaces = loopback-only
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
maillog_file =
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = huis.example
virtual_mailbox_base = ${at.boxes}
virtual_mailbox_maps = regexp:${at.config}/boxes
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
transport_maps = regexp:${at.config}/transport
default_transport = error:5.4.4 nowhere else
smtpd_relay_restrictions = permit_mynetworks, reject
smtp_dns_support_level = disabled
`;
}

function masterConfig(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
`;
}
