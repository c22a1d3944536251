import type { AppContext } from '../../context';
import { failed, type Outcome, succeeded } from '../problem';
import { decideYear } from '../programme/decideYear';
import { viewFirstDay } from './viewFirstDay';

/** Says of every year that is over and of which nothing is known that nothing was measured, and why. @returns how many */
export async function restNotHeld(
  ctx: AppContext,
  actor: string,
  associationId: string,
  reason: string,
): Promise<Outcome<{ years: number }>> {
  const { past } = await viewFirstDay(ctx, associationId);
  const unknown = past.filter((one) => !one.roundId && !one.skippedBecause && !one.comesOn);
  for (const { survey, year } of unknown) {
    const outcome = await notHeld(ctx, actor, associationId, { survey, year, reason });
    if (!outcome.ok) return failed(...outcome.problems);
  }
  return succeeded({ years: unknown.length });
}

/** Says of one year that nothing was measured, and why. */
export async function notHeld(
  ctx: AppContext,
  actor: string,
  associationId: string,
  { survey, year, reason }: { survey: string; year: number; reason: string },
): Promise<Outcome<null>> {
  return decideYear(ctx, actor, associationId, {
    survey,
    year,
    kind: 'skip',
    opensOn: '',
    closesOn: '',
    reason,
  });
}
