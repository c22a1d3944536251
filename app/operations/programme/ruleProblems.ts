import type { ScheduleRule } from '../../../surveys/schedule/scheduleRule';
import type { Problem } from '../problem';

const MOST_REMINDERS = 4;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is wrong with when a survey is held, field by field, in the words of the form; empty when nothing is. */
export function ruleProblems(rule: ScheduleRule, mayStayOpen: boolean): Problem[] {
  if (rule.allYear && !mayStayOpen) {
    return [problem('allYear', 'Alleen een meting onder ouders mag het hele jaar open blijven.')];
  }
  if (rule.allYear && rule.basis !== 'calendar-year') {
    return [
      problem(
        'basis',
        'Een meting die het hele jaar open is, telt in kalenderjaren: hij loopt niet over 1 januari.',
      ),
    ];
  }
  return [...windowProblems(rule), ...reminderProblems(rule), ...firstYearProblems(rule)];
}

function windowProblems({ opens, closes }: ScheduleRule): Problem[] {
  const missing = (['opens', 'closes'] as const).filter(
    (field) => dayOfYear({ opens, closes }[field]) === null,
  );
  if (missing.length > 0) {
    return missing.map((field) =>
      problem(
        field,
        `${field === 'opens' ? 'De eerste dag' : 'De laatste dag'} bestaat niet in elk jaar. Kies een andere dag.`,
      ),
    );
  }
  if (closes <= opens) {
    return [
      problem(
        'closes',
        'De laatste dag ligt niet na de eerste dag. Een meting loopt niet over 1 januari heen: kies een latere laatste dag in hetzelfde jaar.',
      ),
    ];
  }
  if (opens < '08-01' && closes >= '08-01') {
    return [
      problem(
        'closes',
        'Een meting loopt niet over 1 augustus heen: dan begint een ander schooljaar. Kies een eerdere laatste dag.',
      ),
    ];
  }
  return [];
}

function reminderProblems({ opens, closes, remindAfterDays }: ScheduleRule): Problem[] {
  const field = 'remindAfterDays';
  if (remindAfterDays.some((days) => !Number.isInteger(days) || days < 1 || days > 365)) {
    return [
      problem(field, 'Schrijf bij herinneringen alleen hele dagen, met een komma ertussen. Zoals 10, 24.'),
    ];
  }
  if (remindAfterDays.length > MOST_REMINDERS) {
    return [
      problem(
        field,
        'Meer dan vier herinneringen sturen wij niet: mensen mogen ook niet antwoorden. Haal er een weg.',
      ),
    ];
  }
  if (remindAfterDays.some((days, index) => days <= (remindAfterDays[index - 1] ?? 0))) {
    return [
      problem(field, 'Zet de dagen van de herinneringen op volgorde, elke dag één keer. Zoals 10, 24.'),
    ];
  }
  const [first, last] = [dayOfYear(opens), dayOfYear(closes)];
  const late = remindAfterDays.filter((days) => first !== null && last !== null && first + days >= last);
  if (late.length === 0 || closes <= opens) return [];
  return [
    problem(
      field,
      `De herinnering na ${late[0]} dagen valt niet voor de laatste dag. Kies minder dagen, of een latere laatste dag.`,
    ),
  ];
}

function firstYearProblems({ firstYear, parity }: ScheduleRule): Problem[] {
  if (!Number.isInteger(firstYear) || firstYear < 2000 || firstYear > 2100) {
    return [problem('firstYear', 'Schrijf het eerste jaar met vier cijfers, zoals 2027.')];
  }
  if (parity === 'yearly' || (firstYear % 2 === 0) === (parity === 'even')) return [];
  return [
    problem(
      'firstYear',
      `${firstYear} is geen ${parity === 'even' ? 'even' : 'oneven'} jaar. Deze meting is in ${parity === 'even' ? 'even' : 'oneven'} jaren: kies ${firstYear - 1} of ${firstYear + 1}.`,
    ),
  ];
}

/** Day of a year of 365, from 1; null for what no ordinary year has. */
function dayOfYear(monthDay: string): number | null {
  if (!/^\d{2}-\d{2}$/.test(monthDay)) return null;
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  if (day < 1 || day > (monthLengths[month - 1] ?? 0)) return null;
  return monthLengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day;
}

function problem(field: string, message: string): Problem {
  const codes: Record<string, string> = {
    allYear: 'all-year',
    basis: 'all-year',
    remindAfterDays: 'reminders',
  };
  return { code: codes[field] ?? 'schedule', field, message };
}
