import { sql } from 'kysely';
import { jsonb, type Tx } from '../connection';

type MailAudience = 'scholen' | 'ouders' | 'ketenpartners';

export interface MailTextRow {
  audience: MailAudience;
  kind: 'invitation' | 'reminder';
  language: string;
  /** As `OwnText` of emails/; null = the standard text. */
  body: unknown;
  decidedAt: Date;
  decidedBy: string;
}

/** The texts that hold for an audience: the last decision per kind and language, up to `at` when given. */
export async function findMailTexts(
  tx: Tx,
  associationId: string,
  audience: MailAudience,
  at: Date | null = null,
): Promise<MailTextRow[]> {
  const { rows } = await sql<MailTextRow>`
    select distinct on (kind, language) audience, kind, language, body, decided_at as "decidedAt",
      decided_by as "decidedBy"
    from mail_text
    where association_id = ${associationId} and audience = ${audience}
      and (${at}::timestamptz is null or decided_at <= ${at}::timestamptz)
    order by kind, language, decided_at desc, id`.execute(tx);
  return rows;
}

export async function recordMailText(
  tx: Tx,
  associationId: string,
  text: Omit<MailTextRow, 'body'> & { id: string; body: object | null },
) {
  await tx
    .insertInto('mail_text')
    .values({
      association_id: associationId,
      id: text.id,
      audience: text.audience,
      kind: text.kind,
      language: text.language,
      body: text.body && jsonb(text.body),
      decided_at: text.decidedAt,
      decided_by: text.decidedBy,
    })
    .execute();
}
