import type { Tx } from '../../../../db/connection';
import { findMailTexts } from '../../../../db/queries/mailTexts';
import type { OwnText } from '../../../../emails/ownText';
import type { Audience } from '../../../../surveys/definition/types';

/**
 * The association's own words for the mails to an audience, by kind and language (`invitation nl`). A round that has opened keeps
 * what it opened with. @param openedAt null = not opened: what holds now
 */
export async function findOwnTexts(
  tx: Tx,
  associationId: string,
  audience: Audience,
  openedAt: Date | null,
): Promise<Map<string, OwnText>> {
  const rows = await findMailTexts(tx, associationId, audience, openedAt);
  return new Map(
    rows.flatMap(({ kind, language, body }) => (body ? [[`${kind} ${language}`, body as OwnText]] : [])),
  );
}
