import { expect, test } from 'vitest';
import { ConclusionCard } from '../../../app/components/improving/ConclusionCard';
import { indicator, nulmeting, shownFigure } from './figures';
import { read } from './read';

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
