import { describe, expect, it } from 'vitest';
import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import { interventionItems, withInterventions } from '../../../surveys/definition/withInterventions';
import { getTemplate } from '../../../surveys/definitions';
import { commonItems } from '../../../surveys/scoring/commonItems';

const template = getTemplate('samenwerking', 2);
const running = [
  { id: '0b5d2f1e-3c4a-4d6e-8f70-918273645546', name: 'de themabijeenkomsten' },
  { id: '77777777-3c4a-4d6e-8f70-918273645546', name: 'de collegiale visitatie' },
];
const asked = resolveDefinition(withInterventions(template, running), { swv: 'SWV Hier' });

describe('a list on working together while interventies run', () => {
  it('asks of each whether the school took part, and on the next page whether it had use of it', () => {
    const [first] = running.map(({ id }) => interventionItems(id));
    const pages = asked.json.pages.map(({ name }) => name);
    expect(pages.slice(-4)).toEqual(['samen', 'meegedaan', 'gehad_aan', 'helpt']);
    const tookPart = asked.items.find(({ key }) => key === first?.tookPart);
    expect(tookPart?.title.nl).toBe('Deed uw school mee aan de themabijeenkomsten?');
    const use = asked.items.find(({ key }) => key === first?.use);
    expect(use).toMatchObject({ kind: 'choice', indicator: null, visibleIf: `{${first?.tookPart}} = 'ja'` });
    expect(asked.items).toHaveLength(template.items.length + 4);
  });

  it('measures what it measured: no question of the indicator changes, and nothing is a break', () => {
    const plain = resolveDefinition(template, { swv: 'SWV Hier' });
    expect(commonItems(plain, asked, 'Bureau-7b')).toMatchObject({ of: 7, trendShown: true });
    expect(commonItems(plain, asked, 'Bureau-7b').items).toHaveLength(7);
    const broken = Object.values(compareDefinitions(plain, asked)).filter(
      ({ verdict }) => verdict === 'broken',
    );
    expect(broken).toEqual([]);
  });

  it('is the same list without them, and other lists never ask', () => {
    expect(withInterventions(template, [])).toBe(template);
    const schools = getTemplate('scholen');
    expect(withInterventions(schools, running)).toBe(schools);
  });
});
