/** A published cell of a breakdown such as total > board > school. */
export interface TreeNode {
  id: string;
  /** null for the total. */
  parent: string | null;
  /** Valid scores; at least the sum of the children's (more when some answers belong to no child). */
  n: number;
}

/** Nodes with their children, the root first and every parent before its children. */
export interface Tree {
  root: TreeNode;
  topDown: TreeNode[];
  children: ReadonlyMap<string, readonly TreeNode[]>;
  counts: ReadonlyMap<string, number>;
  /** Answers of a node that belong to none of its children. */
  own: ReadonlyMap<string, number>;
}

/**
 * Checks and orders the nodes.
 * @throws RangeError when an id repeats, a parent is missing, there is not exactly one total, a count is no whole
 * number, nodes form a ring, or children count more than their parent
 */
export function buildTree(nodes: readonly TreeNode[]): Tree {
  const byId = new Map<string, TreeNode>();
  const children = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    if (byId.has(node.id)) throw new RangeError(`two cells are called ${node.id}`);
    if (!Number.isInteger(node.n) || node.n < 0) throw new RangeError(`cell ${node.id} counts ${node.n}`);
    byId.set(node.id, node);
    children.set(node.id, []);
  }
  const roots = nodes.filter((node) => node.parent === null);
  const root = roots[0];
  if (root === undefined || roots.length > 1)
    throw new RangeError(`a tree has one total, not ${roots.length}`);
  for (const node of nodes) {
    if (node.parent === null) continue;
    const siblings = children.get(node.parent);
    if (siblings === undefined)
      throw new RangeError(`cell ${node.id} lies below ${node.parent}, which is missing`);
    siblings.push(node);
  }
  const topDown = [root];
  for (const node of topDown) topDown.push(...(children.get(node.id) ?? []));
  if (topDown.length !== nodes.length) throw new RangeError('some cells lie below each other in a ring');

  const own = new Map<string, number>();
  for (const node of nodes) {
    const below = (children.get(node.id) ?? []).reduce((sum, child) => sum + child.n, 0);
    if (below > node.n && below > 0) {
      throw new RangeError(`cell ${node.id} counts ${node.n}, the cells below it ${below}`);
    }
    own.set(node.id, node.n - below);
  }
  const counts = new Map(nodes.map((node) => [node.id, node.n]));
  return { root, topDown, children, counts, own };
}
