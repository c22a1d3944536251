import type { AppContext } from '../../context';
import { viewFirstDay } from './viewFirstDay';

/** Where to go on with the first day: the next open step, or the list of all when none is left. */
export async function nextStepAddress(ctx: AppContext, associationId: string): Promise<string> {
  const { next } = await viewFirstDay(ctx, associationId);
  return next === null ? '/begin/stappen' : `/begin/${next}`;
}
