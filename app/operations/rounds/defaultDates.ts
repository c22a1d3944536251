import { dayAfter } from '../../../surveys/schedule/dayAfter';

/** Days between closing and the latest sealing date that respondents are told. */
export const SEAL_WITHIN_DAYS = 28;
const LATE_ROUND_DAYS = 28;

export interface RoundDates {
  opensOn: string;
  closesOn: string;
  sealBy: string;
}

/**
 * Dates to begin with for a round: the window that was planned, or, when that has passed, four weeks from today that
 * do not cross 1 January or 1 August.
 */
export function defaultDates(window: { opensOn: string; closesOn: string }, today: string): RoundDates {
  if (today <= window.closesOn) {
    const opensOn = window.opensOn > today ? window.opensOn : today;
    return { opensOn, closesOn: window.closesOn, sealBy: dayAfter(window.closesOn, SEAL_WITHIN_DAYS) };
  }
  const calendarYear = today.slice(0, 4);
  const border = today < `${calendarYear}-08-01` ? `${calendarYear}-07-31` : `${calendarYear}-12-31`;
  const planned = dayAfter(today, LATE_ROUND_DAYS);
  const closesOn = planned < border ? planned : border;
  return { opensOn: today, closesOn, sealBy: dayAfter(closesOn, SEAL_WITHIN_DAYS) };
}

const dayNames: Record<string, string> = {
  opensOn: 'de eerste dag',
  closesOn: 'de laatste dag',
  sealBy: 'de dag van het verzegelen',
};

/**
 * What is wrong with these dates, in words; empty when nothing is.
 * @param mayCrossAugust parents' rounds may stay open all year: nobody is mailed on a day
 */
export function dateProblems(
  dates: RoundDates,
  { mayCrossAugust = false } = {},
): { code: string; field: string; message: string }[] {
  const problems = [];
  const { opensOn, closesOn, sealBy } = dates;
  for (const [field, day] of Object.entries({ opensOn, closesOn, sealBy })) {
    if (!isDay(day)) {
      problems.push({
        code: 'date',
        field,
        message:
          day === ''
            ? `Kies ${dayNames[field]} uit de kalender.`
            : `"${day}" is geen datum. Kies een dag uit de kalender.`,
      });
    }
  }
  if (problems.length > 0) return problems;
  if (dates.closesOn < dates.opensOn) {
    problems.push({
      code: 'date',
      field: 'closesOn',
      message: 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
    });
  } else if (crosses(dates.opensOn, dates.closesOn, mayCrossAugust)) {
    problems.push({
      code: 'date',
      field: 'closesOn',
      message: mayCrossAugust
        ? 'Een meting loopt niet over 1 januari heen: de uitkomst hoort bij één jaar. Kies een eerdere laatste dag.'
        : 'Een meting loopt niet over 1 januari of 1 augustus heen: de uitkomst hoort bij één jaar. Kies een eerdere laatste dag.',
    });
  }
  if (dates.sealBy < dates.closesOn) {
    problems.push({
      code: 'date',
      field: 'sealBy',
      message: 'Verzegelen kan pas na de laatste dag. Kies een latere dag.',
    });
  }
  return problems;
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day;
}

function crosses(first: string, last: string, mayCrossAugust: boolean): boolean {
  if (first.slice(0, 4) !== last.slice(0, 4)) return true;
  return !mayCrossAugust && first.slice(5) < '08-01' && last.slice(5) >= '08-01';
}
