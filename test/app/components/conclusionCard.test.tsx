import { expect, test } from 'vitest';
import { ConclusionCard } from '../../../app/components/improving/ConclusionCard';
import { indicator, nulmeting, shownFigure } from './figures';
import { read } from './read';

test('a verdict beside a conclusion stands beside its target, and says so when it follows from the parts of the norm', () => {
  const card = (aspects: number) => {
    const part = { ...shownFigure, key: 'a', title: 'Deel', target: 7, verdict: 'niet_zeker' as const };
    const result = indicator(shownFigure, {
      target: 7,
      verdict: 'niet_zeker',
      aspects: Array.from({ length: aspects }, () => part),
    });
    const rest = { roundId: 'r', conclusion: null, history: [], actions: [] };
    return read(<ConclusionCard {...{ ...rest, result, typed: undefined, problems: undefined }} />);
  };
  expect(card(2)).toContain('volgt uit de delen van de norm');
  expect(card(0)).toContain('Streefwaarde: 7,0.');
  expect(card(0)).not.toContain('volgt uit de delen van de norm');
});

test('a change beside a conclusion names the nulmeting that it is held against, and on how many questions', () => {
  const sentence = 'Het cijfer is gestegen van 6,3 naar 6,8 (+0,5; marge +0,2 tot +0,9).';
  const beside = { ...nulmeting, year: 2021, isElsewhere: true, sentence };
  const shown = (basis: string | null) =>
    read(
      <ConclusionCard
        roundId="r"
        result={indicator(shownFigure, { nulmeting: { ...beside, basis } })}
        conclusion={null}
        history={[]}
        actions={[]}
        typed={undefined}
        problems={undefined}
      />,
    );
  const change = 'het cijfer is gestegen van 6,3 naar 6,8 (+0,5; marge +0,2 tot +0,9).';
  expect(shown(null)).toContain(`Vergeleken met de nulmeting van 2021 (elders gehouden): ${change}`);
  expect(shown('op basis van 6 van de 7 vragen')).toContain(
    `Vergeleken met de nulmeting van 2021 (elders gehouden), op basis van 6 van de 7 vragen: ${change}`,
  );
});
