import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM of a document under a key derived from the round's key. `boundTo` (association, round and
 * pseudonym) is authenticated: a ciphertext moved to another row does not open.
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
  const body = Buffer.concat([cipher.update(JSON.stringify(document), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws when the key is another one, or the ciphertext or its place was changed. */
export function decryptDocument(roundKey: Uint8Array, ciphertext: Uint8Array, boundTo: Uint8Array): unknown {
  const decipher = createDecipheriv('aes-256-gcm', cipherKeyOf(roundKey), ciphertext.subarray(0, IV_BYTES));
  decipher.setAAD(boundTo);
  decipher.setAuthTag(ciphertext.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = Buffer.concat([decipher.update(ciphertext.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(body.toString('utf8'));
}

function cipherKeyOf(roundKey: Uint8Array): Buffer {
  return createHmac('sha256', roundKey).update('e|').digest();
}
