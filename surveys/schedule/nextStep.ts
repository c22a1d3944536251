import { dayAfter } from './dayAfter';
import type { DayOff } from './dayOff';

/** Days before opening on which the bureau is asked once more for its yes. */
export const ASK_DAYS_BEFORE = 7;

/** Where a round of the programme stands. ISO days. */
export interface RoundOnTheWay {
  /** `planned`: it does not exist yet. */
  status: 'planned' | 'draft' | 'open';
  approved: boolean;
  prepareOn: string;
  opensOn: string;
  closesOn: string;
  remindOn: readonly string[];
  lastDayMailOn: string | null;
  /** Steps taken before. */
  taken: ReadonlySet<string>;
}

export type StepName = 'prepare' | 'ask' | 'ask-last' | 'open' | 'missed' | 'last-day' | `reminder-${number}`;

export interface DueStep {
  step: StepName;
  dueOn: string;
  /** Earlier steps that this one makes needless: reminders that downtime swallowed. */
  instead: { step: StepName; dueOn: string }[];
}

/**
 * The one step that a round has to take now; null when there is none. Whatever was missed is taken once, late: of several
 * mails to the same people that are due only the latest goes out. Reminders wait for a working day as long as there is one
 * before the last day. Closing and sealing have their own clocks.
 */
export function nextStep(round: RoundOnTheWay, today: string, off: DayOff): DueStep | null {
  const due = (step: StepName, dueOn: string): DueStep | null =>
    round.taken.has(step) || today < dueOn ? null : { step, dueOn, instead: [] };
  if (today > round.closesOn) {
    return round.status === 'draft' ? due('missed', dayAfter(round.closesOn, 1)) : null;
  }
  if (round.status === 'planned') return due('prepare', round.prepareOn);
  if (round.status === 'draft') {
    if (round.approved) return due('open', round.opensOn);
    return (
      due('ask-last', round.opensOn) ??
      (today < round.opensOn ? due('ask', dayAfter(round.opensOn, -ASK_DAYS_BEFORE)) : null)
    );
  }
  return mailStep(round, today, off);
}

function mailStep(round: RoundOnTheWay, today: string, off: DayOff): DueStep | null {
  if (round.taken.has('last-day')) return null;
  const mails: { step: StepName; dueOn: string }[] = round.remindOn.map((dueOn, index) => ({
    step: `reminder-${index + 1}` as const,
    dueOn,
  }));
  if (round.lastDayMailOn) mails.push({ step: 'last-day', dueOn: round.lastDayMailOn });
  const waiting = mails.filter(({ step, dueOn }) => dueOn <= today && !round.taken.has(step));
  const latest = waiting.at(-1);
  if (!latest) return null;
  if (off(today) !== null && workingDayLeft(today, round.closesOn, off)) return null;
  return { ...latest, instead: waiting.slice(0, -1) };
}

function workingDayLeft(today: string, closesOn: string, off: DayOff): boolean {
  for (let day = dayAfter(today, 1); day <= closesOn; day = dayAfter(day, 1)) {
    if (off(day) === null) return true;
  }
  return false;
}
