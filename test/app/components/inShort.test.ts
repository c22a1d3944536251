import { describe, expect, it } from 'vitest';
import { inShort } from '../../../app/components/results/indicator/inShort';
import type { ChangeResult } from '../../../app/operations/results/changeResult';
import type { IndicatorResult } from '../../../app/operations/results/roundResult';
import { emptyFigure, hiddenFigure, shownFigure } from './figures';

const indicator: IndicatorResult = {
  ...shownFigure,
  key: 'Bureau-7a',
  title: 'Leren van elkaar',
  norm: 'De norm.',
  target: 7,
  verdict: 'gehaald',
  aspects: [],
  items: [],
  nulmeting: null,
};
const previous: ChangeResult = {
  roundId: 'r2023',
  year: 2023,
  isElsewhere: false,
  comparable: true,
  hidden: false,
  common: [{ key: 'a', title: 'A' }],
  of: 1,
  changed: [],
  before: { mean: 6.9, n: 25 },
  now: { mean: 7.6, n: 24 },
  difference: { diff: 0.7, ci: [0.4, 1] },
  differenceSatisfied: null,
  verdict: 'verbeterd',
  sentence: 'Het cijfer is gestegen van 6,9 naar 7,6 (+0,7; marge +0,4 tot +1,0).',
  numbers: null,
};
const page = { indicator, audience: 'scholen' as const, previous: null };
const judged = (more: Partial<IndicatorResult>) => inShort({ ...page, indicator: { ...indicator, ...more } });

describe('who reads one line of the page of an indicator', () => {
  it('knows whether the norm is met, by how many and against what', () => {
    expect(inShort(page)).toEqual({
      answer: 'Ja, volgens scholen is de norm gehaald.',
      why: [
        'De antwoorden van 24 van de 31 scholen komen uit op een 7,6.',
        'De streefwaarde is 7,0; de hele marge ligt daarop of daarboven.',
      ],
      change: null,
    });
    expect(judged({ verdict: 'niet_gehaald' }).answer).toBe('Nee, volgens scholen is de norm niet gehaald.');
    expect(judged({ verdict: 'niet_zeker' })).toMatchObject({
      answer: 'Dat is niet zeker.',
      why: [expect.anything(), 'De streefwaarde is 7,0; die ligt binnen de marge.'],
    });
  });

  it('sees which part of a norm decides, so that a score above the target is no riddle', () => {
    const part = { ...shownFigure, key: 'x', verdict: 'gehaald' as const };
    const aspects = [
      { ...part, title: 'Gehoord' },
      { ...part, title: 'Goed geïnformeerd', verdict: 'niet_zeker' as const },
    ];
    expect(judged({ aspects, verdict: 'niet_zeker' }).why[1]).toBe(
      'De streefwaarde is 7,0; per deel: ‘Gehoord’ gehaald, ‘Goed geïnformeerd’ niet zeker.',
    );
  });

  it('need not read a list of parts that all say the same', () => {
    const part = { ...shownFigure, key: 'x', title: 'Gehoord', verdict: 'gehaald' as const };
    expect(judged({ aspects: [part, part] }).why[1]).toBe('De streefwaarde is 7,0; elk deel is gehaald.');
  });

  it('is told no number of people on a list that nobody knows', () => {
    expect(judged({ N: null }).why[0]).toBe('De antwoorden van 24 scholen komen uit op een 7,6.');
    expect(judged({ n: null, N: null }).why[0]).toBe('De antwoorden komen uit op een 7,6.');
  });

  it('is told that a part cannot be shown, and never that there was no target when there was one', () => {
    const aspects = [
      { ...shownFigure, key: 'x', title: 'Casus', verdict: 'niet_gehaald' as const },
      { ...hiddenFigure, key: 'y', title: 'Structuur', verdict: null },
    ];
    const { answer, why } = judged({ aspects, verdict: null });
    expect(answer).toBe('Er is geen oordeel: niet elk deel van de norm is te laten zien.');
    expect(why[1]).toBe(
      'De streefwaarde is 7,0; per deel: ‘Casus’ niet gehaald, ‘Structuur’ zonder oordeel.',
    );
  });

  it('gets no verdict without a target, and nothing at all of few answers', () => {
    expect(judged({ target: null, verdict: null }).answer).toBe(
      'Er is geen oordeel: er was geen streefwaarde.',
    );
    for (const figure of [hiddenFigure, emptyFigure]) {
      const { answer, why, change } = inShort({ ...page, previous, indicator: { ...indicator, ...figure } });
      expect(answer).toBe('Daar is niets over te zeggen.');
      expect(why.join()).not.toMatch(/\d/);
      expect(change).toBeNull();
    }
  });

  it('reads of the change the very sentence that stands further down', () => {
    expect(inShort({ ...page, previous }).change).toBe(
      'Vergeleken met 2023: het cijfer is gestegen van 6,9 naar 7,6 (+0,7; marge +0,4 tot +1,0).',
    );
    expect(inShort({ ...page, previous: { ...previous, of: 2 } }).change).toContain(
      '2023, op de gelijke vragen: het',
    );
    expect(inShort({ ...page, previous: { ...previous, comparable: false } }).change).toContain(
      'breuk in de reeks',
    );
    expect(inShort({ ...page, previous: { ...previous, hidden: true } }).change).toBeNull();
  });
});
