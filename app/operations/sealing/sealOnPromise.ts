import { findColleagueAddresses } from '../../../db/queries/accounts';
import { getAssociationRow } from '../../../db/queries/associations';
import { findRounds, type RoundRow, recordSealWarning } from '../../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import { fillTemplate } from '../../../emails/fillTemplate';
import { writtenDay } from '../../../emails/mailLanguage';
import { senderAddress } from '../../../emails/senderAddress';
import { renderNotice } from '../../../emails/templates/Notice';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { addDays, localDay } from '../localDay';
import { mailerFor } from '../mail/mailerFor';
import { newMessageId } from '../mail/newMessageId';
import { roundInWords } from '../programme/roundInWords';
import { closeRound } from '../rounds/closeRound';
import { sealRound } from './sealRound';

/** Days before the promised date on which the bureau is warned. */
export const WARN_DAYS_BEFORE = [14, 3];

/**
 * Keeps the promise made to respondents: a round that is not sealed on its date is closed and sealed by itself. The
 * bureau is warned twice before; warnings that downtime swallowed are sent late, but the date stands.
 * @returns how many rounds were sealed now.
 */
export async function sealOnPromise(ctx: AppContext, associationId: string): Promise<number> {
  const today = localDay(ctx.clock.now());
  const rounds = await inAssociation(ctx.db, associationId, (tx) => findRounds(tx, associationId));
  let sealed = 0;
  for (const round of rounds) {
    if (round.status !== 'open' && round.status !== 'closed') continue;
    const due = WARN_DAYS_BEFORE.filter((days) => today >= addDays(round.sealBy, -days)).length;
    if (due > round.sealWarnings) await warn(ctx, associationId, round, due);
    if (today < round.sealBy) continue;
    if (round.status === 'open') await closeRound(ctx, 'systeem', associationId, round.id);
    if ((await sealRound(ctx, 'systeem', associationId, round.id)).ok) sealed += 1;
  }
  return sealed;
}

/** Mails everyone of the bureau once for all warnings that are due, and notes each. */
async function warn(ctx: AppContext, associationId: string, round: RoundRow, due: number): Promise<void> {
  const { association, title } = await inAssociation(ctx.db, associationId, async (tx) => {
    for (let count = round.sealWarnings; count < due; count += 1) {
      await recordSealWarning(tx, associationId, round.id);
    }
    await noteAction(ctx, tx, associationId, {
      actor: 'systeem',
      action: 'gewaarschuwd voor verzegelen',
      roundId: round.id,
      details: { warning: due, sealBy: round.sealBy },
    });
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    return {
      association: await getAssociationRow(tx, associationId),
      title: roundInWords(definition, round.year),
    };
  });
  const day = writtenDay(round.sealBy, 'nl');
  const template = await renderNotice({
    language: 'nl',
    association: association.name,
    accentColour: association.settings.accent,
    subject: `Wordt op ${day} verzegeld: ${title}`,
    paragraphs: [
      `${title}: aan de mensen die meedoen is beloofd dat hun antwoorden uiterlijk op ${day} los van hun naam staan.`,
      round.status === 'open'
        ? 'Sluit en verzegel de meting zelf voor die dag, of laat het Peilstok doen. Daarna kan niemand meer antwoorden en zijn de uitkomsten te lezen.'
        : 'De meting is gesloten. Verzegel hem zelf voor die dag, of laat het Peilstok doen. Daarna zijn de uitkomsten te lezen.',
    ],
    button: 'Naar de meting',
  });
  const mail = fillTemplate(template, {
    link: `${ctx.config.baseUrl}/metingen/${round.id}`,
    unsubscribeLink: null,
    name: null,
  });
  for (const address of await outsideAssociations(ctx.db, (tx) =>
    findColleagueAddresses(tx, associationId),
  )) {
    await mailerFor(ctx, association).send({
      ...mail,
      to: { name: null, address },
      from: `Peilstok <${senderAddress(ctx.config.mailFrom).address}>`,
      replyTo: null,
      messageId: newMessageId(ctx),
      date: ctx.clock.now(),
      headers: { 'X-Peilstok-Message': 'notice' },
      unsubscribe: null,
    });
  }
}
