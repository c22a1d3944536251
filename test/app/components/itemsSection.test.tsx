import { expect, it } from 'vitest';
import { ItemsSection } from '../../../app/components/results/indicator/ItemsSection';
import type { IndicatorPage } from '../../../app/operations/results/indicatorPage';
import { item, shownFigure } from './figures';
import { read } from './read';

const keys = ['een', 'twee'];
/** A page whose questions have no difference since 2023, of which these were asked otherwise. */
const pageWith = (changed: string[]) =>
  ({
    order: 'vragenlijst',
    items: keys.map((key) => ({ ...item(shownFigure, { key }), change: null, reach: null })),
    indicator: { target: 7, key: 'Bureau-9a' },
    previous: { year: 2023, isElsewhere: false, changed: changed.map((key) => ({ key, how: 'broken' })) },
  }) as unknown as IndicatorPage;

it('a table without differences says why: then was not precise enough, the questions changed, or both', () => {
  const words = (changed: string[]) => read(<ItemsSection page={pageWith(changed)} />);
  const then = 'de cijfers van toen mogen niet zo precies worden getoond';
  expect(words([])).toContain(`${then}.`);
  expect(words(['een'])).toContain(`${then}, of de vragen zijn veranderd.`);
  expect(words(keys)).toContain('staat er per vraag niet bij: de vragen zijn veranderd.');
});
