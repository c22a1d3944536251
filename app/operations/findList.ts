import { findLinkStatement, type LinkRow, linkRowOf } from '../../db/queries/links';
import { inAssociation, readInOneTrip } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import { minutesToAnswer } from '../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { findPlace } from './answers/findPlace';
import { answersOfDevice } from './answers/mergeAnswers';
import { readAnswers } from './answers/openAnswers';
import { findKeptDefinition, getRoundDefinition } from './definitions/getRoundDefinition';
import { localDay } from './localDay';
import { hashRandomToken } from './tokens/randomToken';
import { hashToken, pseudonymOf } from './tokens/recipientToken';

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
  const pseudonym = key && pseudonymOf(key, place.token);
  const link = { associationId, roundId, tokenHash: hashToken(place.token), pseudonym };
  const [rows] = await readInOneTrip(ctx.db, associationId, [findLinkStatement(link)]);
  const row = linkRowOf(rows);
  if (!row) return { kind: 'unknown' };
  const refused = refusal(row, localDay(ctx.clock.now()));
  if (refused) return refused;
  const { language } = row.recipient as { language: string };
  if (!key || !pseudonym) return { kind: 'trouble', locale: language as Locale };
  const { definition, sha256 } =
    findKeptDefinition(associationId, row.publishedVersionId) ??
    (await inAssociation(ctx.db, associationId, (tx) =>
      getRoundDefinition(tx, associationId, row.publishedVersionId),
    ));
  const where = { associationId, roundId, pseudonym };
  const saved = row.ciphertext ? readAnswers(key, where, row.ciphertext) : null;
  const device = deviceCookie ? hashRandomToken(deviceCookie).toString('base64url') : null;
  return {
    kind: 'open',
    definition,
    definitionHash: sha256,
    roundId,
    closesOn: row.closesOn,
    locale: language as Locale,
    intro: {
      datum: row.sealBy,
      minuten: minutesToAnswer(definition),
      bron: row.source,
      contact: row.settings.contact,
      shared: false,
    },
    association: {
      name: row.associationName,
      logoUrl: row.settings.logo,
      accent: row.settings.accent,
    },
    answers: answersOfDevice(saved, device),
    started: saved !== null,
    deviceKnown: device !== null && saved?.devices[device] !== undefined,
    finished: saved?.finished ?? false,
  };
}

/** Why this link cannot be answered now; null when it can. Nobody learns more than the link's own round. */
export function refusal(row: LinkRow, today: string): Exclude<ListState, OpenList> | null {
  const { recipient, associationName } = row;
  const locale = (recipient?.language ?? 'nl') as Locale;
  if (row.status === 'draft') return { kind: 'unknown' };
  if (row.status !== 'open' || today > row.closesOn) return { kind: 'closed', locale, associationName };
  if (!recipient) return { kind: 'unknown' };
  if (recipient.withdrawn) return { kind: 'withdrawn', locale };
  if (today < row.opensOn) return { kind: 'not-open', opensOn: row.opensOn, locale };
  return null;
}
