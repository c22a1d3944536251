import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '../answering/connection';

export interface ReadTask {
  port: number;
  tokens: string[];
  /** A page is opened every so many milliseconds, however many are under way. */
  everyMs: number;
}

/**
 * Opens first pages evenly, each over a connection of its own, until the message `enough`; answers that with how long each
 * took, ms, from connecting to the last byte.
 * @throws when a page is not the list
 */
export async function readPages({ port, tokens, everyMs }: ReadTask): Promise<'reading'> {
  void (async () => {
    const tookMs: number[] = [];
    let goesOn = true;
    const enough = once(process, 'message').then(() => {
      goesOn = false;
    });
    const pages: Promise<void>[] = [];
    const begun = performance.now();
    while (goesOn) {
      pages.push(
        openPage(port, tokens[pages.length % tokens.length] as string).then((ms) => void tookMs.push(ms)),
      );
      await Promise.race([enough, wait(Math.max(0, pages.length * everyMs - (performance.now() - begun)))]);
    }
    await Promise.all(pages);
    process.send?.(tookMs);
  })();
  return 'reading';
}

async function openPage(port: number, token: string): Promise<number> {
  const begun = performance.now();
  const connection = new Connection(port);
  const { status } = await connection.send(
    `GET /v/${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Language: nl\r\n\r\n`,
  );
  connection.close();
  if (status !== 200) throw new Error(`A page answered ${status}.`);
  return performance.now() - begun;
}
