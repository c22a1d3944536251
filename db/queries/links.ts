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
  /** Only from `linkStatement` with `withSettings`. */
  settings: AssociationSettings;
  /** null = no recipient of this round has this token. */
  recipient: { withdrawn: boolean; language: string } | null;
  /** null = nothing was answered yet, or no pseudonym was given. */
  ciphertext: Uint8Array | null;
}

export interface Link {
  associationId: string;
  roundId: string;
  tokenHash: Uint8Array;
  /** null = the round has no key: its response cannot be found. */
  pseudonym: Uint8Array | null;
}

/** The statement that reads a link: round, association, recipient and response, each by its key. */
export function linkStatement(
  { associationId, roundId, tokenHash, pseudonym }: Link,
  { withSettings }: { withSettings: boolean },
): string {
  return `select r.status, r.published_version_id, r.opens_on, r.closes_on, r.seal_by, r.source, a.name,
      ${withSettings ? 'a.settings' : 'null as settings'}, t.withdrawn, p.language, o.ciphertext
    from round r
    join association a on a.id = r.association_id
    left join recipient t on t.association_id = r.association_id and t.round_id = r.id
      and t.token_hash = ${bytesLiteral(tokenHash)} and r.status <> 'sealed'
    left join person p on p.association_id = t.association_id and p.id = t.person_id
    left join open_response o on o.association_id = r.association_id and o.round_id = r.id
      and o.pseudonym = ${pseudonym ? bytesLiteral(pseudonym) : 'null'}
    where r.association_id = ${uuidLiteral(associationId)} and r.id = ${uuidLiteral(roundId)}`;
}

/** What `linkStatement` gave; null when the round is gone. */
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
  };
}

/**
 * Waits for a turn with the round, beside others who answer, and then for one with this response, so that two posts for
 * one link become one. Both end with the transaction. Closing and sealing take the round alone (`claimRound`).
 */
export function claimLinkStatements(roundId: string, pseudonym: Uint8Array | null): string[] {
  const round = `pg_advisory_xact_lock_shared(hashtextextended(${uuidLiteral(roundId)}::text, 7001))`;
  if (!pseudonym) return [`select ${round}`];
  const response = bigintLiteral(Buffer.from(pseudonym).readBigInt64BE(0));
  return [`select ${round}`, `select pg_advisory_xact_lock(${response})`];
}

/** Keeps a response; the one before it is replaced. */
export function recordResponseStatement(
  { associationId, roundId }: Pick<Link, 'associationId' | 'roundId'>,
  pseudonym: Uint8Array,
  ciphertext: Uint8Array,
): string {
  return `insert into open_response (association_id, round_id, pseudonym, ciphertext)
    values (${uuidLiteral(associationId)}, ${uuidLiteral(roundId)}, ${bytesLiteral(pseudonym)}, ${bytesLiteral(ciphertext)})
    on conflict (association_id, round_id, pseudonym) do update set ciphertext = excluded.ciphertext`;
}
