import type { TreeNode } from '../../../../surveys/disclosure/tree';
import type { CompositeAggregate } from '../../../../surveys/scoring/aggregates';
import { leafBreakdown, type WaveInput } from './waveInput';

const total = 'total';
const answersOf = (composite: CompositeAggregate | undefined): number =>
  composite?.histogram.reduce((sum, [, count]) => sum + count, 0) ?? 0;

/** Names of nodes: the value itself where that is clear, with its level (`board_id:12`) where two levels share it. */
function nodeNames(tree: NonNullable<WaveInput['tree']>): (depth: number, value: string) => string {
  const depths = new Map<string, Set<number>>([[total, new Set([-1])]]);
  for (const { path } of tree.leaves) {
    for (const [depth, value] of path.entries()) {
      depths.set(value, (depths.get(value) ?? new Set()).add(depth));
    }
  }
  return (depth, value) => ((depths.get(value)?.size ?? 0) > 1 ? `${tree.levels[depth]}:${value}` : value);
}

/** The groups of a wave's tree with the valid scores of one composite; without a tree only the total. */
export function treeNodes(wave: WaveInput, key: string): TreeNode[] {
  const root: TreeNode = { id: total, parent: null, n: answersOf(wave.aggregates.total.composites[key]) };
  if (!wave.tree) return [root];
  const nodes = new Map<string, TreeNode>();
  const nameOf = nodeNames(wave.tree);
  const cells = wave.aggregates.breakdowns[leafBreakdown] ?? {};
  for (const { path, cell } of wave.tree.leaves) {
    const n = answersOf(Object.hasOwn(cells, cell) ? cells[cell]?.composites[key] : undefined);
    path.forEach((value, depth) => {
      const id = nameOf(depth, value);
      const parent = depth === 0 ? total : nameOf(depth - 1, path[depth - 1] as string);
      const node = nodes.get(id) ?? { id, parent, n: 0 };
      node.n += n;
      nodes.set(id, node);
    });
  }
  return [root, ...nodes.values()];
}
