import { residuals } from './residuals';
import { checkedThreshold } from './thresholds';
import type { Tree, TreeNode } from './tree';
import { buildTree } from './tree';

export interface TreeSuppression {
  /** The total itself is too small: nothing is published. */
  totalHidden: boolean;
  /** Cells with 1 to threshold - 1 answers, by id. */
  primary: string[];
  /** Cells hidden so that no primary one can be computed, by id. */
  complementary: string[];
  /** Per shown cell what a reader can compute; 0 or at least the threshold. */
  residuals: Record<string, number>;
  shown: Set<string>;
}

/**
 * Which cells of a breakdown are hidden: those with too few answers, and the smallest set of others that keeps a reader
 * from computing them. Safe means that for every shown cell the residual (its count minus the highest shown cells below
 * it) is 0 or at least the threshold. Smallest means fewest extra cells, then fewest answers in them, then the first
 * by id. Cells without answers stay shown ("geen antwoorden"): they give no cover. The total is never an extra cell.
 *
 * Exact for any tree: per cell the best choice below it is kept for each amount that it can leave uncovered
 * (0, 1, .. threshold - 1, or more), which is all that the cells above it can notice; time is cells x threshold^2.
 * @throws RangeError for a threshold below 5 or nodes that form no tree (`buildTree`)
 */
export function suppressTree(input: { nodes: readonly TreeNode[]; threshold: number }): TreeSuppression {
  const threshold = checkedThreshold(input.threshold);
  const tree = buildTree(input.nodes);
  const ids = tree.topDown.map((node) => node.id).sort(byCodeUnit);
  const primary = ids.filter((id) => isPrimary(tree, id, threshold));
  if (isPrimary(tree, tree.root.id, threshold)) {
    return { totalHidden: true, primary, complementary: [], residuals: {}, shown: new Set() };
  }
  const mask = fewestExtraCells(tree, ids, threshold);
  const complementary = ids.filter((_, rank) => (mask & bitOf(rank, ids.length)) !== 0n);
  const hidden = new Set([...primary, ...complementary]);
  const shown = new Set(ids.filter((id) => !hidden.has(id)));
  return {
    totalHidden: false,
    primary,
    complementary,
    residuals: residuals(tree, (id) => shown.has(id)),
    shown,
  };
}

/** A set of extra cells. Of sets with equal cells and answers the one with the larger mask comes first by id. */
interface Choice {
  cells: number;
  answers: number;
  mask: bigint;
}

/** Best choice per amount left uncovered; index `threshold` stands for that much or more. */
type Choices = (Choice | undefined)[];

function fewestExtraCells(tree: Tree, ids: readonly string[], threshold: number): bigint {
  const rankOf = new Map(ids.map((id, rank) => [id, rank]));
  const choicesOf = new Map<string, Choices>();
  for (const node of tree.topDown.toReversed()) {
    let within: Choices = [];
    within[Math.min(tree.own.get(node.id) ?? 0, threshold)] = { cells: 0, answers: 0, mask: 0n };
    for (const child of tree.children.get(node.id) ?? []) {
      within = combine(within, choicesOf.get(child.id) ?? [], threshold);
      choicesOf.delete(child.id);
    }
    const choices: Choices = [];
    const isTotal = node === tree.root;
    if (node.n > 0 && !isTotal) {
      const cost: Choice =
        node.n < threshold
          ? { cells: 0, answers: 0, mask: 0n }
          : { cells: 1, answers: node.n, mask: bitOf(rankOf.get(node.id) ?? 0, ids.length) };
      within.forEach((choice, uncovered) => {
        if (choice !== undefined) choices[uncovered] = sum(choice, cost);
      });
    }
    if (node.n === 0 || node.n >= threshold) {
      choices[0] = better(choices[0], better(within[0], within[threshold]));
    }
    choicesOf.set(node.id, choices);
  }
  const best = choicesOf.get(tree.root.id)?.[0];
  if (best === undefined)
    throw new Error('hiding everything below the total is always safe, yet no choice was found');
  return best.mask;
}

function combine(left: Choices, right: Choices, threshold: number): Choices {
  const combined: Choices = [];
  left.forEach((leftChoice, leftUncovered) => {
    if (leftChoice === undefined) return;
    right.forEach((rightChoice, rightUncovered) => {
      if (rightChoice === undefined) return;
      const uncovered = Math.min(threshold, leftUncovered + rightUncovered);
      combined[uncovered] = better(combined[uncovered], sum(leftChoice, rightChoice));
    });
  });
  return combined;
}

function sum(a: Choice, b: Choice): Choice {
  return { cells: a.cells + b.cells, answers: a.answers + b.answers, mask: a.mask | b.mask };
}

function better(a: Choice | undefined, b: Choice | undefined): Choice | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.cells !== b.cells) return a.cells < b.cells ? a : b;
  if (a.answers !== b.answers) return a.answers < b.answers ? a : b;
  return a.mask >= b.mask ? a : b;
}

/** The first id has the highest bit, so that among sets of equal size the larger number comes first by id. */
function bitOf(rank: number, count: number): bigint {
  return 1n << BigInt(count - 1 - rank);
}

function isPrimary(tree: Tree, id: string, threshold: number): boolean {
  const n = tree.counts.get(id) ?? 0;
  return n > 0 && n < threshold;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
