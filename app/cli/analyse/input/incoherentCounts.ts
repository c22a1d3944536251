import type { Definition } from '../../../../surveys/definition/types';
import type { CellAggregates } from '../../../../surveys/scoring/aggregates';
import type { AggregatesFile } from './aggregatesFile';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/**
 * Why these sealed counts cannot be counts of one and the same wave; Dutch, empty when they can. Groups may leave rows
 * out (a group that was not asked for, or dropped at sealing), but never hold more than the whole.
 */
export function incoherentCounts(file: AggregatesFile, definition: Definition): string[] {
  const { n_rows_file: rows, N, population, aggregates } = file;
  const problems = new Set<string>();
  if (sum(Object.values(aggregates.total.statuses)) !== rows) {
    problems.add('n_rows_file is niet het aantal vragenlijsten van statuses');
  }
  if (population && sum(population.map((row) => row.N)) !== N) {
    problems.add('N is niet de som van de populatie');
  }
  const strata = population?.map((row) => row.stratum) ?? [];
  for (const stratum of strata) {
    if (strata.indexOf(stratum) !== strata.lastIndexOf(stratum))
      problems.add(`stratum ${stratum} staat meer dan één keer in de populatie`);
  }
  const { total, breakdowns } = aggregates;
  for (const one of [total, ...Object.values(breakdowns).flatMap((groups) => Object.values(groups))]) {
    for (const problem of incoherentCell(one, definition)) problems.add(problem);
  }
  const whole = new Map(tallies(total));
  for (const [name, groups] of Object.entries(breakdowns)) {
    const together = new Map<string, number>();
    for (const [key, count] of Object.values(groups).flatMap(tallies)) {
      together.set(key, (together.get(key) ?? 0) + count);
    }
    for (const [key, count] of together) {
      if (count > (whole.get(key) ?? 0))
        problems.add(`${key}: de groepen van ${name} zijn meer dan het geheel`);
    }
  }
  return [...problems];
}

/** Within one group: every row is somewhere, and scores stand in order. */
function incoherentCell(cell: CellAggregates, definition: Definition): string[] {
  const problems: string[] = [];
  for (const item of definition.items) {
    const counted = cell.items[item.key];
    if (item.scale === null || !counted) continue;
    if (sum(Object.values(counted.counts)) + counted.nvt + counted.blank !== counted.rows)
      problems.push(`vraag ${item.key}: de antwoorden zijn samen niet rows`);
  }
  for (const [key, { rows, tooFewItems, histogram }] of Object.entries(cell.composites)) {
    if (sum(histogram.map(([, count]) => count)) + tooFewItems !== rows)
      problems.push(`score ${key}: de scores zijn samen niet rows`);
    if (histogram.some(([value], index) => index > 0 && value <= (histogram[index - 1]?.[0] ?? 0)))
      problems.push(`score ${key}: de scores staan niet in volgorde`);
  }
  return problems;
}

/** Every count of a group that cannot be more than that of the whole. */
function tallies({ statuses, items, composites }: CellAggregates): [key: string, count: number][] {
  return [
    ...Object.entries(statuses),
    ...Object.entries(items).flatMap(([key, { rows, counts, nvt, blank }]): [string, number][] => [
      [`vraag ${key}`, rows],
      ...Object.entries(counts).map(([value, count]): [string, number] => [`vraag ${key}=${value}`, count]),
      [`vraag ${key}=nvt`, nvt],
      [`vraag ${key}=leeg`, blank],
    ]),
    ...Object.entries(composites).flatMap(([key, { rows, tooFewItems }]): [string, number][] => [
      [`score ${key}`, rows],
      [`score ${key}, te weinig vragen`, tooFewItems],
    ]),
  ];
}
