import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leakingFigures, type PublishedWave } from '../../../../app/operations/publishing/leakingFigures';
import { leakWords } from '../../../../app/operations/publishing/leakWords';
import { pageFigures, tableFigures } from '../../../../app/operations/publishing/publishedFigures';
import type { Answers } from '../../../../surveys/answers/types';
import type { Definition } from '../../../../surveys/definition/types';
import { findTemplate } from '../../../../surveys/definitions';
import { aggregateResponses } from '../../../../surveys/scoring/aggregateResponses';
import { commonSubsets } from '../../../../surveys/scoring/commonItems';
import { parentAnswers } from '../../../support/parentAnswers';

const base = [
  { id: 'vo', n: 12 },
  { id: 'pro', n: 3 },
  { id: 'vso', n: 9 },
];
const all = ['vo', 'pro', 'vso'];

function wave(
  name: string,
  publications: PublishedWave['publications'],
  quantity = 'Bureau-2',
): PublishedWave {
  return { wave: name, threshold: 5, publications, cells: { [quantity]: base } };
}

const schools = findTemplate('scholen') as Definition;
const cooperation = findTemplate('samenwerking', 2) as Definition;

describe('everything told of a survey', () => {
  it('leaks when two tables of one round together leave three schools', () => {
    const leaks = leakingFigures([
      wave('2026', [{ 'Bureau-2': { totaal: all, vo: ['vo'] } }, { 'Bureau-2': { vso: ['vso'] } }]),
    ]);
    expect(leaks).toEqual([{ wave: '2026', quantity: 'Bureau-2', reason: 'groups' }]);
    expect(leakWords(schools, leaks)).toBe(
      'Dat kan bij Bureau-2, door groepen van elkaar of van het totaal af te trekken.',
    );
  });

  it('does not leak over the years: another year holds other answers', () => {
    const waves = [
      wave('2025', [{ 'Bureau-2': { totaal: all, vo: ['vo'] } }]),
      wave('2026', [{ 'Bureau-2': { vso: ['vso'] } }]),
    ];
    expect(leakingFigures(waves)).toEqual([]);
    // The same two tables of one year do.
    expect(
      leakingFigures([
        wave(
          '2025',
          waves.flatMap(({ publications }) => publications),
        ),
      ]),
    ).not.toEqual([]);
  });

  it('leaks as each year by itself does, whatever was published of which', () => {
    const groups = fc.subarray([
      ['totaal', all] as const,
      ['vo', ['vo']] as const,
      ['vso', ['vso']] as const,
      ['rest', ['vo', 'vso']] as const,
    ]);
    const figures = groups.map((shown) => ({
      'Bureau-2': Object.fromEntries(shown.map(([key, cells]) => [key, [...cells]])),
    }));
    const years = fc.array(fc.array(figures, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(years, (published) => {
        const waves = published.map((publications, year) => wave(String(year), publications));
        expect(leakingFigures(waves)).toEqual(waves.flatMap((one) => leakingFigures([one])));
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('leaks when a question is told in total and by group', () => {
    const leaks = leakingFigures([
      wave(
        '2026',
        [{ 'item sch_web_vinden': { totaal: all } }, { 'item sch_web_vinden': { vo: ['vo'], vso: ['vso'] } }],
        'item sch_web_vinden',
      ),
    ]);
    expect(leaks.map(({ reason }) => reason)).toEqual(['groups']);
    expect(leakWords(schools, leaks)).toContain('bij de vraag ‘');
  });

  it('leaks when a total stands weighted and unweighted, and one weight cell has three scores', () => {
    const weighted = { vo: 2, pro: 5, vso: 2 };
    const leaks = leakingFigures([
      wave('2026', [{ 'Bureau-2': { totaal: weighted } }, { 'Bureau-2': { totaal: all } }]),
    ]);
    expect(leaks.map(({ reason }) => reason)).toEqual(['weighted']);
    expect(leakWords(schools, leaks)).toContain('een gewogen en een ongewogen totaal');
    const one = wave('2026', [{ 'Bureau-2': { totaal: weighted } }, { 'Bureau-2': { totaal: weighted } }]);
    expect(leakingFigures([one])).toEqual([]);
  });

  it('leaks when a recount on common questions has one person fewer than the score on all', () => {
    const recount = (n: number): PublishedWave => ({
      wave: '2026',
      threshold: 5,
      publications: [{ 'Bureau-7b': { totaal: ['a'] } }, { 'Bureau-7b[x,y]': { totaal: ['a'] } }],
      cells: { 'Bureau-7b': [{ id: 'a', n: 27 }], 'Bureau-7b[x,y]': [{ id: 'a', n }] },
    });
    expect(leakingFigures([recount(27)])).toEqual([]);
    expect(leakingFigures([recount(20)])).toEqual([]);
    const leaks = leakingFigures([recount(26)]);
    expect(leaks).toEqual([{ wave: '2026', quantity: 'Bureau-7b[x,y]', reason: 'part' }]);
    expect(leakWords(cooperation, leaks)).toContain('een cijfer over een deel van de vragen');
  });
});

describe('what the pages tell beside the tables', () => {
  const rows = (silent: (row: number, item: string) => boolean, definition: Definition) =>
    Array.from({ length: 30 }, (_, row) => ({
      cells: { type: row < 20 ? 'vo' : 'pro' },
      answers: Object.fromEntries(
        definition.items
          .filter(({ kind }) => kind === 'scaled')
          .map(({ key }) => [key, silent(row, key) ? 'nvt' : 1 + (row % 5)]),
      ) as Answers,
    }));

  it('is an item that is told exactly, and not one of an indicator that a few skipped part of', () => {
    const silent = (row: number, item: string) => row < 2 && item === 'sch_net_delen';
    const counted = aggregateResponses(schools, rows(silent, schools));
    const { figures, cells } = pageFigures(schools, counted, ['type'], 5);
    expect(figures['item sch_web_vinden']).toEqual({ totaal: ['pro', 'vo'] });
    for (const item of ['sch_net_delen', 'sch_net_leren', 'sch_net_ontmoeten']) {
      expect(figures[`item ${item}`]).toEqual({});
    }
    expect(cells['item sch_net_delen']).toEqual([
      { id: 'pro', n: 10 },
      { id: 'vo', n: 18 },
    ]);
  });

  it('is a recount on common questions, unless a few people have only one of both scores', () => {
    const before = findTemplate('samenwerking', 1) as Definition;
    const count = (silent: (row: number, item: string) => boolean) =>
      pageFigures(
        cooperation,
        aggregateResponses(cooperation, rows(silent, cooperation), commonSubsets(cooperation, [before])),
        ['type'],
        5,
      ).figures;
    const shownOf = (figures: ReturnType<typeof count>) =>
      Object.entries(figures).filter(([key, groups]) => key.includes('[') && groups.totaal !== undefined);
    expect(shownOf(count(() => false))).toHaveLength(1);
    // One answered three of the six common questions and the seventh: too few of seven, enough of six.
    const few = ['sw_kennen', 'sw_vertrouwen', 'sw_delen'];
    expect(shownOf(count((row, item) => row === 0 && !few.includes(item)))).toEqual([]);
  });

  it('is a weighted total where the round is weighted, with a coefficient per weight cell', () => {
    const parents = findTemplate('ouders') as Definition;
    const counted = aggregateResponses(
      parents,
      Array.from({ length: 20 }, (_, row) => ({
        cells: { stratum: row < 10 ? 'w1' : 'w2' },
        answers: { ...parentAnswers(''), ou_web_vinden: 'nvt', ou_web_duidelijk: 'nvt' },
      })),
    );
    const strata = [
      { stratum: 'w1', N: 40 },
      { stratum: 'w2', N: 10 },
    ];
    const { figures, cells } = tableFigures(parents, counted, [], 0, 5, strata);
    expect(figures['Bureau-3']).toEqual({ totaal: { w1: 4, w2: 1 } });
    expect(cells['Bureau-3']).toEqual([
      { id: 'w1', n: 10 },
      { id: 'w2', n: 10 },
    ]);
  });
});
