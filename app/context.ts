import type { Database } from '../db/connection';
import type { Mailer } from '../emails/mailer';
import type { Config } from './env.server';
import type { Queue } from './jobs/queue';
import type { KeyStore } from './operations/keys/keyStore';
import type { RunningImports } from './operations/rounds/upload/runningImports';

export interface Clock {
  now(): Date;
}

export interface Randomness {
  bytes(count: number): Uint8Array;
  uuid(): string;
}

/** Everything an operation may touch; handed to routes, jobs and commands alike. No module keeps state of its own. */
export interface AppContext {
  config: Config;
  /** Signs unsubscribe links and hashes opted-out addresses; never in the database. */
  secret: string;
  db: Database;
  keys: KeyStore;
  mailer: Mailer;
  queue: Queue;
  /** Lists that this process is taking in. */
  imports: RunningImports;
  clock: Clock;
  random: Randomness;
}
