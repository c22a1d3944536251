import type { Tx } from '../../../db/connection';
import { getPublishedVersion } from '../../../db/queries/publishedVersions';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import type { Definition } from '../../../surveys/definition/types';

export interface RoundDefinition {
  definition: Definition;
  /** SHA-256 over the resolved JSON, hexadecimal. */
  sha256: string;
}

/** Published versions never change, so a parsed one may be kept; this many at most. */
const KEPT = 200;
const parsed = new Map<string, RoundDefinition>();

/** The published version a round asks, parsed. @throws when it does not exist. */
export async function getRoundDefinition(
  tx: Tx,
  associationId: string,
  publishedVersionId: string,
): Promise<RoundDefinition> {
  const key = `${associationId}|${publishedVersionId}`;
  const kept = parsed.get(key);
  if (kept) return kept;
  const version = await getPublishedVersion(tx, associationId, publishedVersionId);
  const read = { definition: getDefinition(version.definition), sha256: version.sha256 };
  if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value as string);
  parsed.set(key, read);
  return read;
}

/** A published version that was parsed before in this process; null when it was not. */
export function findKeptDefinition(
  associationId: string,
  publishedVersionId: string,
): RoundDefinition | null {
  return parsed.get(`${associationId}|${publishedVersionId}`) ?? null;
}
