import { getAssociationRow } from '../../../db/queries/associations';
import { findDraftsOfVersion } from '../../../db/queries/draftVersions';
import { recordLanguageOffer } from '../../../db/queries/languageOffers';
import { inAssociation } from '../../../db/transaction';
import { findTemplate } from '../../../surveys/definitions';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { republishDraft } from '../definitions/republishDraft';
import { failed, type Outcome, succeeded } from '../problem';
import { languagesOf } from './offeredLanguages';

export interface LanguageDecision {
  survey: string;
  version: number;
  /** As a form sends it. */
  language: string;
  isOffered: boolean;
}

/**
 * The bureau's yes or no to a language of a questionnaire. Rounds that are being prepared follow at once, and lose their
 * approval, for they will say something else than was approved. What has opened keeps the languages it opened with.
 */
export async function decideLanguage(
  ctx: AppContext,
  actor: string,
  associationId: string,
  { survey, version, language, isOffered }: LanguageDecision,
): Promise<Outcome<{ drafts: number }>> {
  const template = findTemplate(survey, version);
  const known = template && languagesOf(template).find((one) => one === language);
  if (!template || !known) {
    return failed({
      code: 'unknown-language',
      field: 'language',
      message: 'Deze vragenlijst is er niet in deze taal. Kies een taal uit de lijst.',
    });
  }
  return inAssociation(ctx.db, associationId, async (tx) => {
    await recordLanguageOffer(tx, associationId, {
      survey,
      version,
      language: known,
      isOffered,
      decidedAt: ctx.clock.now(),
      decidedBy: actor,
    });
    const association = await getAssociationRow(tx, associationId);
    const drafts = await findDraftsOfVersion(tx, associationId, { survey, version });
    for (const { roundId } of drafts) {
      const outcome = await republishDraft(ctx, tx, association, template, roundId, actor);
      if (!outcome.ok) return outcome;
    }
    await noteAction(ctx, tx, associationId, {
      actor,
      action: isOffered ? 'taal aangeboden' : 'taal niet meer aangeboden',
      details: { survey, version, language: known, drafts: drafts.length },
    });
    return succeeded({ drafts: drafts.length });
  });
}
