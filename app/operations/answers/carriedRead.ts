import type { Database } from '../../../db/connection';
import type { AppContext } from '../../context';
import type { OpenAnswers } from './openAnswers';
import type { ReadLink } from './readLink';

/** So long at most until the browser follows the redirect; decrypted answers stay in memory no longer. */
const LONGEST_CARRIED_MS = 2000;

interface Carried {
  deviceCookie: string;
  read: ReadLink;
}

type Context = Pick<AppContext, 'db'>;

const carried = new WeakMap<Database, Map<string, Carried>>();

/**
 * Keeps what a post has just committed for the page that its browser asks for next, so that every page costs one reading
 * less. Only for the device that posted last, once, within two seconds, and in this process: all else reads the database. A
 * round that closes in between is found closed by the next post.
 * @param before what the post was laid over. When something else was kept meanwhile nothing is carried: of two commits this
 *   process may hear in another order
 */
export function carryRead(
  { db }: Context,
  deviceCookie: string,
  before: ReadLink,
  after: { ciphertext: Uint8Array; saved: OpenAnswers },
): void {
  const { token } = before;
  const all = carried.get(db) ?? new Map<string, Carried>();
  carried.set(db, all);
  const last = all.get(token)?.read.row.ciphertext;
  all.delete(token);
  if (last && !(before.row.ciphertext && Buffer.compare(last, before.row.ciphertext) === 0)) return;
  const one = {
    deviceCookie,
    read: { ...before, row: { ...before.row, ciphertext: after.ciphertext }, saved: after.saved },
  };
  all.set(token, one);
  setTimeout(() => all.get(token) === one && all.delete(token), LONGEST_CARRIED_MS).unref();
}

/** Gives what was carried to this device's page, and forgets it; null when there is nothing. */
export function takeCarriedRead(ctx: Context, token: string, deviceCookie: string | null): ReadLink | null {
  if (deviceCookie === null) return null;
  const one = carried.get(ctx.db)?.get(token);
  if (one?.deviceCookie !== deviceCookie) return null;
  forgetCarriedRead(ctx, token);
  return one.read;
}

/** Nothing of this link is carried any more: its answers were taken away. */
export function forgetCarriedRead({ db }: Context, token: string): void {
  carried.get(db)?.delete(token);
}
