import { describe, expect, test } from 'vitest';
import { IndicatorCard } from '../../../app/components/results/IndicatorCard';
import { VerdictSummary } from '../../../app/components/results/VerdictSummary';
import { emptyFigure, hiddenFigure, indicator, item, nulmeting, shownFigure } from './figures';
import { html, read } from './read';

const standingSentence = 'De marge gaat alleen over toeval. Wie niet meedeed, kan er anders over denken.';

describe('an indicator', () => {
  test('stands there with its norm, score, margin, % positief, n of N, target and verdict', () => {
    const words = read(<IndicatorCard indicator={indicator(shownFigure)} />);
    expect(words).toContain('Het netwerk van aangesloten scholen wordt door het bureau');
    expect(words).toContain('7,6 (cijfer van 1 tot 10)');
    expect(words).toContain('Omgerekend naar een cijfer van 1 tot 10.');
    expect(words).toContain('Marge 7,2 tot 8,1');
    expect(words).toContain('Positief 71 %');
    expect(words).toContain('Antwoorden 24 van 31');
    expect(words).toContain('Streefwaarde: 7,0.');
    expect(words).toContain('✓ Gehaald');
  });

  test('never shows a verdict without the sentence about who did not take part', () => {
    expect(read(<IndicatorCard indicator={indicator(shownFigure)} />)).toContain(standingSentence);
    expect(read(<VerdictSummary indicators={[indicator(shownFigure)]} />)).toContain(standingSentence);
  });

  test('with fewer than five answers shows no figure at all, and no verdict', () => {
    // Even if a verdict should reach the page: what is hidden stays hidden.
    const words = read(<IndicatorCard indicator={indicator(hiddenFigure, { verdict: 'niet_gehaald' })} />);
    expect(words).toContain('niet getoond');
    expect(words).toContain('Geen oordeel');
    expect(words).not.toContain('Niet gehaald');
    expect(words).not.toMatch(/Marge|Positief|Antwoorden|\d van \d/);
  });

  test('without answers says so, in other words than when it is hidden', () => {
    const words = read(<IndicatorCard indicator={indicator(emptyFigure)} />);
    expect(words).toContain('geen antwoorden');
    expect(words).not.toContain('niet getoond');
  });

  test('without a target has no verdict and says why', () => {
    const words = read(<IndicatorCard indicator={indicator(shownFigure, { target: null, verdict: null })} />);
    expect(words).toContain('Voor deze meting was geen streefwaarde gekozen. Daarom is er geen oordeel.');
  });

  test('whose margin holds the target is called uncertain, and told why', () => {
    const words = read(
      <IndicatorCard indicator={indicator(shownFigure, { target: 7.5, verdict: 'niet_zeker' })} />,
    );
    expect(words).toContain('? Niet zeker');
    expect(words).toContain('De streefwaarde ligt binnen de marge.');
  });

  test('answered by everyone has no margin rather than a margin of nothing', () => {
    const census = {
      ...shownFigure,
      n: 31,
      ci: [7.64, 7.64] as [number, number],
      flags: ['volledige_telling'],
    };
    const words = read(<IndicatorCard indicator={indicator(census)} />);
    expect(words).toContain('Marge geen Positief');
    expect(words).toContain('Iedereen die gevraagd is, heeft geantwoord.');
    expect(words).not.toContain(standingSentence);
  });

  test('shows each half of a norm with its own verdict', () => {
    const aspects = [
      { ...shownFigure, key: 'casus', title: 'Bij een vraag over een leerling', verdict: 'gehaald' as const },
      { ...hiddenFigure, key: 'structuur', title: 'Bij de ondersteuning', verdict: 'gehaald' as const },
    ];
    const words = read(<IndicatorCard indicator={indicator(shownFigure, { aspects })} />);
    expect(words).toContain('De norm heeft twee delen. Elk deel moet gehaald zijn.');
    expect(words).toMatch(/Bij een vraag over een leerling 7,6 .* ✓ Gehaald/);
    expect(words).toContain('Bij de ondersteuning niet getoond Geen oordeel');
  });

  test('lists its items below it', () => {
    const words = read(<IndicatorCard indicator={indicator(shownFigure, { items: [item(shownFigure)] })} />);
    expect(words).toContain('Op bijeenkomsten van het bureau leren wij van andere scholen. 8 % antwoordde');
  });
});

describe('the nulmeting beside a score', () => {
  test('tells the change in the sentence of the method', () => {
    const page = <IndicatorCard indicator={indicator(shownFigure, { nulmeting })} />;
    expect(read(page)).toContain('Het cijfer is gestegen van 6,9 naar 7,6 (+0,7; marge +0,4 tot +1,0).');
    expect(html(page)).toContain('scale-nulmeting');
  });

  test('after a break in the series is not put on one scale with the score', () => {
    const broken = { ...nulmeting, comparable: false, verdict: null, sentence: null };
    const page = <IndicatorCard indicator={indicator(shownFigure, { nulmeting: broken })} />;
    expect(read(page)).toContain('Breuk in de reeks. De vragen zijn te veel veranderd.');
    expect(html(page)).not.toContain('scale-nulmeting');
  });

  test('on part of the questions says on which, with both figures on those questions', () => {
    const partly = { ...nulmeting, basis: 'op basis van 6 van de 7 vragen', mean: 6.3, meanNow: 6.8 };
    const page = <IndicatorCard indicator={indicator(shownFigure, { nulmeting: partly })} />;
    expect(read(page)).toContain('Vergeleken op basis van 6 van de 7 vragen: toen 6,3, nu 6,8.');
    expect(html(page)).not.toContain('scale-nulmeting');
  });

  test('that is hidden shows nothing of itself', () => {
    const hidden = { ...nulmeting, hidden: true };
    const words = read(<IndicatorCard indicator={indicator(shownFigure, { nulmeting: hidden })} />);
    expect(words).toContain('Nulmeting 2023 niet getoond');
    expect(words).not.toMatch(/6,9|22 antwoorden|55/);
  });

  test('that is this round itself says so', () => {
    const own = { ...nulmeting, isThisRound: true };
    const words = read(<IndicatorCard indicator={indicator(shownFigure, { nulmeting: own })} />);
    expect(words).toContain('Deze meting is de nulmeting. De eerste meting.');
  });
});
