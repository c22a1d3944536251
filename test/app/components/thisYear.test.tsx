import { expect, test } from 'vitest';
import { ThisYearForms } from '../../../app/components/firstDay/ThisYearForms';
import { read } from './read';

const one = {
  survey: 'ouders',
  title: 'Wat vindt u van het loket?',
  audience: 'ouders' as const,
  year: 2026,
  roundId: null,
  isElsewhere: false,
  status: null,
  skippedBecause: null,
  comesOn: '2026-11-30',
};
const words = (change: Partial<Parameters<typeof ThisYearForms>[0]['one']>) =>
  read(<ThisYearForms one={{ ...one, ...change }} days={{ opensOn: '', closesOn: '' }} />);

test('who decided to hold it reads when it begins, also once it is being prepared', () => {
  expect(words({})).toContain('Gepland vanaf 30 november 2026.');
  const prepared = words({ roundId: 'a', status: 'draft' });
  expect(prepared).toContain('In voorbereiding, vanaf 30 november 2026.');
  expect(prepared).not.toContain('Gepland');
  expect(words({ roundId: 'a', status: 'sealed', comesOn: null })).toContain('Deze meting is er al.');
});
