import { callFunction } from '../callFunction';
import { callTogether } from '../callTogether';
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
  /** The school that a list of schools is for; null for everybody else, and behind a shared link. */
  school: string | null;
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

/**
 * Reads a link: round, association, recipient and response, each by its key; together with others of this round who come
 * in the same moment. null when the round is gone.
 */
export function findLink(db: Database, link: Link): Promise<LinkRow | null> {
  return findTogether(db, `${link.associationId}|${link.roundId}`, link);
}

const findTogether = callTogether(findLinks);

/** @param links of one round */
async function findLinks(db: Database, links: readonly Link[]): Promise<(LinkRow | null)[]> {
  const [{ associationId, roundId }] = links as [Link];
  const known = keptSettings.get(associationId);
  const rows = await callFunction(db, 'read_links', [
    { type: 'uuid', value: associationId },
    { type: 'uuid', value: roundId },
    { type: 'bytea[]', value: links.map(({ tokenHash }) => tokenHash) },
    { type: 'bytea[]', value: links.map(({ pseudonym }) => pseudonym) },
    { type: 'uuid', value: known?.revision ?? null },
  ]);
  // They come once, on the first row.
  const { settings_revision: revision, settings: changed } = rows[0] as FoundLink;
  if (changed) keepSettings(associationId, { revision, settings: changed });
  const settings = changed ?? known?.settings;
  return rows.map((row) => linkRowOf([{ ...row, settings }]));
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
        school?: string | null;
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
    school: row.school ?? null,
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

/** What is to be kept for a link. */
export interface Keeping {
  /** The day in the Netherlands, ISO. */
  today: string;
  /** The ciphertext that was read; null = there was none. */
  seen: Uint8Array | null;
  ciphertext: Uint8Array;
}

/**
 * Keeps a response in place of the one that was read, once its turn with the round has come, beside others who answer;
 * closing and sealing take the round alone (`claimRound`). When this returns true it is committed; together with others
 * of this round who come in the same moment, but each judged by itself.
 * @returns false when nothing was kept: the round takes no answers from this recipient on that day, or there is another
 *   response now than was seen
 */
export function keepResponse(db: Database, link: Link, keeping: Keeping): Promise<boolean> {
  const { associationId, roundId } = link;
  return keepTogether(db, `${associationId}|${roundId}|${keeping.today}`, { link, keeping });
}

interface LinkKeeping {
  link: Link;
  keeping: Keeping;
}

const keepTogether = callTogether(keepResponses);

/** @param calls of one round on one day */
async function keepResponses(db: Database, calls: readonly LinkKeeping[]): Promise<boolean[]> {
  const places = calls.map((_, place) => place);
  // Rows are held until all is committed: in one order everywhere, so that no two calls wait for each other.
  places.sort((a, b) => Buffer.compare(pseudonymAt(calls, a), pseudonymAt(calls, b)));
  const ordered = places.map((place) => calls[place] as LinkKeeping);
  const [{ link, keeping }] = ordered as [LinkKeeping];
  const rows = await callFunction(db, 'keep_responses', [
    { type: 'uuid', value: link.associationId },
    { type: 'uuid', value: link.roundId },
    { type: 'bytea[]', value: ordered.map((call) => call.link.tokenHash) },
    { type: 'bytea[]', value: ordered.map((call) => call.link.pseudonym) },
    { type: 'date', value: keeping.today },
    { type: 'bytea[]', value: ordered.map((call) => call.keeping.seen?.subarray(0, TELLING_BYTES) ?? null) },
    { type: 'bytea[]', value: ordered.map((call) => call.keeping.ciphertext) },
  ]);
  const kept: boolean[] = [];
  for (const [index, place] of places.entries()) kept[place] = rows[index]?.keep_responses === true;
  return kept;
}

const NO_BYTES = Buffer.alloc(0);

const pseudonymAt = (calls: readonly LinkKeeping[], place: number): Uint8Array =>
  calls[place]?.link.pseudonym ?? NO_BYTES;

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
