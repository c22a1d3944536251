import { recordPutOffStep } from '../../../db/queries/firstDaySteps';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { FIRST_DAY_STEPS } from './viewFirstDay';

/** Leaves a step of the first day for later; whoever leads by the hand goes on to the next. Unknown steps are ignored. */
export async function putOffStep(ctx: AppContext, associationId: string, step: string): Promise<void> {
  const known = FIRST_DAY_STEPS.find((one) => one === step);
  if (!known) return;
  await inAssociation(ctx.db, associationId, (tx) =>
    recordPutOffStep(tx, associationId, known, ctx.clock.now()),
  );
}
