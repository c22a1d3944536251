import { bigintLiteral, bytesLiteral, uuidLiteral } from '../literals';
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
  /** null = no recipient of this round has this token. */
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

/** The statement that reads a link: round, association, recipient and response, each by its key. */
export function findLinkStatement({ associationId, roundId, tokenHash, pseudonym }: Link): string {
  return `select * from find_link(${uuidLiteral(associationId)}, ${uuidLiteral(roundId)}, ${bytesLiteral(tokenHash)},
    ${pseudonym ? bytesLiteral(pseudonym) : 'null'})`;
}

/**
 * The same after waiting for a turn with the round, beside others who answer, and then for one with this response, so that
 * two posts for one link become one. What is read was committed before the turn came. Both turns end with the transaction.
 * Closing and sealing take the round alone (`claimRound`).
 */
export function claimLinkStatement({ associationId, roundId, tokenHash, pseudonym }: Link): string {
  const lock = pseudonym ? bigintLiteral(Buffer.from(pseudonym).readBigInt64BE(0)) : 'null';
  return `select * from claim_link(${uuidLiteral(associationId)}, ${uuidLiteral(roundId)}, ${bytesLiteral(tokenHash)},
    ${pseudonym ? bytesLiteral(pseudonym) : 'null'}, ${lock})`;
}

/** What either gave; null when the round is gone. */
export function linkRowOf(rows: Rows | undefined): LinkRow | null {
  const row = rows?.[0] as
    | {
        status: RoundStatus;
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
  if (!row) return null;
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

/** Keeps a response; the one before it is replaced. */
export function recordResponseStatement(
  { associationId, roundId }: Pick<Link, 'associationId' | 'roundId'>,
  pseudonym: Uint8Array,
  ciphertext: Uint8Array,
): string {
  return `select record_response(${uuidLiteral(associationId)}, ${uuidLiteral(roundId)}, ${bytesLiteral(pseudonym)},
    ${bytesLiteral(ciphertext)})`;
}
