/** How far a group of people is, while they may still answer. */
export interface GroupCount {
  name: string;
  invited: number;
  finished: number;
}

/** Groups told as one. */
export interface CountBlock {
  names: string[];
  invited: number;
  /** In whole fives: `ongeveer`. */
  aboutFinished: number;
}

/** People a block has at least, and of those at least so many who answered and so many who did not. */
const LEAST_INVITED = 10;
const LEAST_EACH = 5;

/**
 * Which counts may be told per group of people who must not be recognised as having answered or not. The groups are
 * parts of one whole whose exact count is known. A block stands for at least 10 people, 5 or more of whom answered and 5 or
 * more did not; smaller groups are told together, with the smallest others until that holds for them as well, so that no
 * subtraction from the whole gives a smaller group. Counts come in fives, so that one more answer shows in no block by itself.
 * @returns largest first; empty when fewer than two blocks remain: then the whole says it all.
 */
export function countBlocks(groups: readonly GroupCount[]): CountBlock[] {
  const bySize = groups.filter(({ invited }) => invited > 0).sort((a, b) => b.invited - a.invited);
  const kept = bySize.filter(isSafe);
  const rest = bySize.filter((group) => !isSafe(group));
  while (rest.length > 0 && !isSafe(together(rest))) {
    const smallest = kept.pop();
    if (!smallest) return [];
    rest.push(smallest);
  }
  const blocks = [...kept.map((group) => [group]), ...(rest.length > 0 ? [rest] : [])];
  if (blocks.length < 2) return [];
  return blocks.map((block) => {
    const { invited, finished } = together(block);
    return { names: block.map(({ name }) => name), invited, aboutFinished: Math.round(finished / 5) * 5 };
  });
}

function isSafe({ invited, finished }: Omit<GroupCount, 'name'>): boolean {
  return invited >= LEAST_INVITED && finished >= LEAST_EACH && invited - finished >= LEAST_EACH;
}

function together(groups: readonly GroupCount[]): Omit<GroupCount, 'name'> {
  return {
    invited: groups.reduce((sum, { invited }) => sum + invited, 0),
    finished: groups.reduce((sum, { finished }) => sum + finished, 0),
  };
}
