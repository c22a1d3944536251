import { expect, it } from 'vitest';
import { InterventionRound } from '../../../app/components/improving/InterventionRound';
import type { InterventionAfter } from '../../../app/operations/improving/interventionAfter';
import { read } from './read';

const after: InterventionAfter = {
  roundId: 'round',
  year: 2027,
  change: null,
  items: [
    { title: 'Wij weten waar andere scholen goed in zijn.', before: '6,7', now: '6,9', isBroken: false },
  ],
  asked: [],
};

function pageOf(decision: string, isRunning: boolean): string {
  return read(
    <InterventionRound
      after={after}
      isNewest
      isRunning={isRunning}
      decision={{ decision, reason: 'Besloten in het bestuur' }}
      problems={undefined}
      noCause="Uit deze meting blijkt niet of het een door het ander komt."
    />,
  );
}

it('a bureau that decided to stop is told that schools are still asked about what goes on', () => {
  expect(pageOf('stoppen', true)).toContain('U besloot te stoppen');
  expect(pageOf('stoppen', false)).not.toContain('U besloot te stoppen');
  expect(pageOf('voortzetten', true)).not.toContain('U besloot te stoppen');
});

it('single questions beside an interventie say that small differences may be chance', () => {
  expect(pageOf('voortzetten', true)).toContain('Kijk dus niet naar kleine verschillen');
});
