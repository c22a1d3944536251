import { describe, expect, it } from 'vitest';
import { publicResponse } from '../../../app/operations/results/publicResponse';
import { getTemplate } from '../../../surveys/definitions';

const counts = {
  invited: 134,
  complete: 44,
  partial: 1,
  breakOff: 1,
  screenedOut: 13,
  noAnswer: 75,
  invitedByGroup: {},
};

describe('the response of a sealed round', () => {
  it('is RR2 where everybody on the list belongs to it', () => {
    const schools = {
      ...counts,
      invited: 31,
      complete: 25,
      partial: 2,
      breakOff: 1,
      screenedOut: 0,
      noAnswer: 3,
    };
    expect(publicResponse(getTemplate('scholen'), schools)).toMatchObject({ rr2: 27 / 31, rr4: null });
  });

  it('is estimated as RR4 where a filter question tells who belongs', () => {
    // e = 45 / (45 + 13); RR4 = 45 / (45 + 1 + e x 75).
    const rr4 = 45 / (46 + (45 / 58) * 75);
    const response = publicResponse(getTemplate('ouders'), counts);
    expect(response.rr2).toBeNull();
    expect(response.rr4).toBeCloseTo(rr4, 12);
  });

  it('does not tell how few answers the filter question sent away', () => {
    const few = { ...counts, invited: 12, complete: 6, partial: 0, breakOff: 0, screenedOut: 2, noAnswer: 4 };
    expect(publicResponse(getTemplate('ouders'), few)).toEqual({
      invited: 12,
      returned: 8,
      noAnswer: 4,
      rr2: null,
      rr4: null,
      analysed: null,
      complete: null,
      partial: null,
      breakOff: null,
      screenedOut: null,
    });
  });
});
