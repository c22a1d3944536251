import type { Database } from '../../../db/connection';
import type { LinkRow } from '../../../db/queries/links';
import type { AppContext } from '../../context';

/** Whoever needs longer for one page than this is read again. */
const GENERATION_MS = 600_000;
/** About 2 kB each. */
const MOST_IN_A_GENERATION = 2500;

interface Remembered {
  young: Map<string, LinkRow>;
  old: Map<string, LinkRow>;
}

type Context = Pick<AppContext, 'db'>;

const remembered = new WeakMap<Database, Remembered>();

/**
 * Remembers what lay behind a personal link when it was last read or written in this process, so that the post that follows
 * need not read it once more. As it stands in the database: answers encrypted, by the hash of the token, without key and
 * without pseudonym. For ten to twenty minutes, and for the 2,500 to 5,000 links that were used last.
 *
 * It may be out of date, and never stands alone: a post that is judged by it is kept only when the database still has the same
 * response in an open round (`keepResponse`), and judged again by a fresh reading when it was not kept.
 */
export function rememberRow({ db }: Context, tokenHash: Uint8Array, row: LinkRow): void {
  let all = remembered.get(db);
  if (!all) {
    all = { young: new Map(), old: new Map() };
    remembered.set(db, all);
    ageLater(db, all);
  }
  if (all.young.size >= MOST_IN_A_GENERATION) age(all);
  const ciphertext = row.ciphertext && ofItsOwn(row.ciphertext);
  all.young.set(nameOf(tokenHash), ciphertext === row.ciphertext ? row : { ...row, ciphertext });
}

/** A Buffer may stand in a block of 64 kB that others share, and would keep all of it. */
const ofItsOwn = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer.byteLength === bytes.byteLength ? bytes : new Uint8Array(bytes);

/** What `rememberRow` was last given for this link; null when that is long ago, or never was. */
export function findRememberedRow({ db }: Context, tokenHash: Uint8Array): LinkRow | null {
  const all = remembered.get(db);
  const name = nameOf(tokenHash);
  return all?.young.get(name) ?? all?.old.get(name) ?? null;
}

/** Nothing of this link is remembered any more: its answers were taken away. */
export function forgetRow({ db }: Context, tokenHash: Uint8Array): void {
  const all = remembered.get(db);
  const name = nameOf(tokenHash);
  all?.young.delete(name);
  all?.old.delete(name);
}

const nameOf = (tokenHash: Uint8Array): string =>
  Buffer.from(tokenHash.buffer, tokenHash.byteOffset, tokenHash.byteLength).toString('latin1');

function age(all: Remembered): void {
  all.old = all.young;
  all.young = new Map();
}

/** Until all of it is gone; then the next link begins anew. */
function ageLater(db: Database, all: Remembered): void {
  setTimeout(() => {
    age(all);
    if (all.old.size > 0) ageLater(db, all);
    else remembered.delete(db);
  }, GENERATION_MS).unref();
}
