import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { lineStream } from '../../../../app/http/lineStream';
import { sendWebResponse } from '../../../../app/http/server/sendWebResponse';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves one reply; gives its address and what went wrong while sending. */
async function serve(reply: () => Response): Promise<{ url: string; failure: Promise<unknown> }> {
  let tell: (value: unknown) => void = () => {};
  const failure = new Promise((resolve) => {
    tell = resolve;
  });
  server = createServer((_, outgoing) => {
    sendWebResponse(reply(), outgoing, { headers: { 'Cache-Control': 'no-store' }, withBody: true }).then(
      () => tell(null),
      (error) => {
        outgoing.destroy();
        tell(error);
      },
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, failure };
}

const asLines = (produce: Parameters<typeof lineStream>[0]) =>
  new Response(lineStream(produce), { headers: { 'Content-Type': 'application/jsonl; charset=utf-8' } });

describe('an export', () => {
  it('is sent while it is made: nobody waits for the whole, no length is promised', async () => {
    let goOn: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { url } = await serve(() =>
      asLines(async (write) => {
        await write('{"first":1}\n');
        await waiting;
        await write('{"last":2}\n');
      }),
    );
    const reply = await fetch(url);
    expect(reply.headers.get('content-length')).toBeNull();
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('{"first":1}\n');
    goOn();
    const rest = await reader.read();
    expect(new TextDecoder().decode(rest.value)).toBe('{"last":2}\n');
  });

  it('that fails half way breaks off: a part is not taken for the whole', async () => {
    const { url, failure } = await serve(() =>
      asLines(async (write) => {
        await write('{"first":1}\n');
        throw new Error('the database went away');
      }),
    );
    await expect(fetch(url).then((reply) => reply.text())).rejects.toThrow();
    expect(await failure).toMatchObject({ message: 'the database went away' });
  });
});
