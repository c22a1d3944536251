import type { Tx } from '../connection';
import { bigintLiteral, bytesLiteral, uuidLiteral } from '../literals';
import type { SharedLinkKind } from '../schema';

export interface SharedLinkRow {
  id: string;
  kind: SharedLinkKind;
  schoolId: string | null;
  code: string;
  madeOn: string;
  stoppedOn: string | null;
  keeperEmail: string | null;
  mailedOn: string | null;
  population: number | null;
  populationBy: 'bureau' | 'tussenpersoon' | null;
  populationOn: string | null;
}

/** Every shared link of a round, stopped ones too, in the order in which they were made. */
export async function findSharedLinks(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<SharedLinkRow[]> {
  return sharedLinks(tx, associationId, roundId).orderBy('made_on').orderBy('kind').orderBy('id').execute();
}

/** One link, held until the transaction ends; null when it is gone, or somebody else holds it now. */
export async function claimKeeper(
  tx: Tx,
  associationId: string,
  roundId: string,
  linkId: string,
): Promise<SharedLinkRow | null> {
  const row = await sharedLinks(tx, associationId, roundId)
    .where('id', '=', linkId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

function sharedLinks(tx: Tx, associationId: string, roundId: string) {
  return tx
    .selectFrom('shared_link')
    .select([
      'id',
      'kind',
      'school_id as schoolId',
      'code',
      'made_on as madeOn',
      'stopped_on as stoppedOn',
      'keeper_email as keeperEmail',
      'mailed_on as mailedOn',
      'population',
      'population_by as populationBy',
      'population_on as populationOn',
    ])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId);
}

export async function recordSharedLink(
  tx: Tx,
  associationId: string,
  roundId: string,
  link: Pick<SharedLinkRow, 'id' | 'kind' | 'schoolId' | 'code' | 'madeOn'> & Partial<SharedLinkRow>,
) {
  await tx
    .insertInto('shared_link')
    .values({
      association_id: associationId,
      round_id: roundId,
      id: link.id,
      kind: link.kind,
      school_id: link.schoolId,
      code: link.code,
      made_on: link.madeOn,
      stopped_on: null,
      keeper_email: link.keeperEmail ?? null,
      mailed_on: null,
      population: link.population ?? null,
      population_by: link.populationBy ?? null,
      population_on: link.populationOn ?? null,
    })
    .execute();
}

/** The round that a link belongs to; null when there is no such link. */
export async function findRoundOfLink(tx: Tx, associationId: string, linkId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('shared_link')
    .select('round_id as roundId')
    .where('association_id', '=', associationId)
    .where('id', '=', linkId)
    .executeTakeFirst();
  return row?.roundId ?? null;
}

/** Changes a link. @returns false when there is no such link. */
export async function recordSharedLinkChange(
  tx: Tx,
  associationId: string,
  roundId: string,
  linkId: string,
  change:
    | { stoppedOn: string; keeperEmail: null }
    | { population: number | null; populationBy: 'bureau' | 'tussenpersoon' | null; populationOn: string }
    | { keeperEmail: string; mailedOn: string },
): Promise<boolean> {
  const set =
    'stoppedOn' in change
      ? { stopped_on: change.stoppedOn, keeper_email: null }
      : 'population' in change
        ? {
            population: change.population,
            population_by: change.populationBy,
            population_on: change.populationOn,
          }
        : { keeper_email: change.keeperEmail, mailed_on: change.mailedOn };
  const result = await tx
    .updateTable('shared_link')
    .set(set)
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('id', '=', linkId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The list is not who was asked: others came through shared links. */
export async function recordListUnknown(tx: Tx, associationId: string, roundId: string) {
  await tx
    .updateTable('round')
    .set({ population_size: null })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}

/** Takes every shared link of a round away. */
export async function removeSharedLinks(tx: Tx, associationId: string, roundId: string) {
  await tx
    .deleteFrom('shared_link')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** Links whose kit was mailed to this address, with their rounds. */
export async function findLinksKeptBy(tx: Tx, associationId: string, email: string) {
  return tx
    .selectFrom('shared_link')
    .select(['round_id as roundId', 'id', 'kind', 'mailed_on as mailedOn'])
    .where('association_id', '=', associationId)
    .where('keeper_email', '=', email)
    .execute();
}

/** Forgets to whom kits were mailed. */
export async function removeKeeper(tx: Tx, associationId: string, email: string) {
  await tx
    .updateTable('shared_link')
    .set({ keeper_email: null })
    .where('association_id', '=', associationId)
    .where('keeper_email', '=', email)
    .execute();
}

/** A shared link as a browser opens it. */
export interface SharedVisit {
  associationId: string;
  roundId: string;
  /** The six characters after the round's code. */
  code: string;
  /** The response of the browser's cookie; null = no cookie, or no key. */
  pseudonym: Uint8Array | null;
  /** The response that this very form began, if it was sent before. */
  begun: Uint8Array | null;
}

/** The statement that reads a shared link; rows as `linkRowOf` reads them. */
export function findSharedLinkStatement(visit: SharedVisit): string {
  return `select * from find_shared_link(${placeOf(visit)})`;
}

/** The same after waiting for a turn, as `claimLinkStatement`. Two locks are taken in order, so nobody waits in a ring. */
export function claimSharedLinkStatement(visit: SharedVisit): string {
  const locks = [visit.pseudonym, visit.begun]
    .flatMap((pseudonym) => (pseudonym ? [Buffer.from(pseudonym).readBigInt64BE(0)] : []))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map(bigintLiteral);
  return `select * from claim_shared_link(${placeOf(visit)}, ${locks[0] ?? 'null'}, ${locks[1] ?? 'null'})`;
}

function placeOf({ associationId, roundId, code, pseudonym, begun }: SharedVisit): string {
  const bytes = (value: Uint8Array | null) => (value ? bytesLiteral(value) : 'null');
  return [
    uuidLiteral(associationId),
    uuidLiteral(roundId),
    bytesLiteral(Buffer.from(code)),
    bytes(pseudonym),
    bytes(begun),
  ].join(', ');
}
