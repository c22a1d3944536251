import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '../../../../app/context';
import { type RunningServer, startServer } from '../../../../app/http/server/startServer';
import { exampleBuild } from './exampleBuild';

let folder: string;
let server: RunningServer;
let lines: string[];
let received: string[];
let release: () => void;
let held: Promise<void>;

const build = () =>
  exampleBuild({
    hello: {
      loader: ({ request, context }: LoaderFunctionArgs) =>
        new Response(`hello from ${new URL(request.url).origin} ${typeof context.nonce}`),
    },
    own: {
      loader: () => new Response('mine', { headers: { 'Content-Security-Policy': "default-src 'none'" } }),
    },
    cookies: {
      loader: () => {
        const headers = new Headers();
        headers.append('Set-Cookie', 'a=1');
        headers.append('Set-Cookie', 'b=2');
        return new Response('two', { headers });
      },
    },
    broken: {
      loader: () => {
        throw new Error('secret detail');
      },
    },
    slow: {
      loader: async () => {
        received.push('slow');
        await held;
        return new Response('done after all');
      },
    },
    'v/:token': {
      loader: () => new Response('list'),
      action: async ({ request }: ActionFunctionArgs) => {
        // Read whole by the server, which then sends a plain reply; a longer body comes as a Request.
        const { whole } = request as unknown as { whole?: Buffer };
        const body = whole ? whole.toString() : await request.text();
        received.push(body.slice(0, 20));
        const said = `${body.length} bytes`;
        return whole ? { status: 200, headers: {}, body: said } : new Response(said);
      },
    },
    'afmelden/:token': { loader: () => new Response(''), action: () => new Response('unsubscribed') },
    pagina: { default: () => null, loader: () => null, action: () => ({ changed: true }) },
    wijzigen: {
      loader: () => new Response(''),
      action: async ({ request }: ActionFunctionArgs) =>
        new Response(`changed ${(await request.text()).length}`),
    },
  });

async function start(baseUrl = 'http://peilstok.example'): Promise<void> {
  server = await startServer({
    app: { config: { baseUrl } } as AppContext,
    build: build(),
    clientFolder: path.join(folder, 'client'),
    host: '127.0.0.1',
    port: 0,
    log: (line) => lines.push(line),
  });
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function ask(
  target: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const fromOurPage = { Origin: 'http://peilstok.example' };

beforeEach(async () => {
  lines = [];
  received = [];
  held = new Promise((resolve) => {
    release = resolve;
  });
  folder = await mkdtemp(path.join(os.tmpdir(), 'peilstok-http-'));
  await mkdir(path.join(folder, 'client', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'client', 'assets', 'page-abc123.js'), 'let a = 1;');
  await writeFile(path.join(folder, 'client', 'assets', 'page-abc123.js.gz'), gzipSync('let a = 1;'));
  await writeFile(path.join(folder, 'client', 'favicon.svg'), '<svg/>');
});

afterEach(async () => {
  release();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('what every reply carries', () => {
  it('is a policy with a nonce of its own, no storing, and no https-only promise over http', async () => {
    await start();
    const [first, second] = [await ask('/hello'), await ask('/hello')];
    expect(first.body).toBe('hello from http://peilstok.example string');
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(first.headers['strict-transport-security']).toBeUndefined();
    const nonce = /'nonce-([^']{20,})'/;
    const policies = [first, second].map(
      ({ headers }) => nonce.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(policies[0]).toBeTruthy();
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('leaves the policy of a route that has its own, and all its cookies', async () => {
    await start();
    expect((await ask('/own')).headers['content-security-policy']).toBe("default-src 'none'");
    expect((await ask('/cookies')).headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });

  it('is the https-only promise when the installation is reached over https', async () => {
    await start('https://peilstok.example');
    expect((await ask('/hello')).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('is headers without a body for HEAD', async () => {
    await start();
    const head = await ask('/hello', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
  });
});

describe('the files of the build', () => {
  it('may be kept for ever when their name has a hash, and are sent compressed to whoever can read that', async () => {
    await start();
    const asset = await ask('/assets/page-abc123.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-encoding']).toBe('gzip');
    expect(asset.headers['x-content-type-options']).toBe('nosniff');
    const icon = await ask('/favicon.svg');
    expect(icon.headers['cache-control']).toBe('public, max-age=3600');
    expect(icon.body).toBe('<svg/>');
  });

  it('are all there is: nothing above the folder is sent', async () => {
    await start();
    await writeFile(path.join(folder, 'private.txt'), 'private');
    for (const target of ['/../private.txt', '/%2e%2e/private.txt', '/assets/..%2f..%2fprivate.txt']) {
      expect((await ask(target)).body).not.toBe('private');
    }
  });
});

describe('a post', () => {
  it('from another site changes nothing', async () => {
    await start();
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { ...fromOurPage, 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
      {},
    ]) {
      const { status, body } = await ask('/wijzigen', { method: 'POST', headers, body: 'a=1' });
      expect(status).toBe(403);
      expect(body).toContain('Daarom is er niets veranderd');
    }
  });

  it('from our own page goes through, whichever of our names the browser knows us by', async () => {
    await start();
    for (const headers of [
      fromOurPage,
      { Host: 'localhost:3000', Origin: 'http://localhost:3000' },
      { Host: 'localhost:3000', Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      { Host: 'inside:80', ...fromOurPage, 'X-Forwarded-Host': 'evil.example' },
    ]) {
      const { status, body } = await ask('/wijzigen', { method: 'POST', headers, body: 'a=1' });
      expect({ status, body }).toEqual({ status: 200, body: 'changed 3' });
      // Of a page with a component Remix looks at the origin too, and must agree.
      const page = await ask('/pagina', { method: 'POST', headers: { ...headers, ...form }, body: 'a=1' });
      expect({ status: page.status, body: page.body }).toEqual({ status: 200, body: 'page' });
    }
  });

  it('of a parent whose browser tells nothing about itself is taken, since the link is the key', async () => {
    await start();
    expect((await ask('/v/abc', { method: 'POST', body: 'a=1' })).body).toBe('3 bytes');
    const elsewhere = { method: 'POST', body: 'a=1', headers: { Origin: 'https://evil.example' } };
    expect((await ask('/v/abc', elsewhere)).status).toBe(403);
  });

  it('is told to a respondent in a language they read, and to the bureau in Dutch', async () => {
    await start();
    const reads = (language: string) => ({
      method: 'POST',
      headers: { Origin: 'http://elsewhere.example', 'Accept-Language': language },
    });
    const arabic = await ask('/v/abc', reads('fr, ar;q=0.8, nl;q=0.5'));
    expect([arabic.status, arabic.body.includes('<html lang="ar" dir="rtl">')]).toEqual([403, true]);
    expect((await ask('/v/abc', reads('pl-PL'))).body).toContain('To nie przyszło z naszej strony');
    expect((await ask('/v/abc', reads('fr'))).body).toContain('Dit kwam niet van onze eigen pagina');
    expect((await ask('/wijzigen', reads('en'))).body).toContain('Dit kwam niet van onze eigen pagina');
  });

  it('of a mail provider unsubscribes with one click', async () => {
    await start();
    const headers = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' };
    const body = 'List-Unsubscribe=One-Click';
    expect((await ask('/afmelden/abc', { method: 'POST', headers, body })).body).toBe('unsubscribed');
  });

  it('that is too large is refused in words, said beforehand or found out on the way', async () => {
    await start();
    const body = 'x'.repeat(300 * 1024);
    const said = await ask('/v/abc', { method: 'POST', headers: fromOurPage, body });
    expect(said.status).toBe(413);
    const headers = { ...fromOurPage, 'Transfer-Encoding': 'chunked' };
    const found = await ask('/v/abc', { method: 'POST', headers, body });
    expect(found.status).toBe(413);
    expect(found.body).toContain('te groot');
    expect(received).toEqual([]);
    expect((await ask('/wijzigen', { method: 'POST', headers: fromOurPage, body })).body).toBe(
      'changed 307200',
    );
  });
});

describe('when something goes wrong', () => {
  it('the visitor reads plain Dutch and nothing of inside', async () => {
    await start();
    const { status, body } = await ask('/broken');
    expect(status).toBe(500);
    expect(body).toContain('Er ging iets mis');
    expect(body).not.toContain('secret detail');
  });

  it('an address that is none of ours is answered without asking a route', async () => {
    await start();
    expect((await ask('//evil.example/hello')).status).toBe(400);
    expect((await ask('http://evil.example/hello')).status).toBe(400);
  });
});

describe('stopping', () => {
  it('finishes the request under way and takes no new one', async () => {
    await start();
    const slow = ask('/slow');
    while (received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closed = server.close();
    await expect(ask('/hello')).rejects.toThrow('ECONNREFUSED');
    release();
    expect((await slow).body).toBe('done after all');
    expect((await slow).headers.connection).toBe('close');
    await closed;
  });

  it('does not wait for a browser that keeps an idle connection open', async () => {
    await start();
    const agent = new http.Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      http.get({ host: '127.0.0.1', port: server.port, path: '/hello', agent }, (response) => {
        response.resume().once('end', resolve);
      });
    });
    const before = Date.now();
    await server.close();
    await server.close();
    expect(Date.now() - before).toBeLessThan(3000);
    agent.destroy();
  });

  it('does not wait for a visitor who never finishes asking', async () => {
    await start();
    const socket = net.connect(server.port, '127.0.0.1');
    await new Promise<void>((resolve) =>
      socket.write('GET /hello HTTP/1.1\r\nHost: x\r\nContent-', () => resolve()),
    );
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.resume();
    await server.close();
    await gone;
  }, 5000);
});

describe('health', () => {
  it('of the process is answered without the database', async () => {
    await start();
    expect(JSON.parse((await ask('/healthz')).body)).toEqual({ status: 'ok' });
  });
});
