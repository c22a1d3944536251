import { callFunction } from '../callFunction';
import type { Database } from '../connection';
import { bytesLiteral, uuidLiteral } from '../literals';
import type { RoundStatus } from '../schema';
import type { Rows } from '../transaction';
import type { AssociationSettings } from './associations';

/** Everything a respondent's link leads to, read at one moment. */
export interface LinkRow {
  status: RoundStatus;
  publishedVersionId: string;
  opensOn: string;
  closesOn: string;
  sealBy: string;
  source: string;
  associationName: string;
  settings: AssociationSettings;
  /** null = no recipient of this round has this token, or the round is sealed. */
  recipient: { withdrawn: boolean; language: string } | null;
  /** null = nothing was answered yet, or no pseudonym was given. */
  ciphertext: Uint8Array | null;
  /** Of a link that many hold: which, and what this very form began before. null for a personal link. */
  shared: { linkId: string; begun: Uint8Array | null } | null;
}

export interface Link {
  associationId: string;
  roundId: string;
  tokenHash: Uint8Array;
  /** null = the round has no key: its response cannot be found. */
  pseudonym: Uint8Array | null;
}

/** Reads a link: round, association, recipient and response, each by its key. null when the round is gone. */
export async function findLink(
  db: Database,
  { associationId, roundId, tokenHash, pseudonym }: Link,
): Promise<LinkRow | null> {
  const known = keptSettings.get(associationId);
  const rows = await callFunction(db, 'read_link', [
    { type: 'uuid', value: associationId },
    { type: 'uuid', value: roundId },
    { type: 'bytea', value: tokenHash },
    { type: 'bytea', value: pseudonym },
    { type: 'uuid', value: known?.revision ?? null },
  ]);
  const found = rows[0] as unknown as FoundLink;
  if (found.settings) {
    keepSettings(associationId, { revision: found.settings_revision, settings: found.settings });
  }
  return linkRowOf([{ ...found, settings: found.settings ?? known?.settings }]);
}

type FoundLink = { settings_revision: string; settings: AssociationSettings | null };

/** The row of a link as the functions of the database give it; null when the round is gone. */
export function linkRowOf(rows: Rows | undefined): LinkRow | null {
  const row = rows?.[0] as
    | {
        status: RoundStatus | null;
        published_version_id: string;
        opens_on: string;
        closes_on: string;
        seal_by: string;
        source: string;
        name: string;
        settings: AssociationSettings;
        withdrawn: boolean | null;
        language: string | null;
        ciphertext: Uint8Array | null;
        shared_link_id?: string | null;
        begun_ciphertext?: Uint8Array | null;
      }
    | undefined;
  if (!row?.status) return null;
  const { withdrawn, language } = row;
  return {
    status: row.status,
    publishedVersionId: row.published_version_id,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    sealBy: row.seal_by,
    source: row.source,
    associationName: row.name,
    settings: row.settings,
    recipient: withdrawn === null || language === null ? null : { withdrawn, language },
    ciphertext: row.ciphertext,
    shared: row.shared_link_id ? { linkId: row.shared_link_id, begun: row.begun_ciphertext ?? null } : null,
  };
}

interface KnownSettings {
  revision: string;
  settings: AssociationSettings;
}

/** Settings hold a logo of up to 100 kB: they come along only when this process has others, or none. */
const keptSettings = new Map<string, KnownSettings>();
const MOST_KEPT = 200;

function keepSettings(associationId: string, known: KnownSettings): void {
  if (keptSettings.size >= MOST_KEPT) keptSettings.delete(keptSettings.keys().next().value as string);
  keptSettings.set(associationId, known);
}

/** Bytes at the start of a ciphertext that no other one shares: its nonce and its seal. */
const TELLING_BYTES = 28;

/**
 * Keeps a response in place of the one that was read, once its turn with the round has come, beside others who answer;
 * closing and sealing take the round alone (`claimRound`). When this returns true it is committed.
 * @param today the day in the Netherlands, ISO
 * @param seen the ciphertext that was read; null = there was none
 * @returns false when nothing was kept: the round takes no answers from this recipient on that day, or there is another
 *   response now than was seen
 */
export async function keepResponse(
  db: Database,
  { associationId, roundId, tokenHash, pseudonym }: Link,
  { today, seen, ciphertext }: { today: string; seen: Uint8Array | null; ciphertext: Uint8Array },
): Promise<boolean> {
  const [row] = await callFunction(db, 'keep_response', [
    { type: 'uuid', value: associationId },
    { type: 'uuid', value: roundId },
    { type: 'bytea', value: tokenHash },
    { type: 'bytea', value: pseudonym },
    { type: 'date', value: today },
    { type: 'bytea', value: seen?.subarray(0, TELLING_BYTES) ?? null },
    { type: 'bytea', value: ciphertext },
  ]);
  return row?.keep_response === true;
}

/**
 * The statement that keeps a response whatever lies there: for who holds its lock (`writeInTwoTrips`).
 */
export function recordResponseStatement(
  { associationId, roundId }: Pick<Link, 'associationId' | 'roundId'>,
  pseudonym: Uint8Array,
  ciphertext: Uint8Array,
): string {
  return `select record_response(${uuidLiteral(associationId)}, ${uuidLiteral(roundId)}, ${bytesLiteral(pseudonym)},
    ${bytesLiteral(ciphertext)})`;
}
