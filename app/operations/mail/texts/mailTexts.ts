import { getAssociationRow } from '../../../../db/queries/associations';
import { findMailTexts, recordMailText } from '../../../../db/queries/mailTexts';
import { findRounds } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import { type FilledMail, fillTemplate } from '../../../../emails/fillTemplate';
import { mailProblems } from '../../../../emails/mailProblems';
import { type OwnText, ownTextFields, standardText } from '../../../../emails/ownText';
import { ownTextProblems } from '../../../../emails/ownTextProblems';
import { senderAddress } from '../../../../emails/senderAddress';
import { renderInvitation } from '../../../../emails/templates/Invitation';
import { renderReminder } from '../../../../emails/templates/Reminder';
import { minutesToAnswer } from '../../../../surveys/definition/minutesToAnswer';
import type { Audience, Locale } from '../../../../surveys/definition/types';
import { definitionCatalogue } from '../../../../surveys/definitions';
import type { AppContext } from '../../../context';
import { readBureauAddress } from '../../accounts/readBureauAddress';
import { noteAction } from '../../audit';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { loketIn } from '../../definitions/loketIn';
import { failed, type Outcome, succeeded } from '../../problem';
import { withdrawApproval } from '../../rounds/approveRound';
import { mailerFor } from '../mailerFor';
import { newMessageId } from '../newMessageId';
import type { MailKind } from '../roundMails';

/** Which mail a text is of. */
export interface TextPlace {
  audience: Audience;
  kind: MailKind;
  language: Locale;
}

export interface MailTextView extends TextPlace {
  /** What the mail says now. */
  text: OwnText;
  isOwn: boolean;
  /** Fields that this mail may hold. */
  fields: string[];
  /** Who wrote it, and when (ISO moment); null while nobody changed the standard text. */
  decided: { by: string; at: string } | null;
}

/** Every mail text of an audience in these languages, own or standard. */
export async function viewMailTexts(
  ctx: AppContext,
  associationId: string,
  audience: Audience,
  languages: readonly Locale[],
): Promise<MailTextView[]> {
  const rows = await inAssociation(ctx.db, associationId, (tx) => findMailTexts(tx, associationId, audience));
  return languages.flatMap((language) =>
    (['invitation', 'reminder'] as const).map((kind) => {
      const row = rows.find((one) => one.kind === kind && one.language === language);
      return {
        audience,
        kind,
        language,
        text: (row?.body as OwnText | null | undefined) ?? standardText(audience, kind, language),
        isOwn: Boolean(row?.body),
        fields: ownTextFields.filter((field) => kind === 'reminder' || field !== '[[uitgenodigd op]]'),
        decided: row ? { by: row.decidedBy, at: row.decidedAt.toISOString() } : null,
      };
    }),
  );
}

/**
 * Keeps a text, or goes back to the standard one (null). Rounds that have opened keep theirs; drafts of this audience lose their
 * approval, because they would send something else than was approved.
 */
export async function saveMailText(
  ctx: AppContext,
  actor: string,
  associationId: string,
  place: TextPlace,
  text: OwnText | null,
): Promise<Outcome<null>> {
  const problems = text ? ownTextProblems(text, place) : [];
  if (problems.length > 0) return failed(...problems);
  const filled = await inAssociation(ctx.db, associationId, async (tx) => {
    return previewOf(await getAssociationRow(tx, associationId), place, text);
  });
  const found = mailProblems(filled, [EXAMPLE_LINK, EXAMPLE_UNSUBSCRIBE]);
  if (found.length > 0) return failed(...found.map((problem) => ({ ...problem, field: 'opening' })));
  return inAssociation(ctx.db, associationId, async (tx) => {
    await recordMailText(tx, associationId, {
      ...place,
      id: ctx.random.uuid(),
      body: text && { ...text },
      decidedAt: ctx.clock.now(),
      decidedBy: actor,
    });
    for (const round of await findRounds(tx, associationId)) {
      if (round.status !== 'draft') continue;
      const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
      if (definition.audience === place.audience)
        await withdrawApproval(ctx, tx, associationId, round, actor);
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: text ? 'mailtekst gewijzigd' : 'mailtekst terug naar de standaard',
      details: { ...place, ...(text && { text }) },
    });
    return succeeded(null);
  });
}

/** The mail as it would look, with example days and links; also of a text that is not kept yet. */
export async function previewMailText(
  ctx: AppContext,
  associationId: string,
  place: TextPlace,
  text: OwnText | null,
): Promise<FilledMail> {
  const association = await inAssociation(ctx.db, associationId, (tx) =>
    getAssociationRow(tx, associationId),
  );
  return previewOf(association, place, text);
}

/** Sends this text, kept or not, to one address of the bureau; its links lead nowhere. */
export async function sendTextTest(
  ctx: AppContext,
  actor: string,
  associationId: string,
  place: TextPlace,
  { text, to }: { text: OwnText; to: string },
): Promise<Outcome<{ where: 'smtp' | 'outbox' }>> {
  const problems = ownTextProblems(text, place);
  if (problems.length > 0) return failed(...problems);
  const read = readBureauAddress(to, 'aan');
  if (!read.ok) return read;
  const association = await inAssociation(ctx.db, associationId, (tx) =>
    getAssociationRow(tx, associationId),
  );
  const mailer = mailerFor(ctx, association);
  const filled = await previewOf(association, place, text);
  const result = await mailer.send({
    ...filled,
    subject: `Proef: ${filled.subject}`,
    to: { name: null, address: read.value },
    from: `${association.settings.senderName} <${senderAddress(ctx.config.mailFrom).address}>`,
    replyTo: association.settings.replyTo,
    messageId: newMessageId(ctx),
    date: ctx.clock.now(),
    headers: { 'X-Peilstok-Message': 'test' },
    unsubscribe: null,
  });
  await inAssociation(ctx.db, associationId, (tx) =>
    noteAction(ctx, tx, associationId, { actor, action: 'proefmail', details: { outcome: result.outcome } }),
  );
  if (result.outcome !== 'sent')
    return failed({ code: 'not-sent', message: `De proefmail is niet verstuurd. ${result.reason}` });
  return succeeded({ where: mailer.deliversForReal ? 'smtp' : 'outbox' });
}

const EXAMPLE_LINK = 'https://voorbeeld.invalid/vragenlijst';
const EXAMPLE_UNSUBSCRIBE = 'https://voorbeeld.invalid/afmelden';

async function previewOf(
  { name, settings }: Awaited<ReturnType<typeof getAssociationRow>>,
  { audience, kind, language }: TextPlace,
  own: OwnText | null,
): Promise<FilledMail> {
  const template = Object.values(definitionCatalogue)
    .flatMap((versions) => versions.at(-1) ?? [])
    .find((definition) => definition.audience === audience);
  if (!template) throw new Error(`There is no questionnaire for ${audience}.`);
  const props = {
    language,
    association: name,
    senderName: settings.senderName,
    accentColour: settings.accent,
    contact: settings.contact,
    loket: loketIn(language, settings),
    audience,
    surveys: [
      {
        survey: template.survey,
        title: template.title[language] ?? template.title.nl,
        minutes: minutesToAnswer(template),
      },
    ],
    closesOn: '2027-04-15',
    sealedOn: '2027-05-13',
    privacyUrl: 'https://voorbeeld.invalid/privacy',
    addressSource: audience === 'ouders' ? loketIn(language, settings) : `de contactlijst van ${name}`,
    own,
  };
  const made =
    kind === 'invitation'
      ? await renderInvitation(props)
      : await renderReminder({ ...props, invitedOn: '2027-03-01', isLast: false });
  return fillTemplate(made, { link: EXAMPLE_LINK, unsubscribeLink: EXAMPLE_UNSUBSCRIBE, name: null });
}
