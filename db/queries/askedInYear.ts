import { sql } from 'kysely';
import type { Tx } from '../connection';

/** For how many surveys an address was asked in a calendar year, by its hash as hexadecimal text; who was not is absent. */
export async function findAskedInYear(
  tx: Tx,
  associationId: string,
  year: number,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('asked_in_year')
    .select(['address_hash', 'surveys'])
    .where('association_id', '=', associationId)
    .where('year', '=', year)
    .execute();
  return new Map(rows.map((row) => [Buffer.from(row.address_hash).toString('hex'), row.surveys]));
}

/** Counts one more survey for these addresses. @param hashes hexadecimal */
export async function recordAsked(tx: Tx, associationId: string, year: number, hashes: string[]) {
  const batch = JSON.stringify(hashes.map((hash) => ({ hash })));
  await sql`
    insert into asked_in_year (association_id, year, address_hash, surveys)
    select ${associationId}::uuid, ${year}::integer, decode(given.hash, 'hex'), 1
    from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(hash text)
    on conflict (association_id, year, address_hash) do update set surveys = asked_in_year.surveys + 1`.execute(
    tx,
  );
}

/** Takes one survey off again for these addresses: it was withdrawn. @param hashes hexadecimal */
export async function recordNotAsked(tx: Tx, associationId: string, year: number, hashes: string[]) {
  const batch = JSON.stringify(hashes.map((hash) => ({ hash })));
  const given = sql`(select decode(one.hash, 'hex') as hash
    from jsonb_to_recordset(cast(${batch}::text as jsonb)) as one(hash text)) as given`;
  await sql`
    delete from asked_in_year asked using ${given}
    where asked.association_id = ${associationId}::uuid and asked.year = ${year}::integer
      and asked.address_hash = given.hash and asked.surveys = 1`.execute(tx);
  await sql`
    update asked_in_year asked set surveys = asked.surveys - 1 from ${given}
    where asked.association_id = ${associationId}::uuid and asked.year = ${year}::integer
      and asked.address_hash = given.hash and asked.surveys > 1`.execute(tx);
}

/** Counts of years before this one. @returns how many were removed. */
export async function removeAskedBefore(tx: Tx, associationId: string, year: number): Promise<number> {
  const result = await tx
    .deleteFrom('asked_in_year')
    .where('association_id', '=', associationId)
    .where('year', '<', year)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
