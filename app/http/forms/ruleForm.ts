import type { RuleChange } from '../../operations/programme/changeRule';
import { textField } from './textField';

const bases = ['calendar-year', 'school-year-start', 'school-year-end'] as const;

/** The form with when a survey is held. Days come as `2027-03-01` or `03-01`; only month and day count. */
export function readRuleForm(form: FormData): RuleChange {
  const monthDay = (name: string) => textField(form, name).slice(-5);
  const days = textField(form, 'remindAfterDays')
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  return {
    basis: bases.find((basis) => basis === textField(form, 'basis')) ?? 'calendar-year',
    firstYear: Number(textField(form, 'firstYear')),
    opens: monthDay('opens'),
    closes: monthDay('closes'),
    remindAfterDays: days,
    allYear: textField(form, 'allYear') === 'ja',
    lastDayMail: textField(form, 'lastDayMail') === 'ja',
  };
}
