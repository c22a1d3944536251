import { describe, expect, it } from 'vitest';
import { compareDefinitions } from '../../../../surveys/definition/compareDefinitions';
import { earlierDefinition } from '../../../../surveys/definition/earlier/earlierDefinition';
import { getTemplate } from '../../../../surveys/definitions';
import { commonItems } from '../../../../surveys/scoring/commonItems';

const scholen = getTemplate('scholen');
const ouders = getTemplate('ouders');
const closed = (definition: typeof scholen) => definition.items.filter((item) => item.kind !== 'open');
const same = (key: string) => ({ key, same: true as const });

describe('a questionnaire from elsewhere', () => {
  it('that asked everything in our words is ours', () => {
    const asked = closed(scholen).map(({ key }) => same(key));
    expect(earlierDefinition(scholen, 2021, asked)).toBe(scholen);
  });

  it('breaks the series exactly at the questions it asked in its own words', () => {
    const keys = closed(scholen).filter(({ indicator }) => indicator === 'Bureau-7a');
    const [first, ...rest] = keys.map(({ key }) => key) as [string, ...string[]];
    const asked = [{ key: first, same: false as const, wording: 'Hoe {leuk} was het?' }, ...rest.map(same)];
    const earlier = earlierDefinition(scholen, 2021, asked);
    if (!earlier) throw new Error('There are items.');
    expect(earlier.version).toBe(921);
    expect(earlier.items.map(({ key, title }) => [key, title.nl])[0]).toEqual([first, 'Hoe leuk was het?']);
    const verdicts = Object.entries(compareDefinitions(earlier, scholen)).filter(
      ([, one]) => one.verdict !== 'new',
    );
    expect(verdicts.map(([key, { verdict }]) => [key, verdict])).toEqual([
      [first, 'broken'],
      ...rest.map((key) => [key, 'comparable']),
    ]);
    expect(earlier.indicators.map(({ key }) => key)).toEqual(['Bureau-7a']);
  });

  it('without one of our aspects has the other as the whole', () => {
    const casus = closed(scholen).filter(({ aspect }) => aspect === 'casus');
    const earlier = earlierDefinition(
      scholen,
      2021,
      casus.map(({ key }) => same(key)),
    );
    expect(earlier?.indicators.map(({ key, aspects }) => [key, aspects])).toEqual([['Bureau-2', []]]);
  });

  it('without the filter question stands for other parents, so nothing is compared', () => {
    const keys = closed(ouders).filter(({ indicator }) => indicator === 'Bureau-3');
    const without = earlierDefinition(
      ouders,
      2022,
      keys.map(({ key }) => same(key)),
    );
    if (!without) throw new Error('There are items.');
    expect(without.screenedIf).toBeNull();
    expect(commonItems(without, ouders, 'Bureau-3').trendShown).toBe(false);
    const filters = ['ou_vraag', 'ou_wie'];
    const withFilter = earlierDefinition(ouders, 2022, [...filters, ...keys.map(({ key }) => key)].map(same));
    if (!withFilter) throw new Error('There are items.');
    expect(withFilter.screenedIf).toEqual(ouders.screenedIf);
    expect(commonItems(withFilter, ouders, 'Bureau-3').trendShown).toBe(true);
  });

  it('that asked nothing of an indicator is none', () => {
    expect(earlierDefinition(ouders, 2022, [same('ou_vraag')])).toBeNull();
  });
});
