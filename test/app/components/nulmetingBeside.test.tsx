import { expect, it } from 'vitest';
import { NulmetingBeside } from '../../../app/components/results/NulmetingBeside';
import { html, read } from './read';

const nulmeting = {
  roundId: 'een',
  year: 2023,
  isElsewhere: false,
  reason: 'Eerste meting.',
  isThisRound: false,
  comparable: false,
  basis: null,
  mean: 7.5,
  shareSatisfied: 0.8,
  n: 25,
  hidden: false,
  meanNow: null,
  difference: null,
  verdict: null,
  sentence: null,
};

it('a round from before the nulmeting is held against nothing, and no break is made up', () => {
  const words = read(<NulmetingBeside nulmeting={nulmeting} year={2021} isOnScale={false} />);
  expect(words).toContain('De nulmeting is van 2023 , na deze meting.');
  expect(words).not.toContain('Breuk in de reeks');
});

it('a round after the nulmeting whose questions are others tells of the break', () => {
  expect(read(<NulmetingBeside nulmeting={nulmeting} year={2025} isOnScale={false} />)).toContain(
    'Breuk in de reeks',
  );
});

it('the mark of the nulmeting stands before its score only where the scale has that mark too', () => {
  const beside = (isOnScale: boolean) =>
    html(<NulmetingBeside nulmeting={nulmeting} year={2025} isOnScale={isOnScale} />);
  expect(beside(true)).toContain('class="diamond"');
  expect(beside(false)).not.toContain('diamond');
});
