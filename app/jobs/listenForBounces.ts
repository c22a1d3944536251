import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { AppContext } from '../context';
import { reportsFolder } from '../operations/mail/bounces/removeOldReports';
import { takeReport } from '../operations/mail/bounces/takeReport';

const LARGEST = 5_000_000;

/**
 * Takes reports over LMTP or SMTP on the address of BOUNCES_LISTEN; null when there is none. A report that cannot be stored
 * now is asked for again later (451). What nobody understands is accepted, and kept in `failed` of BOUNCES_DIR, else of
 * DATA_DIR/bounces: a mail server that is told no would send a report about the report.
 */
export async function listenForBounces(
  ctx: AppContext,
  log: (line: string) => void,
): Promise<{ port: number; close(): Promise<void> } | null> {
  const listen = ctx.config.bouncesListen;
  if (listen === null) return null;
  const server = new SMTPServer({
    lmtp: listen.lmtp,
    name: 'peilstok',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, 'Too large for a report'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        takeIn(ctx, Buffer.concat(chunks), to).then(
          () => done(),
          (error: Error) => {
            log(`bounces: ${error.message}`);
            done(refusal(451, 'Not now'));
          },
        );
      });
    },
  });
  server.on('error', (error) => log(`bounces: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : listen.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function takeIn(ctx: AppContext, bytes: Buffer, to: string[]): Promise<void> {
  const taken = await takeReport(ctx, bytes, to);
  if (taken.outcome !== 'unclear') return;
  const folder = path.join(reportsFolder(ctx), 'failed');
  const name = path.join(
    folder,
    `${ctx.clock.now().toISOString().replace(/\W/g, '')}-${ctx.random.uuid()}.eml`,
  );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(name, bytes, { mode: 0o600 });
  await writeFile(`${name}.txt`, `${taken.why}\n`, { mode: 0o600 });
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
