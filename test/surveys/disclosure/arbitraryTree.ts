import fc from 'fast-check';
import type { TreeNode } from '../../../surveys/disclosure/tree';

/**
 * Trees of any depth with at most `most` cells. Leaf counts and answers that belong to no child lean towards
 * the small numbers that make suppression necessary.
 */
export function arbitraryTree(most: number): fc.Arbitrary<TreeNode[]> {
  return fc
    .array(
      fc.record({
        parent: fc.nat({ max: 1000 }),
        own: fc.oneof(
          { weight: 3, arbitrary: fc.nat({ max: 7 }) },
          { weight: 2, arbitrary: fc.nat({ max: 40 }) },
        ),
        unplaced: fc.oneof(
          { weight: 5, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.nat({ max: 9 }) },
        ),
        name: fc.nat({ max: 999 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((parts) => {
      const ids = parts.map((part, i) => `${String(part.name).padStart(3, '0')}-${i}`);
      const nodes = parts.map((part, i) => ({
        id: ids[i] as string,
        parent: i === 0 ? null : (ids[part.parent % i] as string),
        n: 0,
      }));
      for (let i = nodes.length - 1; i >= 0; i--) {
        const node = nodes[i] as TreeNode;
        const below = nodes.filter((other) => other.parent === node.id);
        const part = parts[i] as (typeof parts)[number];
        node.n =
          below.length === 0 ? part.own : below.reduce((sum, child) => sum + child.n, 0) + part.unplaced;
      }
      return nodes;
    });
}
