import { expect, test } from 'vitest';
import { RuleForm } from '../../../app/components/programme/RuleForm';
import { readRuleForm } from '../../../app/http/forms/ruleForm';
import { html } from './read';

test('days of reminders that are no numbers stand there again as they were typed', () => {
  const form = new FormData();
  const typed = { basis: 'calendar-year', firstYear: '2022', opensDay: '1', opensMonth: '3' };
  for (const [name, value] of Object.entries({ ...typed, closesDay: '31', closesMonth: '4' })) {
    form.set(name, value);
  }
  form.set('remindAfterDays', 'tien, 24');
  const rule = { ...readRuleForm(form), parity: 'even' as const };
  const survey = { survey: 'ouders', title: 'Wat vindt u?', rule, mayStayOpen: true };
  const problems = [{ code: 'day', field: 'closes', message: 'De laatste dag bestaat niet.' }];
  const page = html(<RuleForm survey={survey} typed={{ rule, reminders: 'tien, 24' }} problems={problems} />);
  expect(page).toContain('value="tien, 24"');
  expect(page).not.toContain('NaN');
  expect(page).toContain('id="fout-closes"');
});
