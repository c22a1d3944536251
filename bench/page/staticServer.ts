import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The same bytes under the same headers, from a bare server. @returns its address and how to end it */
export async function serveBytes(reply: Response): Promise<{ port: number; close(): void }> {
  const body = Buffer.from(await reply.arrayBuffer());
  const headers = Object.fromEntries(
    [...reply.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)),
  );
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith('/v/')) outgoing.writeHead(200, headers).end(body);
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
