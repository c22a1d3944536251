import { getAssociationRow } from '../../../../db/queries/associations';
import {
  findProcessing,
  findRoundProcessings,
  type ProcessingRecord,
} from '../../../../db/queries/processing';
import { findRound, findRoundRoute } from '../../../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import type { Audience, Definition } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { parseRoundCode } from '../../tokens/roundCode';

/** What everybody who is asked in a round may know of it: AVG art. 13 and 14. Nothing of any one person. */
export interface RespondentPrivacy {
  association: { name: string; logoUrl: string | null; accent: string | null };
  /** Per language. */
  title: Definition['title'];
  audience: Audience;
  promise: Definition['promise'];
  /** Latest sealing date, ISO day. */
  sealBy: string;
  isSealed: boolean;
  /** Fewest answers behind a figure. */
  threshold: number;
  contact: string;
  /** As confirmed, and kept with the round when it opened. */
  record: ProcessingRecord;
}

/**
 * Whose questionnaire it is, why it is held and on what ground.
 * @param typed the code that begins every link of a round, however typed
 * @returns null when no round that was opened has this code: nobody learns more than that
 */
export async function viewRespondentPrivacy(
  ctx: AppContext,
  typed: string,
): Promise<RespondentPrivacy | null> {
  const code = parseRoundCode(typed);
  if (!code) return null;
  const route = await outsideAssociations(ctx.db, (tx) => findRoundRoute(tx, code));
  if (!route) return null;
  const { associationId, roundId } = route;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round || round.status === 'draft') return null;
    const record =
      (await findRoundProcessings(tx, associationId)).get(roundId) ??
      (await findProcessing(tx, associationId, round.survey));
    if (!record) return null;
    const { name, settings } = await getAssociationRow(tx, associationId);
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    return {
      association: { name, logoUrl: settings.logo, accent: settings.accent },
      title: definition.title,
      audience: definition.audience,
      promise: definition.promise,
      sealBy: round.sealBy,
      isSealed: round.status === 'sealed',
      threshold: round.threshold,
      contact: settings.contact,
      record,
    };
  });
}
