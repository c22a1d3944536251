import type { IndicatorPage } from '../../operations/results/indicatorPage';
import { counted } from '../format/counted';

/** Boards within a type of which nothing is shown stand on one line together. */
export function foldedGroups(groups: IndicatorPage['groups']): IndicatorPage['groups'] {
  const lines: IndicatorPage['groups'] = [];
  let hidden = 0;
  for (const [index, group] of groups.entries()) {
    const isFolding = group.depth > 0 && group.figure.hidden;
    if (isFolding) hidden += 1;
    else lines.push(group);
    if (hidden > 0 && (groups[index + 1]?.depth ?? 0) === 0) {
      const figure = { n: null, mean: null, ci: null, hidden: true };
      lines.push({ label: counted(hidden, 'bestuur', 'besturen'), depth: 1, figure });
      hidden = 0;
    }
  }
  return lines;
}
