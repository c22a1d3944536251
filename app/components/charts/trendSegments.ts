import type { SeriesPoint } from '../../operations/results/seriesPoints';

/**
 * The stretches of a series that may be joined by a line, as indexes into `points`: neighbours that both
 * have a shown figure with a margin, with no breuk in de reeks between them. A lone point is no stretch.
 */
export function trendSegments(points: SeriesPoint[]): number[][] {
  const segments: number[][] = [];
  let current: number[] = [];
  const finish = () => {
    if (current.length > 1) segments.push(current);
    current = [];
  };
  points.forEach((point, index) => {
    const shown = point.mean !== null && point.ci !== null && !point.hidden;
    if (!shown || point.broken) finish();
    if (shown) current.push(index);
  });
  finish();
  return segments;
}
