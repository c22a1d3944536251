import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPool } from '../../db/connection';

export interface FloorTask {
  databaseUrl: string;
  /** As `Step.request` -> the reply, as the product gave it once. */
  replies: [request: string, reply: { status: number; headers: [string, string][]; body: Buffer }][];
  /** Bytes of an answer row. */
  rowBytes: number;
}

/**
 * The least that can be done: the product's bytes from memory, and for every post one statement that is committed when its
 * reply leaves. No rules, no encryption, no policies, no role; statements prepared.
 * @returns its port
 */
export async function serveFloor({ databaseUrl, replies, rowBytes }: FloorTask): Promise<number> {
  const sql = openPool(databaseUrl, 10, { prepares: true });
  await sql.unsafe(
    'create table if not exists floor_answer (name bytea primary key, ciphertext bytea not null)',
  );
  const known = new Map(replies);
  const row = Buffer.alloc(rowBytes, 7);
  const server = createServer((incoming, outgoing) => {
    const [, , token = ''] = (incoming.url ?? '').split(/[/?]/);
    const reply = known.get(
      `${incoming.headers.cookie ? 'known' : 'new'} ${incoming.method} ${incoming.url?.replace(token, '')}`,
    );
    if (!reply) return void outgoing.writeHead(404).end();
    if (incoming.method === 'GET') return send(outgoing, reply, token);
    incoming.resume().once('end', async () => {
      await sql.unsafe(
        'insert into floor_answer values ($1, $2) on conflict (name) do update set ciphertext = excluded.ciphertext',
        [Buffer.from(token), row],
        { prepare: true },
      );
      send(outgoing, reply, token);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function send(
  outgoing: ServerResponse,
  { status, headers, body }: FloorTask['replies'][number][1],
  token: string,
): void {
  for (const [name, value] of headers) outgoing.setHeader(name, value.replace('TOKEN', token));
  outgoing.writeHead(status).end(body);
}
