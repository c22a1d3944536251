import { expect, test } from 'vitest';
import { PlanFacts } from '../../../app/components/programme/PlanFacts';
import type { PlannedRound } from '../../../surveys/schedule/planRound';
import { read } from './read';

const plan: PlannedRound = {
  year: 2027,
  prepareOn: '2026-12-21',
  opensOn: '2027-02-01',
  remindOn: ['2027-02-11'],
  lastDayMailOn: '2027-03-18',
  closesOn: '2027-03-19',
  shifts: [],
  exception: null,
};

test('an extra round decided six weeks too late for its draft is not promised a draft on a day that passed', () => {
  const page = read(<PlanFacts plan={plan} today="2027-01-05" />);
  expect(page).not.toContain('Concept klaar');
  expect(page).toContain('1 februari 2027');
});

test('a draft that is still to come has its day', () => {
  const page = read(<PlanFacts plan={plan} today="2026-12-01" />);
  expect(page).toContain('Concept klaar om na te kijken');
  expect(page).toContain('21 december 2026');
});
