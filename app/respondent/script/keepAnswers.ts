import { backOffMs } from './backOffMs';
import type { Entry, Pending } from './pending';

/** What came of one post. `left` names fields that are not right yet and were not kept. */
export type Outcome = { kind: 'kept'; left: readonly string[] } | { kind: Failure };
export type Failure = 'offline' | 'trouble' | 'refused';
export type Said = 'saved' | 'partlySaved' | Failure;

export interface Surroundings {
  pending: Pending;
  /** The page that is shown. */
  page: string;
  post(page: string, entries: readonly Entry[]): Promise<Outcome>;
  /** Sends without hearing what came of it. */
  postBlindly(page: string, entries: readonly Entry[]): void;
  /** @returns how to call it off */
  later(ms: number, then: () => void): () => void;
  say(what: Said): void;
}

export interface Keeping {
  /** An answer changed: it is sent within 20 s. */
  changed(): void;
  /** Sends what is pending, one page after the other, never two posts at once. */
  now(): Promise<void>;
  /** The page may be gone in a moment. */
  leaving(): void;
  /** Does something that sends every pending answer of the page, with no other post beside it. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

const SAVE_AFTER_MS = 20_000;

/** Sends pending answers, and sends them again until they have arrived. */
export function keepAnswers({ pending, page, post, postBlindly, later, say }: Surroundings): Keeping {
  let callOff: (() => void) | null = null;
  let busy: Promise<void> | null = null;
  let changed = false;
  let failures = 0;

  const plan = (ms: number): void => {
    if (callOff) callOff();
    callOff = later(ms, now);
  };

  function begin(): void {
    if (callOff) callOff();
    callOff = null;
    changed = false;
  }

  async function run(): Promise<void> {
    begin();
    let left = false;
    let kept = false;
    for (const [of, entries] of byPage(pending.all())) {
      const outcome = await post(of, entries);
      if (outcome.kind === 'kept') {
        const wrong = outcome.left;
        const right = entries.filter(([, , fields]) => !fields.some(([name]) => wrong.indexOf(name) >= 0));
        pending.sent(right);
        left = left || right.length < entries.length;
        kept = true;
      } else if (outcome.kind !== 'refused') {
        failures += 1;
        say(outcome.kind);
        plan(backOffMs(failures));
        return;
      } else if (of === page) say('refused');
      // A page that is no longer asked: it will never be taken.
      else pending.sent(entries);
    }
    failures = 0;
    if (changed) plan(SAVE_AFTER_MS);
    else if (kept) say(left ? 'partlySaved' : 'saved');
  }

  function occupy(work: Promise<unknown>): Promise<void> {
    const over = (): void => {
      busy = null;
    };
    busy = work.then(over, over);
    return busy;
  }

  function now(): Promise<void> {
    return busy || occupy(run());
  }

  return {
    changed() {
      changed = true;
      if (!callOff && !busy) plan(SAVE_AFTER_MS);
    },
    now,
    leaving() {
      if (busy && changed) for (const [of, entries] of byPage(pending.all())) postBlindly(of, entries);
      else if (changed || failures > 0) now();
    },
    async alone(work) {
      while (busy) await busy;
      begin();
      const doing = work();
      occupy(doing);
      return doing;
    },
  };
}

function byPage(entries: readonly Entry[]): [string, Entry[]][] {
  const pages: [string, Entry[]][] = [];
  for (const entry of entries) {
    const known = pages.filter(([page]) => page === entry[0])[0];
    if (known) known[1].push(entry);
    else pages.push([entry[0], [entry]]);
  }
  return pages;
}
