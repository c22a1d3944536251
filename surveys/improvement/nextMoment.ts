import type { ActionDays, ActionStatus } from './improvementAction';

export interface ActionMoment {
  /** Developing is ready, carrying out begins, carrying out ends. */
  moment: 'develop' | 'begin' | 'end';
  /** ISO day. */
  dueOn: string;
}

/**
 * What an action's status makes the next agreed day: what is planned or being developed waits for its development, else for
 * its beginning; what is carried out for its end. null when it is over, or no day was agreed.
 */
export function nextMoment(action: ActionDays & { status: ActionStatus }): ActionMoment | null {
  const { status, developBy, carryOutFrom, carryOutUntil } = action;
  if (status === 'gepland' || status === 'ontwikkelen') {
    if (developBy !== null) return { moment: 'develop', dueOn: developBy };
    return carryOutFrom === null ? null : { moment: 'begin', dueOn: carryOutFrom };
  }
  if (status !== 'uitvoeren' || carryOutUntil === null) return null;
  return { moment: 'end', dueOn: carryOutUntil };
}
