import type { Tx } from '../../../../db/connection';
import { type DayCount, findDayCounts, recordDayCount } from '../../../../db/queries/dayCounts';
import { countRecipients } from '../../../../db/queries/recipients';
import { findRounds, type RoundRow } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import type { Audience } from '../../../../surveys/definition/types';
import { dayAfter } from '../../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../../context';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { localDay } from '../../localDay';
import { countOpenResponses } from '../openCounts';

/** The day a round opened: its first day of fieldwork. */
export function openedOn(round: Pick<RoundRow, 'openedAt' | 'opensOn'>): string {
  return round.openedAt ? localDay(round.openedAt) : round.opensOn;
}

/** Whole days from one ISO day to another; negative when it lies before. */
export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

/**
 * Keeps of every open round how many lists were in by the end of yesterday. A day during which nobody looked is left
 * out, and is not made up afterwards. @returns how many counts were kept now
 */
export async function recordDayCounts(ctx: AppContext, associationId: string): Promise<number> {
  const yesterday = dayAfter(localDay(ctx.clock.now()), -1);
  return inAssociation(ctx.db, associationId, async (tx) => {
    let kept = 0;
    for (const round of await findRounds(tx, associationId)) {
      const day = daysFrom(openedOn(round), yesterday);
      if (round.status !== 'open' || day < 0) continue;
      const known = (await findDayCounts(tx, associationId, round.id)).at(-1);
      if (known && known.day >= day) continue;
      if (await keepCount(ctx, tx, associationId, round, day)) kept += 1;
    }
    return kept;
  });
}

/** Keeps the count with which a round closes, under the last day it was open. */
export async function recordClosingCount(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: RoundRow,
): Promise<void> {
  const today = localDay(ctx.clock.now());
  const lastDay = today < round.closesOn ? today : round.closesOn;
  await keepCount(ctx, tx, associationId, round, Math.max(0, daysFrom(openedOn(round), lastDay)));
}

async function keepCount(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: RoundRow,
  day: number,
): Promise<boolean> {
  const key = await ctx.keys.find(round.id);
  if (!key) return false;
  const { personal } = await countOpenResponses(tx, associationId, round.id, key);
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const finished = countToKeep(definition.audience, personal?.completed ?? 0);
  await recordDayCount(tx, associationId, round.id, { day, finished });
  return true;
}

/** Who of the parents answered is told to nobody, so a day on which one did must not stand out: whole fives, downwards. */
export function countToKeep(audience: Audience, finished: number): number {
  return audience === 'ouders' ? Math.floor(finished / 5) * 5 : finished;
}

/** How an earlier round of the same survey went. */
export interface EarlierFieldwork {
  year: number;
  invited: number;
  /** Days of fieldwork, the first and the last included. */
  days: number;
  /** By day, the last one that of closing. */
  counts: DayCount[];
}

/** The latest earlier round of the survey of which enough days are known; null when there is none. */
export async function findEarlierFieldwork(
  tx: Tx,
  associationId: string,
  round: RoundRow,
): Promise<EarlierFieldwork | null> {
  const earlier = (await findRounds(tx, associationId))
    .filter(({ survey, year }) => survey === round.survey && year < round.year)
    .filter(({ status, openedAt }) => (status === 'sealed' || status === 'closed') && openedAt !== null)
    .sort((a, b) => b.year - a.year);
  for (const one of earlier) {
    const counts = await findDayCounts(tx, associationId, one.id);
    const last = counts.at(-1);
    if (counts.length < LEAST_DAYS_KNOWN || !last || last.finished === 0) continue;
    const invited = await countRecipients(tx, associationId, one.id);
    if (invited > 0) return { year: one.year, invited, days: last.day + 1, counts };
  }
  return null;
}

const LEAST_DAYS_KNOWN = 5;
