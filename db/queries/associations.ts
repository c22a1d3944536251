import type { Tx } from '../connection';
import { jsonb } from '../connection';

/** How an association presents itself to those it asks. */
export interface AssociationSettings {
  /** What the desk for parents is called: fills [[loket]]. */
  loket: string;
  /** The same for English texts; null = the Dutch name stands there. */
  loketEnglish: string | null;
  /** Mail address or phone shown to respondents: fills [[contact]]. */
  contact: string;
  senderName: string;
  replyTo: string | null;
  /** `#rrggbb`. */
  accent: string | null;
  /** `data:` address of a PNG or JPEG. */
  logo: string | null;
  /** Parents are asked after the end whether they want to be called; absent = no. */
  callOffer?: boolean;
  /** Surveys that one address is asked for in a calendar year at most; absent = 3. */
  mostSurveysPerYear?: number;
}

export interface AssociationRow {
  id: string;
  name: string;
  sector: 'po' | 'vo';
  isExample: boolean;
  settings: AssociationSettings;
}

export async function recordAssociation(tx: Tx, association: AssociationRow & { createdAt: Date }) {
  await tx
    .insertInto('association')
    .values({
      id: association.id,
      name: association.name,
      sector: association.sector,
      settings: jsonb(association.settings),
      is_example: association.isExample,
      created_at: association.createdAt,
    })
    .execute();
}

export async function recordAssociationChange(
  tx: Tx,
  id: string,
  change: { name: string; settings: AssociationSettings },
) {
  await tx
    .updateTable('association')
    .set({ name: change.name, settings: jsonb(change.settings) })
    .where('id', '=', id)
    .execute();
}

/** @throws when there is no such association. */
export async function getAssociationRow(tx: Tx, id: string): Promise<AssociationRow> {
  const row = await tx.selectFrom('association').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Error(`No association ${id}.`);
  return {
    id: row.id,
    name: row.name,
    sector: row.sector,
    isExample: row.is_example,
    settings: row.settings as AssociationSettings,
  };
}

export async function findAssociationIds(tx: Tx): Promise<{ id: string; isExample: boolean }[]> {
  return tx
    .selectFrom('association')
    .select(['id', 'is_example as isExample'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Removes the association with everything it owns; what others refer to goes last. */
export async function removeAssociation(tx: Tx, id: string) {
  for (const table of ['round', 'published_version', 'person', 'school', 'board'] as const) {
    await tx.deleteFrom(table).where('association_id', '=', id).execute();
  }
  await tx.deleteFrom('association').where('id', '=', id).execute();
}

/** Every association by name. */
export async function findAssociationNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('association').select(['id', 'name']).orderBy('name').execute();
}
