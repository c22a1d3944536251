import type { Tx } from '../../../../db/connection';
import type { RoundRow } from '../../../../db/queries/rounds';
import {
  forecastResponse,
  type ResponseForecast,
} from '../../../../surveys/statistics/response/forecastResponse';
import type { AppContext } from '../../../context';
import { localDay } from '../../localDay';
import { daysFrom, type EarlierFieldwork, findEarlierFieldwork, openedOn } from './dayCounts';

/** Where a running round stands in its days, beside the round before it. */
export interface FieldworkSoFar {
  /** Today is this day of fieldwork, from 1; the last day when it is closed. */
  day: number;
  days: number;
  /** The earlier round at the end of the same day; null when that is not known. */
  earlier: { year: number /** 0-1 */; responseRate: number; isAbout: boolean } | null;
  /** null while it is too early to tell, and of a round that is closed. */
  forecast: ResponseForecast | null;
}

/** A count at most so many days older stands for a day that was not counted. */
const GAP_DAYS = 3;

/** How far a round is, and how far the one before it was by then. */
export async function fieldworkSoFar(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: RoundRow,
  { invited, completed, isAbout }: { invited: number; completed: number | null; isAbout: boolean },
): Promise<FieldworkSoFar> {
  const first = openedOn(round);
  const today = round.closedAt ? localDay(round.closedAt) : localDay(ctx.clock.now());
  const days = Math.max(1, daysFrom(first, round.closesOn) + 1);
  const gone = Math.min(days - 1, Math.max(0, daysFrom(first, today)));
  const earlier = await findEarlierFieldwork(tx, associationId, round);
  const then = earlier && countOn(earlier, gone);
  return {
    day: gone + 1,
    days,
    earlier:
      earlier && then !== null ? { year: earlier.year, responseRate: then / earlier.invited, isAbout } : null,
    forecast:
      round.status === 'open' && completed !== null
        ? forecastResponse({ invited, completed, daysGone: gone, days }, earlier && curveOf(earlier))
        : null,
  };
}

/** Lists in by the end of a day; null when that day and the ones before it were not counted. */
function countOn({ counts, days }: EarlierFieldwork, day: number): number | null {
  const known = counts.filter((count) => count.day <= day).at(-1);
  if (!known) return null;
  return day - known.day <= GAP_DAYS || day >= days ? known.finished : null;
}

function curveOf({ counts, days }: EarlierFieldwork) {
  const last = counts.at(-1)?.finished ?? 1;
  return counts.map(({ day, finished }) => ({ elapsed: (day + 1) / days, returned: finished / last }));
}
