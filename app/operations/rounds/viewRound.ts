import type { Tx } from '../../../db/connection';
import { type AssociationRow, getAssociationRow } from '../../../db/queries/associations';
import { countRecipientLanguages } from '../../../db/queries/draftVersions';
import { countRecipients } from '../../../db/queries/recipients';
import { findRound, findRoundOf, type MailDays, type RoundRow } from '../../../db/queries/rounds';
import { countMails } from '../../../db/queries/sendLedger';
import type { RoundStatus } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import type { Audience, Definition, Locale } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { type MailedRound, personalMail, reminderName, roundMailTemplate } from '../mail/roundMails';
import { findOwnTexts } from '../mail/texts/ownTexts';
import type { Problem } from '../problem';
import { hasApprovalLapsed } from './approveRound';
import { openingBlockers } from './openRound';
import { type RunningRound, viewRunning } from './viewRunning';

export interface MailPreview {
  language: Locale;
  kind: 'invitation' | 'reminder';
  subject: string;
  html: string;
  text: string;
}

export interface RoundView {
  roundId: string;
  survey: string;
  title: string;
  audience: Audience;
  year: number;
  status: RoundStatus;
  opensOn: string;
  closesOn: string;
  /** The day on which it closed, which may be before `closesOn`; null while it has not. */
  closedOn: string | null;
  sealBy: string;
  source: string;
  /** By whom all that goes out was approved; null = not. */
  approvedBy: string | null;
  /** It was approved and then changed, so that it needs a new approval. */
  approvalLapsed: boolean;
  /** Days on which mails go out by themselves; null = only by hand. */
  mailDays: MailDays | null;
  version: number;
  definitionSha256: string;
  minutes: number;
  populationSize: number | null;
  targets: { indicator: string; title: string; norm: string; target: number | null }[];
  /** People on the list now. */
  recipients: number;
  /** How many of them have which language; who has one that is not offered is asked in Dutch. Drafts only, else empty. */
  recipientLanguages: { language: string; recipients: number; isOffered: boolean }[];
  /** What will be, or was, sent; with an example name and link. */
  mailPreview: MailPreview[];
  definition: Definition;
  /** Why a draft cannot open now; empty for other rounds. */
  blockers: Problem[];
  /** null for a draft and for a sealed round. */
  running: RunningRound | null;
}

const EXAMPLE_TOKEN = 'voorbeeld';

/** A round as the bureau sees it; null when there is none. Holds no answers. */
export async function viewRound(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<RoundView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) return null;
    const { definition, sha256 } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const recipients = await countRecipients(tx, associationId, roundId);
    const association = await getAssociationRow(tx, associationId);
    const isRunning = round.status === 'open' || round.status === 'closed';
    return {
      roundId,
      survey: round.survey,
      title: definition.title.nl,
      audience: definition.audience,
      year: round.year,
      status: round.status,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      closedOn: round.closedAt ? localDay(round.closedAt) : null,
      sealBy: round.sealBy,
      source: round.source,
      approvedBy: round.approvedAt ? round.approvedBy : null,
      approvalLapsed:
        round.status === 'draft' &&
        !round.approvedAt &&
        (await hasApprovalLapsed(tx, associationId, roundId)),
      mailDays: round.mailDays,
      version: definition.version,
      definitionSha256: sha256,
      minutes: minutesToAnswer(definition),
      populationSize: round.populationSize,
      targets: definition.indicators.map(({ key, title, norm }) => ({
        indicator: key,
        title: title.nl,
        norm,
        target: round.targets[key]?.target ?? null,
      })),
      recipients,
      recipientLanguages:
        round.status === 'draft'
          ? (await countRecipientLanguages(tx, associationId, roundId)).map((counted) => ({
              ...counted,
              isOffered: definition.languages.some((language) => language === counted.language),
            }))
          : [],
      mailPreview: await previewMails(
        ctx,
        association,
        round,
        definition,
        await findOwnTexts(tx, associationId, definition.audience, round.openedAt),
      ),
      definition,
      blockers:
        round.status === 'draft'
          ? await openingBlockers(ctx, tx, associationId, { ...round, recipients })
          : [],
      running: isRunning ? await running(ctx, tx, associationId, round) : null,
    };
  });
}

/** The round of a survey and year; null when there is none. */
export async function findRoundId(
  ctx: AppContext,
  associationId: string,
  survey: string,
  year: number,
): Promise<string | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRoundOf(tx, associationId, survey, year);
    return round?.id ?? null;
  });
}

async function running(ctx: AppContext, tx: Tx, associationId: string, round: RoundRow) {
  const mails = await countMails(tx, associationId);
  return viewRunning(ctx, tx, associationId, round, mails.get(round.id) ?? null);
}

async function previewMails(
  ctx: AppContext,
  association: AssociationRow,
  round: RoundRow,
  definition: Definition,
  texts: MailedRound['texts'] & {},
): Promise<MailPreview[]> {
  const previews: MailPreview[] = [];
  for (const language of definition.languages) {
    for (const [kind, message] of [
      ['invitation', 'invitation'],
      ['reminder', reminderName(1)],
    ] as const) {
      const template = await roundMailTemplate(
        { baseUrl: ctx.config.baseUrl, association, round, definition, texts },
        message,
        language,
      );
      const mail = personalMail(
        template,
        { name: null },
        {
          link: `${ctx.config.baseUrl}/v/${EXAMPLE_TOKEN}`,
          unsubscribe: `${ctx.config.baseUrl}/afmelden/${EXAMPLE_TOKEN}`,
        },
      );
      previews.push({ language, kind, ...mail });
    }
  }
  return previews;
}
