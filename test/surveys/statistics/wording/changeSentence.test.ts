import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  isSturdy,
  MARGIN_CAVEAT,
  THIS_GROUP_ONLY,
} from '../../../../surveys/statistics/wording/changeSentence';
import {
  dutchNumber,
  dutchPercentage,
  dutchSignedNumber,
} from '../../../../surveys/statistics/wording/dutchNumber';

describe('what people read about a change', () => {
  const rise = { earlier: 6.9, later: 7.6, diff: 0.7, ci95: [0.4, 1] as [number, number] };
  const fall = { earlier: 7.6, later: 6.9, diff: -0.7, ci95: [-1, -0.4] as [number, number] };

  it('a rise, with its margin', () => {
    expect(changeSentence('verbeterd', rise)).toBe(
      'Het cijfer is gestegen van 6,9 naar 7,6 (+0,7; marge +0,4 tot +1,0).',
    );
  });
  it('a fall, with its margin', () => {
    expect(changeSentence('gedaald', fall)).toBe(
      'Het cijfer is gedaald van 7,6 naar 6,9 (−0,7; marge −1,0 tot −0,4).',
    );
  });
  it('no difference worth mentioning', () => {
    const same = { earlier: 7.3, later: 7.5, diff: 0.2, ci95: [-0.1, 0.4] as [number, number] };
    expect(changeSentence('gelijk_gebleven', same)).toBe(
      'Het cijfer is ongeveer gelijk gebleven: 7,3 en 7,5.',
    );
  });
  it('not enough to say', () => {
    expect(changeSentence('niet_te_zeggen', rise)).toBe(
      'Deze antwoorden zijn niet genoeg om te zeggen of het cijfer is veranderd.',
    );
  });
  it('too few answers: no figure at all', () => {
    expect(changeSentence('niet_getoond', rise)).toBe('niet getoond');
  });
  it('everybody answered both times: no margin', () => {
    expect(changeSentence('verbeterd', { ...rise, ci95: [0.7, 0.7] })).toBe(
      'Het cijfer is gestegen van 6,9 naar 7,6 (+0,7).',
    );
  });
  it('never says why', () => {
    const verdicts = ['verbeterd', 'gedaald', 'gelijk_gebleven', 'niet_te_zeggen', 'niet_getoond'] as const;
    for (const verdict of verdicts) expect(changeSentence(verdict, rise)).not.toMatch(/door/i);
  });
  it('the caveats are those of the method', () => {
    expect(MARGIN_CAVEAT).toBe(
      'De marge gaat alleen over toeval. Wie niet meedeed, kan er anders over denken.',
    );
    expect(THIS_GROUP_ONLY).toBe(
      'Dit geldt voor de groep die nu is gevraagd; toeval in wie antwoordt sluiten we niet uit.',
    );
    expect(isSturdy('verbeterd', 'verbeterd')).toBe(true);
    expect(isSturdy('verbeterd', 'niet_te_zeggen')).toBe(false);
    expect(isSturdy(null, 'verbeterd')).toBeNull();
  });
});

describe('Dutch numbers', () => {
  it('have a comma, and halves go up however they are stored', () => {
    expect(dutchNumber(7.6)).toBe('7,6');
    expect(dutchNumber(6.85)).toBe('6,9');
    expect(dutchNumber(1.005, 2)).toBe('1,01');
    expect(dutchNumber(10)).toBe('10,0');
    expect(dutchPercentage(0.625)).toBe('63%');
  });
  it('have a sign only when they are not zero', () => {
    expect(dutchSignedNumber(0.7)).toBe('+0,7');
    expect(dutchSignedNumber(-0.7)).toBe('−0,7');
    expect(dutchSignedNumber(-0.04)).toBe('0,0');
    expect(dutchNumber(-0.04)).toBe('0,0');
    expect(dutchSignedNumber(0)).toBe('0,0');
  });
  it('mirror around zero and stay within half a tenth', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (value) => {
        const shown = dutchSignedNumber(value);
        const read = Number(shown.replace('−', '-').replace(',', '.'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(dutchSignedNumber(-value).slice(-3)).toBe(shown.slice(-3));
      }),
    );
  });
});
