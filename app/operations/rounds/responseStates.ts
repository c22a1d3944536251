import type { Tx } from '../../../db/connection';
import {
  findOpenResponsesUnder,
  findResponseMarks,
  RESPONSE_MARK_BYTES,
} from '../../../db/queries/responses';
import { readAnswers } from '../answers/openAnswers';
import { mapInTurns } from '../mapInTurns';

/** What counting needs of a response, and nothing of what was answered. */
export interface ResponseState {
  finished: boolean;
  /** The shared link it came through; absent for a personal link. */
  via: string | undefined;
}

interface Remembered extends ResponseState {
  /** The beginning of the ciphertext it was read from. */
  mark: string;
}

const PSEUDONYM_BYTES = 32;
const PER_BATCH = 500;
const ROUNDS_REMEMBERED = 20;

/**
 * What was read before, of the rounds counted last. In the memory of this process only, which holds the key anyway; in the
 * database it would say of every row whether it is finished. Worth nothing without the key. One for the whole process: pages and
 * server are built apart, so this module exists twice, and what sealing forgets must be forgotten for the pages too.
 */
const REMEMBERED = Symbol.for('peilstok.responseStates');
const everywhere = globalThis as { [REMEMBERED]?: Map<string, Map<string, Remembered>> };
everywhere[REMEMBERED] ??= new Map();
const remembered = everywhere[REMEMBERED];

/**
 * The state of every response of a round by pseudonym (its bytes as latin1), as it is now: only what changed since
 * it was last asked is fetched and decrypted, so that looking often costs little while answers come in.
 * @throws when the key does not fit a response that is read for the first time.
 */
export async function findResponseStates(
  tx: Tx,
  associationId: string,
  roundId: string,
  key: Uint8Array,
): Promise<ReadonlyMap<string, ResponseState>> {
  const marks = Buffer.from(await findResponseMarks(tx, associationId, roundId));
  const before = remembered.get(roundId);
  // A map of its own per question: several may be asked at once, each about its own moment.
  const now = new Map<string, Remembered>();
  const changed: Buffer[] = [];
  for (let at = 0; at < marks.length; at += RESPONSE_MARK_BYTES) {
    const pseudonym = marks.subarray(at, at + PSEUDONYM_BYTES);
    const mark = marks.toString('latin1', at + PSEUDONYM_BYTES, at + RESPONSE_MARK_BYTES);
    const known = before?.get(pseudonym.toString('latin1'));
    if (known?.mark === mark) now.set(pseudonym.toString('latin1'), known);
    else changed.push(pseudonym);
  }
  for (let start = 0; start < changed.length; start += PER_BATCH) {
    const batch = changed.slice(start, start + PER_BATCH);
    const responses = await findOpenResponsesUnder(tx, associationId, roundId, batch);
    await mapInTurns(responses, ({ pseudonym, ciphertext }) => {
      const { finished, via } = readAnswers(key, { associationId, roundId, pseudonym }, ciphertext);
      const mark = Buffer.from(ciphertext).toString('latin1', 0, RESPONSE_MARK_BYTES - PSEUDONYM_BYTES);
      now.set(stateName(pseudonym), { finished, via, mark });
    });
  }
  remembered.delete(roundId);
  remembered.set(roundId, now);
  const oldest = remembered.keys().next().value;
  if (remembered.size > ROUNDS_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return now;
}

/** How a pseudonym is named in `findResponseStates`. */
export function stateName(pseudonym: Uint8Array): string {
  return Buffer.from(pseudonym).toString('latin1');
}

/** Forgets a round whose key is gone. */
export function forgetResponseStates(roundId: string): void {
  remembered.delete(roundId);
}
