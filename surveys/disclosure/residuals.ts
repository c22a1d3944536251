import type { Tree } from './tree';

/**
 * What a reader can compute: for every shown node its own count minus the counts of the highest shown nodes below it.
 * The pattern is safe if and only if each is 0 or at least the threshold.
 */
export function residuals(tree: Tree, isShown: (id: string) => boolean): Record<string, number> {
  const result: Record<string, number> = {};
  const uncovered = new Map<string, number>();
  for (const node of tree.topDown.toReversed()) {
    let rest = tree.own.get(node.id) ?? 0;
    for (const child of tree.children.get(node.id) ?? []) rest += uncovered.get(child.id) ?? 0;
    if (isShown(node.id)) {
      result[node.id] = rest;
      rest = 0;
    }
    uncovered.set(node.id, rest);
  }
  return result;
}
