import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import { afterAll, beforeAll } from 'vitest';
import { startServer } from '../../app/http/server/startServer';
import type { TestContext } from './testContext';

const build = path.resolve(import.meta.dirname, '..', '..', 'build');

/** Serves the built pages on a test context, on a free port, for the length of the test file. */
export function servedProduct(ctx: TestContext): { readonly baseUrl: string } {
  let close: (() => Promise<void>) | null = null;
  beforeAll(async () => {
    const pages = (await import(pathToFileURL(path.join(build, 'server', 'index.js')).href)) as ServerBuild;
    const server = await startServer({
      app: ctx,
      build: pages,
      clientFolder: path.join(build, 'client'),
      host: '127.0.0.1',
      port: 0,
      log: (line) => {
        throw new Error(`The server complains: ${line}`);
      },
    });
    ctx.config.baseUrl = `http://127.0.0.1:${server.port}`;
    close = server.close;
  });
  afterAll(async () => {
    await close?.();
  });
  return {
    get baseUrl() {
      return ctx.config.baseUrl;
    },
  };
}
