import { getAssociationRow } from '../../db/queries/associations';
import { findOpenResponse } from '../../db/queries/responses';
import type { RoundRow } from '../../db/queries/rounds';
import { inAssociation } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import { minutesToAnswer } from '../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { findPlace, findRoundAndRecipient } from './answers/findPlace';
import { answersOfDevice } from './answers/mergeAnswers';
import { readAnswers } from './answers/openAnswers';
import { getRoundDefinition } from './definitions/getRoundDefinition';
import { localDay } from './localDay';
import { hashRandomToken } from './tokens/randomToken';
import { pseudonymOf } from './tokens/recipientToken';

/** What stands behind a respondent's link at this moment. */
export type ListState =
  | { kind: 'unknown' }
  | { kind: 'too-many-tries' }
  | { kind: 'withdrawn'; locale: Locale }
  | { kind: 'not-open'; opensOn: string; locale: Locale }
  | { kind: 'closed'; locale: Locale; associationName: string }
  | { kind: 'trouble'; locale: Locale }
  | OpenList;

export interface OpenList {
  kind: 'open';
  /** Resolved. */
  definition: Definition;
  definitionHash: string;
  roundId: string;
  /** Last day on which answers are taken, ISO. */
  closesOn: string;
  /** The recipient's language. */
  locale: Locale;
  /** Round fields of the intro; `datum` is an ISO day, `minuten` whole minutes. */
  intro: { datum: string; minuten: number; bron: string; contact: string; shared: boolean };
  association: { name: string; logoUrl: string | null; accent: string | null };
  /** Only what this device gave itself; empty without its cookie. */
  answers: Answers;
  /** Someone posted before, on whatever device. */
  started: boolean;
  deviceKnown: boolean;
  finished: boolean;
}

/**
 * What a link shows now. Reads only: opening a link records nothing, and saved answers come back only to the
 * device that gave them.
 */
export async function findList(
  ctx: AppContext,
  token: string,
  deviceCookie: string | null,
): Promise<ListState> {
  const place = await findPlace(ctx, token);
  if (!place) return { kind: 'unknown' };
  const { associationId, roundId } = place;
  const key = await ctx.keys.find(roundId);
  return inAssociation(ctx.db, associationId, async (tx): Promise<ListState> => {
    const { round, recipient } = await findRoundAndRecipient(tx, place);
    if (!round) return { kind: 'unknown' };
    const association = await getAssociationRow(tx, associationId);
    const refused = refusal(round, recipient, association.name, localDay(ctx.clock.now()));
    if (refused) return refused;
    const { language } = recipient as { language: string };
    if (!key) return { kind: 'trouble', locale: language as Locale };
    const { definition, sha256 } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const pseudonym = pseudonymOf(key, place.token);
    const ciphertext = await findOpenResponse(tx, associationId, roundId, pseudonym);
    const saved = ciphertext ? readAnswers(key, { associationId, roundId, pseudonym }, ciphertext) : null;
    const device = deviceCookie ? hashRandomToken(deviceCookie).toString('base64url') : null;
    return {
      kind: 'open',
      definition,
      definitionHash: sha256,
      roundId,
      closesOn: round.closesOn,
      locale: language as Locale,
      intro: {
        datum: round.sealBy,
        minuten: minutesToAnswer(definition),
        bron: round.source,
        contact: association.settings.contact,
        shared: false,
      },
      association: {
        name: association.name,
        logoUrl: association.settings.logo,
        accent: association.settings.accent,
      },
      answers: answersOfDevice(saved, device),
      started: saved !== null,
      deviceKnown: device !== null && saved?.devices[device] !== undefined,
      finished: saved?.finished ?? false,
    };
  });
}

/** Why this link cannot be answered now; null when it can. Nobody learns more than the link's own round. */
export function refusal(
  round: RoundRow,
  recipient: { withdrawn: boolean; language: string } | null,
  associationName: string,
  today: string,
): Exclude<ListState, OpenList> | null {
  const locale = (recipient?.language ?? 'nl') as Locale;
  if (round.status === 'draft') return { kind: 'unknown' };
  if (round.status !== 'open' || today > round.closesOn) return { kind: 'closed', locale, associationName };
  if (!recipient) return { kind: 'unknown' };
  if (recipient.withdrawn) return { kind: 'withdrawn', locale };
  if (today < round.opensOn) return { kind: 'not-open', opensOn: round.opensOn, locale };
  return null;
}
