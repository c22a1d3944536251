import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import { hasAnyAccount } from '../../../db/queries/accounts';
import { findAssociationIds } from '../../../db/queries/associations';
import { outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { openContext } from '../../createContext';
import { readConfig } from '../../env.server';
import { runUntilSignal } from '../../http/server/runUntilSignal';
import { type RunningServer, startServer } from '../../http/server/startServer';
import { createRest } from '../../jobs/createRest';
import { startWorker } from '../../jobs/startWorker';
import { makeOperatorSignInAddress } from '../../operations/accounts/requestSignIn';
import { loadExample } from '../../operations/example/loadExample';
import { deliveryState } from '../../operations/mail/outbox';
import { type CommandIo, CommandProblem } from '../io';

/** `peilstok serve`: the whole product in one process, until a signal. What it does is said on standard error. */
export async function runServe(io: CommandIo, buildFolder: string): Promise<void> {
  const config = readConfig();
  const stopped = runUntilSignal();
  const log = (line: string) => io.err(line);
  log(config.databaseUrl ? 'Opening the database.' : 'Starting the embedded database.');
  const opened = await openContext(config, { works: config.worker === 'inline', log });
  let server: RunningServer | null = null;
  let stopWorker = async (): Promise<void> => {};
  try {
    const { ctx } = opened;
    if (!config.databaseUrl) await fillWhenNew(ctx, log);
    server = await listen(ctx, buildFolder, log);
    if (config.worker === 'inline')
      stopWorker = await startWorker(ctx, opened.queue, log, { rest: createRest('within') });
    const delivery = deliveryState(ctx);
    if (!delivery.deliversForReal)
      log(`Mail goes to ${delivery.outboxDir} (set SMTP_URL to really send it).`);
    io.out(`Peilstok runs at ${config.baseUrl}`);
    io.out(`Sign in once, within a day: ${await makeOperatorSignInAddress(ctx)}`);
    log(`Stopping: ${await stopped}.`);
  } finally {
    await server?.close();
    await stopWorker();
    await opened.close();
  }
}

/** A new embedded database shows what the product does; one that was emptied by somebody stays empty. */
async function fillWhenNew(ctx: AppContext, log: (line: string) => void): Promise<void> {
  const isNew = await outsideAssociations(
    ctx.db,
    async (tx) => (await findAssociationIds(tx)).length === 0 && !(await hasAnyAccount(tx)),
  );
  if (!isNew) return;
  log('Filling the example association SWV Voorbeeld (once).');
  const outcome = await loadExample(ctx);
  if (!outcome.ok) log(outcome.problems.map(({ message }) => message).join(' '));
}

async function listen(
  ctx: AppContext,
  buildFolder: string,
  log: (line: string) => void,
): Promise<RunningServer> {
  const { config } = ctx;
  const build = (await import(
    pathToFileURL(path.join(buildFolder, 'server', 'index.js')).href
  )) as ServerBuild;
  try {
    const server = await startServer({
      app: ctx,
      build,
      clientFolder: path.join(buildFolder, 'client'),
      host: config.host,
      port: config.port,
      log,
    });
    if (config.port === 0) config.baseUrl = config.baseUrl.replace(/:0$/, `:${server.port}`);
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new CommandProblem([
        `Port ${config.port} on ${config.host} is taken, perhaps by a Peilstok that runs already. Stop that one, or choose another: PORT=${config.port + 1} npm start`,
      ]);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new CommandProblem([
        `Cannot listen on ${config.host}:${config.port} (${code}). Set HOST and PORT.`,
      ]);
    }
    throw error;
  }
}
