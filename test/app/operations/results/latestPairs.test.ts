import { describe, expect, it } from 'vitest';
import { latestPairs } from '../../../../app/operations/results/latestPairs';

const option = (round: string, year: string, key: string) => ({
  value: `${round}:${key}`,
  year,
  label: `${year} · ${key}`,
});

describe('an officer who does not know yet what to compare', () => {
  it('is offered the last two years of each survey, on an indicator that both asked', () => {
    const choices = [
      {
        group: 'Hoe werken scholen samen?',
        audience: 'scholen' as const,
        options: [
          option('a', '2021', 'Bureau-7b'),
          option('b', '2023', 'Bureau-7b'),
          option('c', '2025', 'Bureau-7a'),
          option('c', '2025', 'Bureau-7b'),
        ],
      },
    ];
    expect(latestPairs(choices)).toEqual([
      { label: 'Hoe werken scholen samen? 2023 en 2025', left: 'b:Bureau-7b', right: 'c:Bureau-7b' },
    ]);
  });

  it('is offered nothing of a survey that was held once, or whose years have no indicator in common', () => {
    const once = { group: 'Ouders', audience: 'ouders' as const, options: [option('a', '2024', 'Bureau-3')] };
    const apart = {
      group: 'Partners',
      audience: 'ketenpartners' as const,
      options: [option('b', '2022', 'Bureau-9a'), option('c', '2024', 'Bureau-9b')],
    };
    expect(latestPairs([once, apart])).toEqual([]);
  });
});
