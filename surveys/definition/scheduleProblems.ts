import type { DefinitionFile } from './definitionFile';
import { type DefinitionProblem, problemAt } from './problem';

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day of a 365-day year, from 1; null for a date that no ordinary year has (29 February too). */
function dayOfYear(monthDay: string): number | null {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  if (day > (days[month - 1] ?? 0)) return null;
  return days.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day;
}

/** Dates that do not exist, a window that crosses 1 January or 1 August, reminders outside it, a first year of the wrong parity. */
export function scheduleProblems(schedule: DefinitionFile['peilstok']['schedule']): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (key: string, message: string) =>
    problems.push(problemAt(['peilstok', 'schedule', key], message));
  const opens = dayOfYear(schedule.opens);
  const closes = dayOfYear(schedule.closes);
  if (opens === null) report('opens', `${schedule.opens} bestaat niet in elk jaar`);
  if (closes === null) report('closes', `${schedule.closes} bestaat niet in elk jaar`);
  if (opens !== null && closes !== null) {
    if (closes <= opens)
      report('closes', 'moet na opens liggen, in hetzelfde jaar: een ronde gaat niet over 1 januari');
    else if (schedule.opens < '08-01' && schedule.closes >= '08-01')
      report('closes', 'een ronde gaat niet over 1 augustus');
    schedule.remindAfterDays.forEach((after, index) => {
      if (opens + after >= closes)
        report('remindAfterDays', `herinnering na ${after} dagen valt niet voor het sluiten`);
      if (after <= (schedule.remindAfterDays[index - 1] ?? 0)) report('remindAfterDays', 'moet oplopen');
    });
  }
  if (schedule.parity !== 'yearly' && (schedule.firstYear % 2 === 0) !== (schedule.parity === 'even')) {
    report(
      'firstYear',
      `${schedule.firstYear} is geen ${schedule.parity === 'even' ? 'even' : 'oneven'} jaar`,
    );
  }
  return problems;
}
