import net from 'node:net';

export interface Reply {
  status: number;
  location: string | null;
  cookie: string | null;
  /** Head and body as they came. */
  head: string;
  body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One kept connection over which requests go one by one. Light, so that the client takes little from who it measures. */
export class Connection {
  readonly #socket: net.Socket;
  #received: Buffer[] = [];
  #length = 0;
  /** Bytes of the reply under way; Infinity until its head is in. */
  #wanted = Number.POSITIVE_INFINITY;
  #bodyAt = 0;
  #settle: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.#socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The server closed the connection.')));
  }

  /** @throws when the connection fails or the reply has no length. */
  send(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#settle?.reject(error);
    this.#settle = null;
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#wanted === Number.POSITIVE_INFINITY) {
      const all = this.#all();
      const end = all.indexOf(END_OF_HEAD);
      if (end < 0) return;
      this.#bodyAt = end + END_OF_HEAD.length;
      const length = /\r\ncontent-length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1];
      if (length === undefined) {
        this.#fail(new Error('A reply without a length.'));
        return;
      }
      this.#wanted = this.#bodyAt + Number(length);
    }
    if (this.#length < this.#wanted) return;
    const all = this.#all();
    const head = all.toString('latin1', 0, this.#bodyAt);
    const reply = {
      status: Number(head.slice(9, 12)),
      location: /\r\nlocation: ([^\r]+)/i.exec(head)?.[1] ?? null,
      cookie: /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? null,
      head,
      body: all.subarray(this.#bodyAt),
    };
    this.#received = [];
    this.#length = 0;
    this.#wanted = Number.POSITIVE_INFINITY;
    const { resolve } = this.#settle ?? { resolve: () => {} };
    this.#settle = null;
    resolve(reply);
  }

  #all(): Buffer {
    if (this.#received.length > 1) this.#received = [Buffer.concat(this.#received)];
    return this.#received[0] as Buffer;
  }
}
