import { describe, expect, it } from 'vitest';
import { pairsBeside } from '../../../../app/operations/results/pairsBeside';

const option = (round: string, year: string, key: string) => ({
  value: `${round}:${key}`,
  year,
  label: `${year} · ${key}`,
});
const choices = [
  {
    group: 'Ouders',
    audience: 'ouders' as const,
    options: [option('o', '2024', 'Bureau-3'), option('o', '2024', 'Bureau-9a')],
  },
  {
    group: 'Scholen',
    audience: 'scholen' as const,
    options: ['a', 'b', 'c'].map((round, at) => option(round, String(2021 + 2 * at), 'Bureau-9a')),
  },
];

describe('an officer who chose one measurement', () => {
  it('is offered the same indicator in each other year, the earlier left, and of each other audience', () => {
    expect(pairsBeside(choices, 'b:Bureau-9a')).toEqual([
      { label: 'Ouders 2024', left: 'b:Bureau-9a', right: 'o:Bureau-9a' },
      { label: 'Scholen 2021', left: 'a:Bureau-9a', right: 'b:Bureau-9a' },
      { label: 'Scholen 2025', left: 'b:Bureau-9a', right: 'c:Bureau-9a' },
    ]);
  });

  it('is offered nothing beside what was measured once', () => {
    expect(pairsBeside(choices, 'o:Bureau-3')).toEqual([]);
  });
});
