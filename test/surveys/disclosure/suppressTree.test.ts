import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPublications } from '../../../surveys/disclosure/auditPublications';
import { suppressTree } from '../../../surveys/disclosure/suppressTree';
import { buildTree, type TreeNode } from '../../../surveys/disclosure/tree';
import { arbitraryTree } from './arbitraryTree';
import { firstSafeExtraCells } from './bruteForce';

const total = (n: number): TreeNode => ({ id: 'totaal', parent: null, n });
const below = (parent: string, counts: Record<string, number>): TreeNode[] =>
  Object.entries(counts).map(([id, n]) => ({ id, parent, n }));

describe('which cells of a breakdown are hidden', () => {
  it('nothing when every school has enough answers', () => {
    const nodes = [total(30), ...below('totaal', { A: 10, B: 20 })];
    const result = suppressTree({ nodes, threshold: 5 });
    expect(result).toEqual({
      totalHidden: false,
      primary: [],
      complementary: [],
      residuals: { totaal: 0, A: 10, B: 20 },
      shown: new Set(['totaal', 'A', 'B']),
    });
  });

  it('a school of three takes the smallest other school along, or it could be subtracted', () => {
    const nodes = [total(31), ...below('totaal', { A: 3, B: 8, C: 20 })];
    const result = suppressTree({ nodes, threshold: 5 });
    expect(result.primary).toEqual(['A']);
    expect(result.complementary).toEqual(['B']);
    expect(result.residuals).toEqual({ totaal: 11, C: 20 });
  });

  it('two hidden schools of two answers are not enough cover for each other', () => {
    const nodes = [total(24), ...below('totaal', { A: 2, B: 2, C: 20 })];
    expect(suppressTree({ nodes, threshold: 5 }).complementary).toEqual(['C']);
  });

  it('three hidden schools with five answers together need nobody else', () => {
    const nodes = [total(25), ...below('totaal', { A: 2, B: 2, C: 1, D: 20 })];
    expect(suppressTree({ nodes, threshold: 5 }).complementary).toEqual([]);
  });

  it('a board with one small school needs another board, with enough of its schools hidden too', () => {
    const nodes = [
      total(33),
      ...below('totaal', { bestuur1: 3, bestuur2: 14, bestuur3: 16 }),
      ...below('bestuur1', { school1: 3 }),
      ...below('bestuur2', { school2: 6, school3: 8 }),
      ...below('bestuur3', { school4: 8, school5: 8 }),
    ];
    const result = suppressTree({ nodes, threshold: 5 });
    expect(result.primary).toEqual(['bestuur1', 'school1']);
    expect(result.complementary).toEqual(['bestuur2', 'school2']);
    expect(result.residuals.totaal).toBe(9);
  });

  it('a school without answers stays shown and covers nobody', () => {
    const nodes = [total(13), ...below('totaal', { A: 0, B: 4, C: 9 })];
    const result = suppressTree({ nodes, threshold: 5 });
    expect(result.shown.has('A')).toBe(true);
    expect(result.complementary).toEqual(['C']);
  });

  it('answers without a known school are protected like a school', () => {
    const nodes = [total(33), ...below('totaal', { A: 10, B: 20 })];
    expect(suppressTree({ nodes, threshold: 5 }).complementary).toEqual(['A']);
  });

  it('a total below the threshold publishes nothing', () => {
    const nodes = [total(4), ...below('totaal', { A: 4, B: 0 })];
    const result = suppressTree({ nodes, threshold: 5 });
    expect(result).toMatchObject({
      totalHidden: true,
      primary: ['A', 'totaal'],
      complementary: [],
      residuals: {},
    });
    expect(result.shown.size).toBe(0);
  });

  it('a round without any answer has nothing to hide', () => {
    const result = suppressTree({ nodes: [total(0), ...below('totaal', { A: 0 })], threshold: 5 });
    expect(result).toMatchObject({ totalHidden: false, primary: [], complementary: [] });
  });

  it('equal candidates: the first by id', () => {
    const nodes = [total(27), ...below('totaal', { A: 3, C: 8, B: 8, D: 8 })];
    expect(suppressTree({ nodes, threshold: 5 }).complementary).toEqual(['B']);
  });

  it('refuses a threshold below five, and what is no tree', () => {
    expect(() => suppressTree({ nodes: [total(9)], threshold: 4 })).toThrow(RangeError);
    expect(() => suppressTree({ nodes: [total(9)], threshold: 5.5 })).toThrow(RangeError);
    expect(() => suppressTree({ nodes: [total(9), total(9)], threshold: 5 })).toThrow('two cells');
    expect(() => suppressTree({ nodes: [total(9), ...below('totaal', { A: 10 })], threshold: 5 })).toThrow(
      /below it/,
    );
    expect(() => suppressTree({ nodes: [total(9), ...below('nergens', { A: 9 })], threshold: 5 })).toThrow(
      /missing/,
    );
    const ring = [total(9), ...below('B', { A: 1 }), ...below('A', { B: 1 })];
    expect(() => suppressTree({ nodes: ring, threshold: 5 })).toThrow(/ring/);
  });
});

describe('tree suppression, whatever the tree', () => {
  const thresholds = fc.constantFrom(5, 6, 10);

  it('hides exactly the set that trying all sets of extra cells finds first', () => {
    fc.assert(
      fc.property(arbitraryTree(9), thresholds, (nodes, threshold) => {
        const result = suppressTree({ nodes, threshold });
        if (result.totalHidden) return;
        expect(result.complementary).toEqual(firstSafeExtraCells(nodes, threshold));
      }),
      { numRuns: 600 },
    );
  });

  it('never leaks under the audit', () => {
    fc.assert(
      fc.property(arbitraryTree(25), thresholds, (nodes, threshold) => {
        const { shown } = suppressTree({ nodes, threshold });
        const { cells, groups } = publicationOf(nodes, shown);
        expect(auditPublications(groups, cells, threshold)).toMatchObject({ safe: true, leaks: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('without its extra cells it would leak', () => {
    fc.assert(
      fc.property(arbitraryTree(15), thresholds, (nodes, threshold) => {
        const { shown, complementary } = suppressTree({ nodes, threshold });
        fc.pre(complementary.length > 0);
        for (const id of complementary) {
          const { cells, groups } = publicationOf(nodes, new Set([...shown, id]));
          expect(auditPublications(groups, cells, threshold).safe).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes far less than a second for 150 schools of 40 boards', () => {
    const schools = Array.from({ length: 150 }, (_, i) => ({
      id: `school${i}`,
      parent: `bestuur${i % 40}`,
      n: (i * 37) % 23,
    }));
    const boards = Array.from({ length: 40 }, (_, b) => ({
      id: `bestuur${b}`,
      parent: 'totaal',
      n: schools
        .filter((school) => school.parent === `bestuur${b}`)
        .reduce((sum, school) => sum + school.n, 0),
    }));
    const nodes = [total(boards.reduce((sum, board) => sum + board.n, 0)), ...boards, ...schools];
    for (const threshold of [5, 10]) {
      const started = performance.now();
      const { shown } = suppressTree({ nodes, threshold });
      const milliseconds = performance.now() - started;
      expect(milliseconds).toBeLessThan(500);
      const { cells, groups } = publicationOf(nodes, shown);
      expect(auditPublications(groups, cells, threshold).safe).toBe(true);
    }
  });
});

/** Shown nodes as published groups over base cells: the leaves, and per node its answers without a child. */
function publicationOf(nodes: readonly TreeNode[], shown: ReadonlySet<string>) {
  const tree = buildTree(nodes);
  const cells = nodes.map((node) => ({ id: node.id, n: tree.own.get(node.id) ?? 0 }));
  const within = (id: string): string[] => [
    id,
    ...(tree.children.get(id) ?? []).flatMap((child) => within(child.id)),
  ];
  const groups = [...shown].map((id) => ({ id, cells: within(id) }));
  return { cells, groups };
}
