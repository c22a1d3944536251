import type { RuleChange } from '../../operations/programme/changeRule';
import { textField } from './textField';

const bases = ['calendar-year', 'school-year-start', 'school-year-end'] as const;

/** The form with when a survey is held. Days come as a number and a month: `opensDay`, `opensMonth`. */
export function readRuleForm(form: FormData): RuleChange {
  const monthDay = (name: string) =>
    `${textField(form, `${name}Month`).padStart(2, '0')}-${textField(form, `${name}Day`).padStart(2, '0')}`;
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
