import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { keyedHash } from './keyedHash';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A document is filled up to the first of these sizes that holds it, in bytes. The short one holds every closed answer
 * and some text, and keeps a row in its page; the long one holds the longest open answers. Anything between would tell
 * more about what was written.
 */
const FILLED_TO = [1792, 14_336] as const;

/**
 * AES-256-GCM of a document under a key derived from the round's key. `boundTo` (association, round and
 * pseudonym) is authenticated: a ciphertext moved to another row does not open. All documents without much text have
 * the same length: GCM hides no length, and a length would lead from an old backup to the answer that was sealed.
 */
export function encryptDocument(
  roundKey: Uint8Array,
  document: unknown,
  boundTo: Uint8Array,
  randomBytes: (count: number) => Uint8Array,
): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cipherKeyOf(roundKey), iv);
  cipher.setAAD(boundTo);
  // In GCM all of it comes from `update`; `final` only finishes the tag.
  const body = cipher.update(filled(document));
  cipher.final();
  // In bytes of its own, not in a block that others share: it may be remembered for minutes (`rememberRow`).
  const sealed = Buffer.allocUnsafeSlow(IV_BYTES + TAG_BYTES + body.length);
  sealed.set(iv);
  sealed.set(cipher.getAuthTag(), IV_BYTES);
  sealed.set(body, IV_BYTES + TAG_BYTES);
  return sealed;
}

/** @throws when the key is another one, or the ciphertext or its place was changed. */
export function decryptDocument(roundKey: Uint8Array, ciphertext: Uint8Array, boundTo: Uint8Array): unknown {
  const decipher = createDecipheriv('aes-256-gcm', cipherKeyOf(roundKey), ciphertext.subarray(0, IV_BYTES));
  decipher.setAAD(boundTo);
  decipher.setAuthTag(ciphertext.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = decipher.update(ciphertext.subarray(IV_BYTES + TAG_BYTES));
  // Throws when the tag does not fit.
  decipher.final();
  return JSON.parse(body.toString('utf8'));
}

/** The document as JSON, followed by spaces, which JSON does not read. */
function filled(document: unknown): Buffer {
  const json = JSON.stringify(document);
  const length = Buffer.byteLength(json, 'utf8');
  const step = FILLED_TO.find((size) => length <= size) ?? FILLED_TO[1];
  const bytes = Buffer.allocUnsafe(Math.ceil(length / step) * step);
  bytes.write(json, 'utf8');
  return bytes.fill(' ', length);
}

/** Derived once for a key in memory, and forgotten together with it. */
const derived = new WeakMap<Uint8Array, KeyObject>();

function cipherKeyOf(roundKey: Uint8Array): KeyObject {
  const known = derived.get(roundKey);
  if (known) return known;
  const key = createSecretKey(keyedHash(roundKey).update('e|').digest());
  derived.set(roundKey, key);
  return key;
}
