import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { staticFiles } from '../../../../app/http/server/staticFiles';

const CSS = 'body { color: teal }';

let folder: string;
let server: Server;
let address: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peilstok-static-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'assets', 'bureau-1.css'), CSS);
  await writeFile(path.join(folder, 'assets', 'bureau-1.css.br'), brotliCompressSync(CSS));
  await writeFile(path.join(folder, 'favicon.svg'), '<svg/>');
  const files = staticFiles(folder, { 'X-Content-Type-Options': 'nosniff' });
  server = createServer((incoming, outgoing) =>
    files(incoming, outgoing, () => outgoing.writeHead(404).end('next')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('files for the browser', () => {
  test('are compressed for who can read that, and may be kept for ever when their name has a hash', async () => {
    const reply = await fetch(`${address}/assets/bureau-1.css?v`, {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(reply.headers.get('content-encoding')).toBe('br');
    expect(reply.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(reply.headers.get('vary')).toBe('Accept-Encoding');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await reply.text()).toBe(CSS);
    const plain = await fetch(`${address}/assets/bureau-1.css`, { headers: { 'Accept-Encoding': 'br;q=0' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(CSS);
  });

  test('are not sent again when nothing changed', async () => {
    const first = await fetch(`${address}/favicon.svg`);
    expect(first.headers.get('content-type')).toBe('image/svg+xml');
    const etag = first.headers.get('etag') as string;
    const again = await fetch(`${address}/favicon.svg`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('are still there when the next build has replaced the folder, so that two starts do not harm each other', async () => {
    await rm(folder, { recursive: true });
    const reply = await fetch(`${address}/assets/bureau-1.css`);
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe(CSS);
  });

  test('are only those of the folder', async () => {
    for (const name of [
      '/',
      '/assets',
      '/assets/',
      '/assets/bureau-1.css.br',
      '/../package.json',
      '/%2e%2e/etc/passwd',
    ]) {
      const reply = await fetch(`${address}${name}`);
      expect({ name, text: await reply.text() }).toEqual({ name, text: 'next' });
    }
  });
});
