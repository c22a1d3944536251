import { jsonb, type Tx } from '../connection';

/** The six grounds of AVG art. 6, paragraph 1, by their letter. */
export type LegalGround = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** What an association answers for when it asks a survey: AVG art. 30, in the words of the bureau. */
export interface ProcessingRecord {
  /** Who is responsible; the association, or for a survey of a school its schoolbestuur. */
  controllerName: string;
  controllerContact: string;
  /** How to reach the functionaris gegevensbescherming; null = none was named. */
  officerContact: string | null;
  purpose: string;
  legalGround: LegalGround;
  /** Why that ground holds. */
  groundReason: string;
  /** Letter of the exception of art. 9, paragraph 2; null where no special personal data are processed. */
  specialGround: string | null;
  specialReason: string | null;
  /** As told to respondents after "Wij kregen uw e-mailadres van". */
  addressSource: string;
  /** Days a contact of a school or partner is kept after the last list. Parents go at sealing. */
  contactDays: number;
  /** Days the unread text of open answers is kept after sealing. */
  rawTextDays: number;
  /** Days the log of who did what is kept. */
  logDays: number;
  /** Most days a copy of the key store is kept, 1-30. */
  keyBackupDays: number;
  /** Who runs the server and the database. */
  hostingProcessor: string;
  mailProcessor: string;
}

export interface ConfirmedProcessing extends ProcessingRecord {
  survey: string;
  /** Over the record, hexadecimal. */
  sha256: string;
  confirmedAt: Date;
  confirmedBy: string;
}

/** The confirmed record of a survey; null when nobody has confirmed one. */
export async function findProcessing(
  tx: Tx,
  associationId: string,
  survey: string,
): Promise<ConfirmedProcessing | null> {
  const all = await findProcessings(tx, associationId);
  return all.find((one) => one.survey === survey) ?? null;
}

/** Every confirmed record of the association, by survey. */
export async function findProcessings(tx: Tx, associationId: string): Promise<ConfirmedProcessing[]> {
  const rows = await tx
    .selectFrom('processing')
    .selectAll()
    .where('association_id', '=', associationId)
    .orderBy('survey')
    .execute();
  return rows.map((row) => ({
    ...(row.body as ProcessingRecord),
    survey: row.survey,
    sha256: row.sha256,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  }));
}

export async function recordProcessing(
  tx: Tx,
  associationId: string,
  survey: string,
  confirmed: { record: ProcessingRecord; sha256: string; confirmedAt: Date; confirmedBy: string },
) {
  const values = {
    body: jsonb(confirmed.record),
    sha256: confirmed.sha256,
    confirmed_at: confirmed.confirmedAt,
    confirmed_by: confirmed.confirmedBy,
  };
  await tx
    .insertInto('processing')
    .values({ association_id: associationId, survey, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey']).doUpdateSet(values))
    .execute();
}

/** Keeps with an opened round the record it was opened under. */
export async function recordRoundProcessing(
  tx: Tx,
  associationId: string,
  roundId: string,
  record: ProcessingRecord,
) {
  await tx
    .insertInto('round_processing')
    .values({ association_id: associationId, round_id: roundId, body: jsonb(record) })
    .execute();
}

/** The record each opened round was opened under, by round. */
export async function findRoundProcessings(
  tx: Tx,
  associationId: string,
): Promise<Map<string, ProcessingRecord>> {
  const rows = await tx
    .selectFrom('round_processing')
    .select(['round_id as roundId', 'body'])
    .where('association_id', '=', associationId)
    .execute();
  return new Map(rows.map((row) => [row.roundId, row.body as ProcessingRecord]));
}
