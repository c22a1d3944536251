import { getAssociationRow } from '../../../db/queries/associations';
import { recordSharedLinkChange } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { AppContext } from '../../context';
import { emailAddress } from '../../recipients/emailAddress';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { newMessageId } from '../mail/newMessageId';
import { failed, type Outcome, succeeded } from '../problem';
import { sendKeeperMail } from './keeperMail';
import { viewLinks } from './viewLinks';

/** Mails a tussenpersoon the way to their own page, with everything to send a link on to parents. */
export async function mailKit(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  linkId: string,
  to: string,
): Promise<Outcome<null>> {
  const read = emailAddress(to);
  if (!read.ok) return failed({ code: 'address', field: 'email', message: read.message });
  const view = await viewLinks(ctx, associationId, roundId);
  const link = view?.links.find(({ id }) => id === linkId);
  if (!view?.canChange || !link || link.isStopped) {
    return failed({ code: 'no-link', message: 'Deze link is er niet (meer). Er is niets gemaild.' });
  }
  const association = await inAssociation(ctx.db, associationId, (tx) =>
    getAssociationRow(tx, associationId),
  );
  const { name } = association;
  const result = await sendKeeperMail(ctx, association, {
    linkId,
    to: read.address,
    subject: 'Wilt u deze vragenlijst doorsturen?',
    paragraphs: [
      `Wij vragen uw hulp. ${name} heeft geen adressen van ${link.kind === 'school' ? `de ouders van ${link.school}` : 'wie wij iets willen vragen'}; u kunt hen wel bereiken.`,
      `Op uw eigen pagina staat alles klaar: een link, een QR-code, een poster en een tekst voor Magister of SOMtoday. Versturen kan tot en met ${writtenDay(link.closesOn, 'nl')}.`,
      'Vul daar daarna in naar hoeveel ouders u het stuurde. Dan kunnen wij zeggen hoe groot het deel is dat antwoordde. Wie antwoordde, ziet niemand: u niet en wij niet.',
    ],
    messageId: newMessageId(ctx),
    date: ctx.clock.now(),
    kind: 'kit',
  });
  if (result.outcome !== 'sent') {
    return failed({
      code: 'not-sent',
      field: 'email',
      message: `De mail is niet verstuurd. ${result.reason}`,
    });
  }
  await inAssociation(ctx.db, associationId, async (tx) => {
    await recordSharedLinkChange(tx, associationId, roundId, linkId, {
      keeperEmail: read.address,
      mailedOn: localDay(ctx.clock.now()),
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'link gemaild aan tussenpersoon',
      roundId,
      details: { kind: link.kind },
    });
  });
  return succeeded(null);
}
