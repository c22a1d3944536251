import type { LinkRow } from '../../db/queries/links';
import { inAssociation } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import { minutesToAnswer } from '../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../surveys/definition/types';
import type { AppContext } from '../context';
import { takeCarriedRead } from './answers/carriedRead';
import { findPlace } from './answers/findPlace';
import { answersOfDevice } from './answers/mergeAnswers';
import { holdsAnswers, type RequestMemory, readLink, recallLink, savedAnswers } from './answers/readLink';
import { findKeptDefinition, getRoundDefinition } from './definitions/getRoundDefinition';
import { localDay } from './localDay';
import { newStart } from './tokens/browserToken';
import { hashRandomToken } from './tokens/randomToken';

/** What stands behind a respondent's link at this moment. */
export type ListState = ClosedState | OpenList;

/** Why a link cannot be answered now. */
export type ClosedState =
  | { kind: 'unknown' }
  | { kind: 'too-many-tries' }
  /** The link, or with it all of its round: then nobody knows any more whose it was, and so in which language. */
  | { kind: 'withdrawn'; locale: Locale | null; school?: string | null; mayErase?: boolean }
  | { kind: 'not-open'; opensOn: string; locale: Locale }
  | { kind: 'closed'; locale: Locale; associationName: string; school?: string | null; mayErase?: boolean }
  | { kind: 'trouble'; locale: Locale };

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
  /** The school that this list is for, named to whoever answers for more than one; null on every list of other people. */
  school: string | null;
  /** Only what this device gave itself; empty without its cookie. */
  answers: Answers;
  /** Someone posted before, on whatever device. */
  started: boolean;
  deviceKnown: boolean;
  finished: boolean;
  /** On a shared link, for a browser that has not begun: its form carries this, so that it begins one response. */
  start?: string | null;
  /** After the end this association asks whether one wants to be called. */
  offersCall?: boolean;
  /** Answers lie behind this link, or of this browser: they can be taken away by whoever gave them. */
  mayErase?: boolean;
  associationId: string;
}

/**
 * What a link shows now. Reads only: opening a link records nothing, and saved answers come back only to the
 * device that gave them.
 * @param memory of the request: what is read here need not be read again to record
 */
export async function findList(
  ctx: AppContext,
  token: string,
  deviceCookie: string | null,
  memory?: RequestMemory,
): Promise<ListState> {
  const carried = takeCarriedRead(ctx, token, deviceCookie);
  const recalled = carried === null && memory?.takesOlder ? await recallLink(ctx, token) : null;
  const read = carried ?? recalled ?? (await readLink(ctx, token, deviceCookie));
  if (memory) {
    memory.read = read;
    memory.isUnsure = recalled !== null;
  }
  if (!read) return lostList(ctx, token);
  const { row, link, shared } = read;
  const { associationId, roundId } = link;
  const refused = refusal(row, localDay(ctx.clock.now()));
  const mayErase = holdsAnswers(read);
  if (refused?.kind === 'closed' || refused?.kind === 'withdrawn') {
    return mayErase ? { ...refused, mayErase } : refused;
  }
  if (refused) return refused;
  const { language } = row.recipient as { language: string };
  if (!read.key) return { kind: 'trouble', locale: language as Locale };
  const { definition, sha256 } =
    findKeptDefinition(associationId, row.publishedVersionId) ??
    (await inAssociation(ctx.db, associationId, (tx) =>
      getRoundDefinition(tx, associationId, row.publishedVersionId),
    ));
  const saved = savedAnswers(read);
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
      shared: shared !== null,
    },
    association: {
      name: row.associationName,
      logoUrl: row.settings.logo,
      accent: row.settings.accent,
    },
    school: isForSchools(definition) ? row.school : null,
    answers: answersOfDevice(saved, device),
    started: saved !== null,
    deviceKnown: device !== null && saved?.devices[device] !== undefined,
    finished: saved?.finished ?? false,
    offersCall: row.settings.callOffer === true && definition.audience === 'ouders',
    mayErase,
    associationId,
    start: shared !== null && !saved ? newStart(ctx.random.bytes) : null,
  };
}

/** A link of which nothing was found: its round was withdrawn when its code still leads somewhere. */
export async function lostList(ctx: AppContext, token: string): Promise<ClosedState> {
  const place = await findPlace(ctx, token);
  return place ? { kind: 'withdrawn', locale: null } : { kind: 'unknown' };
}

const isForSchools = ({ audience, promise }: Definition): boolean =>
  audience === 'scholen' && promise === 'confidential';

/** Why this link cannot be answered now; null when it can. Nobody learns more than the link's own round. */
export function refusal(row: LinkRow, today: string): ClosedState | null {
  const { recipient, associationName, school } = row;
  const locale = (recipient?.language ?? 'nl') as Locale;
  if (row.status === 'draft') {
    // Posters are printed before a round opens; a personal link does not exist before.
    const isEarly = row.shared !== null && recipient?.withdrawn === false && today < row.opensOn;
    return isEarly ? { kind: 'not-open', opensOn: row.opensOn, locale } : { kind: 'unknown' };
  }
  if (row.status !== 'open' || today > row.closesOn)
    return { kind: 'closed', locale, associationName, school };
  if (!recipient) return { kind: 'unknown' };
  if (recipient.withdrawn) return { kind: 'withdrawn', locale, school };
  if (today < row.opensOn) return { kind: 'not-open', opensOn: row.opensOn, locale };
  return null;
}
