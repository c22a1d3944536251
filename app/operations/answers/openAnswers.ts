import type { Answers } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import { decryptDocument, encryptDocument } from '../tokens/responseCipher';

/** What lies encrypted under a response while its round is open. */
export interface OpenAnswers {
  answers: Answers;
  /** The respondent reached the end and sent the list. */
  finished: boolean;
  locale: Locale;
  /** How it was answered: by the person on the web, or read out to the bureau. */
  mode: 'web' | 'telephone';
  /** The shared link it came through; absent for a personal link. */
  via?: string;
  /** Per device (hash of its cookie) the items last given on it: only those may be shown on it again. */
  devices: Record<string, string[]>;
}

/** Binds a ciphertext to its place: association, round and pseudonym. */
function placeOf(associationId: string, roundId: string, pseudonym: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${associationId}|${roundId}|`), pseudonym]);
}

export function sealAnswers(
  key: Uint8Array,
  place: { associationId: string; roundId: string; pseudonym: Uint8Array },
  document: OpenAnswers,
  randomBytes: (count: number) => Uint8Array,
): Buffer {
  const bound = placeOf(place.associationId, place.roundId, place.pseudonym);
  return encryptDocument(key, document, bound, randomBytes);
}

/** @throws when the key does not fit or the row was changed or moved. */
export function readAnswers(
  key: Uint8Array,
  place: { associationId: string; roundId: string; pseudonym: Uint8Array },
  ciphertext: Uint8Array,
): OpenAnswers {
  const bound = placeOf(place.associationId, place.roundId, place.pseudonym);
  return decryptDocument(key, ciphertext, bound) as OpenAnswers;
}
