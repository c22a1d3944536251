import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPublications } from '../../../surveys/disclosure/auditPublications';
import { leakingSets } from '../../../surveys/disclosure/leakingSets';
import { leaksByDefinition } from './bruteForce';

const cells = (counts: Record<string, number>) => Object.entries(counts).map(([id, n]) => ({ id, n }));

describe('the audit of published groups', () => {
  it('a total beside all boards but one gives that one away', () => {
    const audit = auditPublications(
      [
        { id: 'totaal', cells: ['A', 'B', 'C'] },
        { id: 'A', cells: ['A'] },
        { id: 'B', cells: ['B'] },
      ],
      cells({ A: 10, B: 12, C: 3 }),
      5,
    );
    expect(audit).toEqual({ safe: false, leaks: [['C']], decided: true });
  });

  it('a board table and a type table can each be safe and together leak schools', () => {
    const schools = cells({ 'bestuur 1, vo': 3, 'bestuur 1, pro': 20, 'bestuur 2, vo': 12 });
    const boards = [
      { id: 'bestuur 1', cells: ['bestuur 1, vo', 'bestuur 1, pro'] },
      { id: 'bestuur 2', cells: ['bestuur 2, vo'] },
    ];
    const types = [
      { id: 'vo', cells: ['bestuur 1, vo', 'bestuur 2, vo'] },
      { id: 'pro', cells: ['bestuur 1, pro'] },
    ];
    expect(auditPublications(boards, schools, 5).safe).toBe(true);
    expect(auditPublications(types, schools, 5).safe).toBe(true);
    expect(auditPublications([...boards, ...types], schools, 5).leaks).toEqual([['bestuur 1, vo']]);
  });

  it('a weighted total beside the unweighted one solves two hidden schools', () => {
    const schools = cells({ A: 4, B: 3, C: 30 });
    const unweighted = [
      { id: 'totaal', cells: ['A', 'B', 'C'] },
      { id: 'C', cells: ['C'] },
    ];
    expect(auditPublications(unweighted, schools, 5).safe).toBe(true);
    const weighted = { id: 'totaal gewogen', cells: { A: 2.5, B: 1.3, C: 1.1 } };
    expect(auditPublications([...unweighted, weighted], schools, 5).leaks).toEqual([['A'], ['B']]);
  });

  it('a filter leaves its complement behind', () => {
    const groups = [
      { id: 'alle ouders', cells: ['loket', 'school'] },
      { id: 'via school', cells: ['school'] },
    ];
    expect(auditPublications(groups, cells({ loket: 4, school: 40 }), 5).leaks).toEqual([['loket']]);
    expect(auditPublications(groups, cells({ loket: 5, school: 40 }), 5).safe).toBe(true);
  });

  it('a publication two weeks later tells who answered in between', () => {
    const groups = [
      { id: '1 maart', cells: ['tot 1 maart'] },
      { id: '15 maart', cells: ['tot 1 maart', 'daarna'] },
    ];
    expect(auditPublications(groups, cells({ 'tot 1 maart': 20, daarna: 2 }), 5).leaks).toEqual([['daarna']]);
  });

  it('an empty cell is nobody', () => {
    const groups = [{ id: 'A', cells: ['A'] }];
    expect(auditPublications(groups, cells({ A: 0, B: 3 }), 5)).toEqual({
      safe: true,
      leaks: [],
      decided: true,
    });
  });

  it('nothing published is safe', () => {
    expect(auditPublications([], cells({ A: 3 }), 5)).toEqual({ safe: true, leaks: [], decided: true });
  });

  it('refuses an unknown cell, a repeated one and a threshold below five', () => {
    const groups = [{ id: 'A', cells: ['A'] }];
    expect(() => auditPublications(groups, cells({ B: 3 }), 5)).toThrow(/unknown cell A/);
    expect(() => auditPublications(groups, [...cells({ A: 3 }), ...cells({ A: 3 })], 5)).toThrow(/twice/);
    expect(() => auditPublications(groups, cells({ A: 3 }), 3)).toThrow(RangeError);
  });

  it('finds exactly the smallest sets that the definition by rank gives', () => {
    const column = fc.nat({ max: 7 });
    const arbitrary = fc.record({
      counts: fc.array(
        fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 4 }) }, { weight: 1, arbitrary: fc.nat({ max: 20 }) }),
        { minLength: 1, maxLength: 8 },
      ),
      groups: fc.array(fc.array(fc.tuple(column, fc.constantFrom(1, 1, 1, 2, 3, -1)), { maxLength: 6 }), {
        minLength: 1,
        maxLength: 6,
      }),
      threshold: fc.constantFrom(5, 7, 10),
    });
    fc.assert(
      fc.property(arbitrary, ({ counts, groups, threshold }) => {
        const matrix = groups.map((group) => {
          const row = counts.map(() => 0);
          for (const [at, coefficient] of group) row[at % counts.length] = coefficient;
          return row;
        });
        const audit = auditPublications(
          matrix.map((row, i) => ({
            id: `${i}`,
            cells: Object.fromEntries(row.map((c, at) => [`${at}`, c])),
          })),
          counts.map((n, at) => ({ id: `${at}`, n })),
          threshold,
        );
        const expected = leaksByDefinition(matrix, counts, threshold);
        const asText = (sets: (string | number)[][]) =>
          sets.map((set) => set.map(String).sort().join()).sort();
        expect(asText(audit.leaks)).toEqual(asText(expected));
        expect(audit.safe).toBe(expected.length === 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('says so when there is too much to try', () => {
    const row = (...entries: number[]) => Float64Array.from(entries);
    const basis = [
      { row: row(1, 0, 1), column: 0 },
      { row: row(0, 1, 1), column: 1 },
    ];
    expect(leakingSets(basis, [1, 1, 1], 5, 1)).toEqual({ sets: [], decided: false });
    expect(leakingSets(basis, [1, 1, 1], 5, 100).decided).toBe(true);
    expect(leakingSets(basis, [1, 1, 1], 5, 100).sets).toHaveLength(3);
  });

  it('audits board, type and weighted tables of 150 schools within a second', () => {
    const schools = Array.from({ length: 150 }, (_, i) => ({ id: `s${i}`, n: 1 + ((i * 7) % 9) }));
    const groupBy = (name: string, groupOf: (i: number) => number) =>
      [...new Set(schools.map((_, i) => groupOf(i)))].map((group) => ({
        id: `${name}${group}`,
        cells: schools.filter((_, i) => groupOf(i) === group).map((school) => school.id),
      }));
    const groups = [
      ...groupBy('bestuur', (i) => i % 40),
      ...groupBy('soort', (i) => Math.floor(i / 50)),
      ...groupBy('kern', (i) => i % 7),
    ];
    const started = performance.now();
    const audit = auditPublications(groups, schools, 10);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(audit.decided).toBe(true);
  });

  it('audits thirty publications over ten waves within two seconds, and finds what each wave by itself gives', () => {
    const waves = Array.from({ length: 10 }, (_, wave) => {
      const schools = Array.from({ length: 150 }, (_, i) => ({
        id: `w${wave} s${i}`,
        n: 1 + ((i * 7 + wave * wave * 3) % 11),
      }));
      const groupBy = (name: string, groupOf: (i: number) => number) =>
        [...new Set(schools.map((_, i) => groupOf(i)))].map((group) => ({
          id: `w${wave} ${name}${group}`,
          cells: schools.filter((_, i) => groupOf(i) === group).map((school) => school.id),
        }));
      const large = schools.filter((school) => school.n >= 5).map(({ id }) => ({ id, cells: [id] }));
      const groups = [...groupBy('bestuur', (i) => i % 40), ...groupBy('soort', (i) => i % 3), ...large];
      return { schools, groups };
    });
    const started = performance.now();
    const all = auditPublications(
      waves.flatMap((wave) => wave.groups),
      waves.flatMap((wave) => wave.schools),
      5,
    );
    expect(performance.now() - started).toBeLessThan(2000);
    const apart = waves.flatMap(({ schools, groups }) => auditPublications(groups, schools, 5).leaks);
    expect(apart.length).toBeGreaterThan(0);
    expect(all).toMatchObject({ decided: true, safe: false });
    expect(new Set(all.leaks.map(String))).toEqual(new Set(apart.map(String)));
  });
});
