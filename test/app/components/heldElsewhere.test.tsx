import { expect, test } from 'vitest';
import { ReliabilityTable } from '../../../app/components/results/indicator/ReliabilityTable';
import { SealFacts } from '../../../app/components/results/SealFacts';
import type { SealRecord } from '../../../app/operations/sealing/viewSealRecord';
import { read } from './read';

const record = {
  openedOn: '2025-03-01',
  closedOn: '2025-04-15',
  response: {},
  seal: { threshold: 5 },
  kept: [],
  dropped: [],
} as unknown as SealRecord;

test('the seal of a round held elsewhere does not say that links and names were erased that never were', () => {
  const elsewhere = read(<SealFacts record={{ ...record, isElsewhere: true }} />);
  expect(elsewhere).toContain('Niets: deze meting is elders gehouden.');
  expect(elsewhere).not.toContain('alle persoonlijke links');
  expect(read(<SealFacts record={{ ...record, isElsewhere: false }} />)).toContain('alle persoonlijke links');
});

test('where only figures are known that is why no reliability is told, not too few answers', () => {
  const told = (figuresOnly: boolean) =>
    read(<ReliabilityTable {...{ figuresOnly }} reliability={null} items={3} />);
  expect(told(true)).toContain('zijn alleen cijfers bekend');
  expect(told(true)).not.toContain('Te weinig antwoorden');
  expect(told(false)).toContain('Te weinig antwoorden');
});
