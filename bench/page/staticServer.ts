import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Bytes of a page or a script with the headers they came with. */
interface Served {
  body: Buffer;
  headers: Record<string, string>;
}

/**
 * The same page and the same script under the same headers and addresses, from a bare server.
 * @param page the address of the page to copy
 * @returns its port and how to end it
 */
export async function serveBytes(page: string): Promise<{ port: number; close(): void }> {
  const document = await copyOf(page);
  const script = /<script src="([^"]+)"/.exec(document.body.toString())?.[1];
  if (!script) throw new Error('The page has no script any more: leave it out here.');
  const copies = new Map([
    [new URL(page).pathname, document],
    [script, await copyOf(new URL(script, page).href)],
  ]);
  const server = createServer((incoming, outgoing) => {
    const copy = copies.get(incoming.url ?? '');
    if (copy) outgoing.writeHead(200, copy.headers).end(copy.body);
    else outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a browser gets it, still compressed. */
async function copyOf(address: string): Promise<Served> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.once('error', reject);
      reply.once('end', () => {
        const headers = Object.entries(reply.headers).flatMap(([name, value]) =>
          typeof value === 'string' && !/^(date|connection|keep-alive)$/.test(name) ? [[name, value]] : [],
        );
        resolve({ body: Buffer.concat(chunks), headers: Object.fromEntries(headers) });
      });
    }).once('error', reject);
  });
}
