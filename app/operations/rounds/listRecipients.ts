import { findRecipientPage, type MailTrouble } from '../../../db/queries/recipients';
import { findRound } from '../../../db/queries/rounds';
import { findMailsOf } from '../../../db/queries/sendLedger';
import type { SendState } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { findProgress } from './roundProgress';

export interface RecipientLine {
  id: string;
  name: string | null;
  email: string;
  language: string;
  school: string | null;
  board: string | null;
  type: string | null;
  role: string | null;
  /** `mayBeDouble`: for a while nobody knew whether it had arrived, so it was sent once more. */
  mails: { message: string; state: SendState; mayBeDouble: boolean }[];
  withdrawn: boolean;
  /** Whether the list came back; null where nobody is shown that: parents, drafts, and a key that is missing. */
  answered: 'nee' | 'klaar' | null;
}

/**
 * A page of a round's list. Of schools and partners it shows who sent the list back, so that the bureau can call them;
 * never of parents, of whom it needs only the count. So of parents only the invitation is told: who got a reminder had
 * not answered. And nobody is told who stopped half-way: a single half list among the sealed rows would be theirs.
 */
export async function listRecipients(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  page: { offset: number; limit: number; search?: string | null; mail?: MailTrouble['kind'] | null },
): Promise<{ total: number; lines: RecipientLine[] }> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round || round.status === 'sealed') return { total: 0, lines: [] };
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const search = page.search?.trim() || null;
    const { total, rows } = await findRecipientPage(tx, associationId, roundId, {
      ...page,
      search,
      mail: page.mail ? { kind: page.mail, ofInvitation: definition.audience === 'ouders' } : null,
    });
    const mails = await findMailsOf(
      tx,
      associationId,
      roundId,
      rows.map((row) => row.id),
    );
    const key =
      definition.audience === 'ouders' || round.status === 'draft' ? null : await ctx.keys.find(roundId);
    const progress = key
      ? new Map(
          (await findProgress(tx, { associationId, roundId, code: round.code }, key)).map((line) => [
            line.recipient.id,
            line.progress === 'klaar' ? ('klaar' as const) : ('nee' as const),
          ]),
        )
      : null;
    return {
      total,
      lines: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        language: row.language,
        school: row.school,
        board: row.board,
        type: row.type,
        role: row.role,
        mails: mails
          .filter((mail) => mail.recipientId === row.id)
          .filter((mail) => definition.audience !== 'ouders' || mail.message === 'invitation')
          .map(({ message, state, unknowns }) => ({ message, state, mayBeDouble: unknowns > 0 })),
        withdrawn: row.withdrawn,
        answered: progress?.get(row.id) ?? null,
      })),
    };
  });
}
