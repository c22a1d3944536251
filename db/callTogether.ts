import type { Database } from './connection';

/** Calls of one kind that are waiting for their turn, and how many turns are under way. */
interface Gathering<Call, Reply> {
  waiting: Waiting<Call, Reply>[];
  underWay: number;
}

interface Waiting<Call, Reply> {
  call: Call;
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

/** So many calls go together at most; a turn that is long makes all of them wait. */
const MOST_TOGETHER = 64;
/** So many turns at once: while one runs, the next gathers. A second one at a time only made both smaller (a tenth more work). */
const MOST_TURNS = 1;

/**
 * Lets calls that come in the same moment go to the database together. Nobody waits for company: what is there when this
 * process has read its sockets goes at once, and only while a turn is under way do others gather for the next. A call is never
 * answered by a turn that began before it was made.
 * @param run makes one trip for all; gives a reply a call, in their order. When the database refuses the trip as a whole, each goes
 *   again by itself, so that nobody fails by the company they came in. It must not have kept anything then.
 * @returns for a database and a key (only calls of the same key go together) what makes one call
 */
export function callTogether<Call, Reply>(
  run: (db: Database, calls: readonly Call[]) => Promise<readonly Reply[]>,
): (db: Database, key: string, call: Call) => Promise<Reply> {
  const gatherings = new WeakMap<Database, Map<string, Gathering<Call, Reply>>>();

  const take = async (db: Database, calls: readonly Waiting<Call, Reply>[]): Promise<void> => {
    try {
      const replies = await run(
        db,
        calls.map(({ call }) => call),
      );
      for (const [index, { resolve }] of calls.entries()) resolve(replies[index] as Reply);
    } catch (error) {
      const [only] = calls;
      if (only && calls.length === 1) only.reject(error);
      else if (isRefusal(error)) await Promise.all(calls.map((call) => take(db, [call])));
      else for (const { reject } of calls) reject(error);
    }
  };

  return (db, key, call) => {
    let byKey = gatherings.get(db);
    if (!byKey) {
      byKey = new Map();
      gatherings.set(db, byKey);
    }
    const all = byKey;
    const gathering = all.get(key) ?? { waiting: [], underWay: 0 };
    all.set(key, gathering);
    const go = (): void => {
      while (gathering.underWay < MOST_TURNS && gathering.waiting.length > 0) {
        gathering.underWay += 1;
        void take(db, gathering.waiting.splice(0, MOST_TOGETHER)).finally(() => {
          gathering.underWay -= 1;
          go();
        });
      }
      if (gathering.underWay === 0) all.delete(key);
    };
    return new Promise((resolve, reject) => {
      gathering.waiting.push({ call, resolve, reject });
      if (gathering.waiting.length === 1) setImmediate(go);
    });
  };
}

/** The database said no and rolled back; a connection that was lost leaves open what became of the trip. */
function isRefusal(error: unknown): boolean {
  const { severity, code } = error as { severity?: unknown; code?: unknown };
  return severity === 'ERROR' && typeof code === 'string';
}
