import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { sealedBackground } from '../../../surveys/disclosure/sealedBackground';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { describeTree } from '../../../surveys/scoring/describeTree';
import { allAnswers, SCHOOL_ITEMS } from '../support/schoolRound';

/**
 * Whole numbers and bounds, which the audit of publications leaves out. The attacker knows the list, who sent it back, which
 * groups sealing kept, and every number told of an indicator: n and the mean in tenths of the whole and of each group shown.
 * Wanted is the mean of a group that is not shown. Every way in which the scores can be divided over the groups is tried: n of
 * each is a whole number up to its lists, each score lies from 1 to 10, and sums round to the means told.
 */
const THRESHOLD = 5;
const ROUNDS = Number(process.env.HIDDEN_ROUNDS ?? 150);
const definition = findTemplate('scholen') as Definition;
const LEVELS = ['type', 'type|board'];

/** A group with its parts; what is told of it, and between which numbers its sum of scores then lies. */
interface Node {
  id: string;
  /** Lists that came back of this group and of none of its parts. */
  own: number;
  parts: Node[];
  told: { n: number; mean: number } | null;
  truth: { n: number; mean: number | null };
}

function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A round of schools with small boards, sealed by the rules of the product; a tree per indicator. */
function randomRound(chance: () => number, isNaive: boolean): Map<string, Node> {
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const pick = <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T;
  const boards = ['a', 'b', 'c', 'd'].slice(0, between(2, 4));
  const skips = pick([0.02, 0.1, 0.3]);
  const isContent = chance() < 0.3;
  const schools = Array.from({ length: between(12, 34) }, () => {
    const point = () => (chance() < skips ? 'nvt' : isContent ? between(4, 5) : between(1, 5));
    const answers: Answers = allAnswers(3, Object.fromEntries(SCHOOL_ITEMS.map((item) => [item, point()])));
    return { groups: [pick(['vo', 'vo', 'pro', 'vso']), pick(boards)], answers };
  });
  const { kept } = sealedBackground(
    schools.map(({ groups }) => groups),
    THRESHOLD,
  );
  const valuesOf = (index: number) => (isNaive ? schools[index]?.groups : kept[index]) ?? [];
  const rows = schools.map(({ answers }, index) => ({
    answers,
    cells: Object.fromEntries(
      valuesOf(index).map((_, depth) => [
        LEVELS[depth],
        valuesOf(index)
          .slice(0, depth + 1)
          .join('|'),
      ]),
    ) as Record<string, string>,
  }));
  const wave = aggregateResponses(definition, rows);
  const options = { threshold: THRESHOLD, populationSize: schools.length, populationSizes: {} };
  const trees = describeTree(definition, wave, LEVELS, options);
  const lists = new Map<string, number>();
  for (const index of schools.keys()) {
    const id = valuesOf(index).join('|');
    lists.set(id, (lists.get(id) ?? 0) + 1);
  }
  const scoresOf = (key: string, id: string) => {
    const cell = id === '' ? wave.total : wave.breakdowns[id.includes('|') ? 'type|board' : 'type']?.[id];
    const histogram = cell?.composites[key]?.histogram ?? [];
    const n = histogram.reduce((sum, [, count]) => sum + count, 0);
    const sum = histogram.reduce((all, [value, count]) => all + value * count, 0);
    return { n, mean: n > 0 ? sum / n : null };
  };
  const found = new Map<string, Node>();
  for (const { key, groups } of trees.filter((tree) => !tree.key.includes(':'))) {
    const nodeOf = (id: string): Node => {
      const truth = scoresOf(key, id);
      const group = groups.find((one) => one.group === id);
      const isShown = isNaive ? truth.n >= THRESHOLD : id === '' || group?.hidden === false;
      const mean = publicScore(truth.mean);
      const isPart = (one: string) =>
        id === '' ? !one.includes('|') : one.startsWith(`${id}|`) && one !== id;
      return {
        id,
        own: lists.get(id) ?? 0,
        parts: groups.flatMap((one) => (isPart(one.group) ? [nodeOf(one.group)] : [])),
        told:
          isShown && truth.n === 0
            ? { n: 0, mean: 0 }
            : isShown && mean !== null
              ? { n: truth.n, mean }
              : null,
        truth,
      };
    };
    const whole = nodeOf('');
    if (whole.truth.n >= THRESHOLD) found.set(key, whole);
  }
  return found;
}

type Range = [least: number, most: number];

/** What can be: per n of a node the least and the most its scores add up to. */
type Possible = Map<number, Range>;

function widen(possible: Possible, n: number, [least, most]: Range): void {
  const known = possible.get(n);
  possible.set(n, known ? [Math.min(known[0], least), Math.max(known[1], most)] : [least, most]);
}

function together(one: Possible, other: Possible): Possible {
  const both: Possible = new Map();
  for (const [m, a] of one) for (const [n, b] of other) widen(both, m + n, [a[0] + b[0], a[1] + b[1]]);
  return both;
}

/** As it was told: those n only, and sums that round to that mean (half up). */
function asTold(possible: Possible, told: Node['told']): Possible {
  if (!told) return possible;
  const range = possible.get(told.n);
  if (!range) return new Map();
  const [least, most] = [told.n * (told.mean - 0.05), told.n * (told.mean + 0.05)];
  const both: Range = [Math.max(range[0], least), Math.min(range[1], most)];
  return both[0] <= both[1] + 1e-9 ? new Map([[told.n, both]]) : new Map();
}

const anyScores = (lists: number): Possible =>
  new Map(Array.from({ length: lists + 1 }, (_, n) => [n, [n, 10 * n] as Range]));

function below(node: Node): Possible {
  return asTold(
    node.parts.reduce((all, part) => together(all, below(part)), anyScores(node.own)),
    node.told,
  );
}

/** The means that a node can have, by all that is told: `outside` is what the rest of its parent can be. */
function meansOf(target: Node, node: Node, allowed: Possible): Range | null {
  if (node === target) {
    let means: Range | null = null;
    for (const [n, [least, most]] of allowed) {
      if (n === 0) continue;
      means = [Math.min(means?.[0] ?? 10, least / n), Math.max(means?.[1] ?? 1, most / n)];
    }
    return means;
  }
  const child = node.parts.find((part) => part === target || target.id.startsWith(`${part.id}|`));
  if (!child) return null;
  const others = node.parts
    .filter((part) => part !== child)
    .reduce((all, part) => together(all, below(part)), anyScores(node.own));
  const left: Possible = new Map();
  for (const [m, a] of allowed) {
    for (const [n, b] of others) if (m >= n) widen(left, m - n, [a[0] - b[1], a[1] - b[0]]);
  }
  const possible: Possible = new Map();
  for (const [n, range] of below(child)) {
    const rest = left.get(n);
    if (!rest) continue;
    const both: Range = [Math.max(range[0], rest[0]), Math.min(range[1], rest[1])];
    if (both[0] <= both[1] + 1e-9) possible.set(n, both);
  }
  return meansOf(target, child, possible);
}

const all = (node: Node): Node[] => [node, ...node.parts.flatMap(all)];

/**
 * Hidden groups of one to four scores whose mean is known to less than a point, but for those above 9 or below 2: where nearly
 * everybody gave the highest answer, all of them together say so of each (README, what stays possible).
 */
function solve(isNaive: boolean): { hidden: number; known: string[] } {
  let hidden = 0;
  const known: string[] = [];
  for (let seed = 1; seed <= ROUNDS; seed++) {
    for (const [key, whole] of randomRound(stream(seed * 104_729), isNaive)) {
      for (const node of all(whole)) {
        if (node.told || node.truth.n === 0 || node.truth.n >= THRESHOLD) continue;
        hidden += 1;
        const means = meansOf(node, whole, below(whole));
        const truth = node.truth.mean as number;
        // The truth is among what is found, else the attack reckons wrongly.
        expect(means !== null && means[0] <= truth + 1e-6 && truth <= means[1] + 1e-6).toBe(true);
        const isNearEnd = means !== null && (means[0] > 9 || means[1] < 2);
        if (means && means[1] - means[0] < 1 && !isNearEnd)
          known.push(`round ${seed}, ${key}, ${node.id}: ${means}`);
      }
    }
  }
  return { hidden, known };
}

describe('the mean of a group of one to four schools', () => {
  it('follows from a naive table, in which only groups that small are hidden', () => {
    const { hidden, known } = solve(true);
    expect(hidden).toBeGreaterThan(100);
    expect(known.length).toBeGreaterThan(20);
  });

  it('follows from nothing that is told, also not by whole numbers and by the bounds of a score', () => {
    const { hidden, known } = solve(false);
    expect(hidden).toBeGreaterThan(20);
    expect(known).toEqual([]);
  });
});
