import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { PlainRound, Told } from './toldOfRound';

/** A figure over composites of part of the items, as told: the world must round to it again. */
interface Held {
  items: number[];
  members: number[];
  mean: number;
  step: number;
  share: number | null;
  ci: [number, number] | null;
  isFlat: boolean;
}

const scoreOf = (points: number) => 1 + (points - 1) * 2.25;
const minimum = (items: number) => Math.ceil(items / 2);

/** How far a number lies outside what rounds to the figure told. */
function beyond(value: number, told: number, step: number): number {
  const difference = value - told;
  if (difference >= step / 2) return difference - step / 2 + 1e-7;
  return difference < -step / 2 ? -step / 2 - difference : 0;
}

/** In half points the outermost figures stand for all beyond them. */
function beyondRounded(value: number, told: number, n: number): number {
  if (n >= 100) return beyond(value, told, 0.1);
  if (told === 9.5) return Math.max(0, 9.25 - value);
  return told === 1.5 ? Math.max(0, value - 1.75 + 1e-7) : beyond(value, told, 0.5);
}

/**
 * Looks for answers of everybody with which the same is told and this respondent answered `wanted`: found, nobody who
 * reads the figures can tell which of both was given. Annealing over exchanges and changes of answers; what it finds must
 * be held against the product itself. Null when nothing was found, which proves nothing.
 * @param itemsTold false = as if no item were told: what remains are the figures of the indicator and the groups
 */
export function otherWorld(
  round: PlainRound,
  told: Told,
  who: { row: number; item: number; wanted: number },
  chance: () => number,
  moves: number,
  itemsTold = true,
): number[][] | null {
  const points = round.points.map((row) => row.slice());
  const rows = round.group.map((_, row) => row);
  const answered = points.map((of) => rows.filter((row) => of[row] !== 0));
  const upTo = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(from: readonly T[]) => from[upTo(from.length)] as T;
  const held = heldBy(round, told);
  const level = told.items.map((item) => {
    if (!itemsTold || item.hidden) return 'free';
    return item.rounded ? 'rounded' : item.distribution ? 'exact' : 'free-mean';
  });
  const counts = points.map((of) => [1, 2, 3, 4, 5].map((point) => of.filter((one) => one === point).length));
  const before = counts.map((of) => of.slice());

  const compositeOf = (items: number[], row: number) => {
    let [sum, n] = [0, 0];
    for (const item of items) {
      const point = points[item]?.[row] as number;
      if (point === 0) continue;
      sum += scoreOf(point);
      n += 1;
    }
    return sum / n;
  };
  const moments = held.map(({ items, members }) => {
    const of = members.map((row) => compositeOf(items, row));
    return {
      sum: of.reduce((a, b) => a + b, 0),
      squares: of.reduce((a, b) => a + b * b, 0),
      positive: of.filter((one) => one >= 6.625 - 1e-9).length,
    };
  });
  const isMember = held.map(({ members }) => new Set(members));
  const costOfHeld = () => {
    let cost = 0;
    held.forEach((figure, at) => {
      const { sum, squares, positive } = moments[at] as (typeof moments)[number];
      const n = figure.members.length;
      const mean = sum / n;
      const off = [
        figure.step === 0.1 ? beyond(mean, figure.mean, 0.1) : beyondRounded(mean, figure.mean, n),
      ];
      if (figure.share !== null) off.push((beyond(positive / n, figure.share, 0.01) * n) / 15);
      const spread = Math.max(0, squares - (sum * sum) / n);
      if (figure.isFlat) off.push(spread < 1e-9 ? 0 : spread);
      else if (figure.ci) {
        const N = round.populationSize;
        const correction = N === null ? 1 : Math.sqrt(1 - n / N);
        const half = n === N ? 0 : quantile(n) * Math.sqrt(spread / (n - 1) / n) * correction;
        off.push(beyond(Math.max(1, mean - half), figure.ci[0], 0.1));
        off.push(beyond(Math.min(10, mean + half), figure.ci[1], 0.1));
      }
      for (const one of off) if (one > 1e-9) cost += 0.15 + 20 * one;
    });
    return cost;
  };
  const costOfItem = (item: number) => {
    if (level[item] === 'free') return 0;
    const of = counts[item] as number[];
    if (level[item] !== 'rounded') {
      return of.reduce((sum, count, at) => sum + Math.abs(count - (before[item]?.[at] as number)), 0);
    }
    const n = (answered[item] as number[]).length;
    const mean = of.reduce((sum, count, at) => sum + count * scoreOf(at + 1), 0) / n;
    const off = beyondRounded(mean, told.items[item]?.mean as number, told.whole.n as number);
    return off > 1e-9 ? 0.3 + 20 * off : 0;
  };
  const set = (item: number, row: number, point: number) => {
    const old = points[item]?.[row] as number;
    const of = counts[item] as number[];
    of[old - 1] = (of[old - 1] as number) - 1;
    of[point - 1] = (of[point - 1] as number) + 1;
    const touched = held.flatMap(({ items }, at) =>
      items.includes(item) && isMember[at]?.has(row) ? [{ at, was: compositeOf(items, row) }] : [],
    );
    (points[item] as number[])[row] = point;
    for (const { at, was } of touched) {
      const is = compositeOf(held[at]?.items as number[], row);
      const sums = moments[at] as (typeof moments)[number];
      sums.sum += is - was;
      sums.squares += is * is - was * was;
      sums.positive += Number(is >= 6.625 - 1e-9) - Number(was >= 6.625 - 1e-9);
    }
  };

  // A good beginning: somebody of the same group takes the wanted one's place, and the other way round.
  const { row, item, wanted } = who;
  const given = points[item]?.[row] as number;
  const others = (answered[item] as number[]).filter((one) => one !== row && points[item]?.[one] === wanted);
  const near = others.filter((one) => round.group[one] === round.group[row]);
  const exact = level[item] === 'exact' || level[item] === 'free-mean';
  if (others.length === 0 && exact) return null;
  set(item, row, wanted);
  if (others.length > 0 && (exact || chance() < 0.5)) {
    const other = pick(near.length > 0 && chance() < 0.8 ? near : others);
    set(item, other, given);
    const own = points.flatMap((of) => (of[row] === 0 ? [] : [of[row] as number]));
    if (chance() < 0.7) {
      points.forEach((of, at) => {
        const [mine, theirs] = [of[row] as number, of[other] as number];
        if (at === item || theirs === 0) return;
        if (mine !== 0) {
          set(at, row, theirs);
          set(at, other, mine);
        } else if (level[at] === 'free' || level[at] === 'rounded') {
          set(at, other, Math.round(own.reduce((sum, point) => sum + point, 0) / own.length));
        }
      });
    }
  }

  const itemCosts = points.map((_, at) => costOfItem(at));
  let cost = costOfHeld() + itemCosts.reduce((a, b) => a + b, 0);
  let heat = moves > 50_000 ? 1.5 : 0.5;
  const cooling = (0.03 / heat) ** (1 / moves);
  for (let move = 0; move < moves && cost > 1e-9; move++) {
    heat *= cooling;
    const undo: [number, number, number][] = [];
    const change = (at: number, who: number, point: number) => {
      if ((at === item && who === row) || point < 1 || point > 5) return;
      undo.push([at, who, points[at]?.[who] as number]);
      set(at, who, point);
    };
    const at = upTo(points.length);
    const pool = answered[at] as number[];
    const [one, two] = [pick(pool), pick(pool)];
    if (level[at] === 'exact' || level[at] === 'free-mean' || chance() < 0.4) {
      const isFixed = (place: number) => place === item && (one === row || two === row);
      const exchange = (place: number) => {
        const [a, b] = [points[place]?.[one] as number, points[place]?.[two] as number];
        if (a === b || a === 0 || b === 0 || isFixed(place)) return;
        change(place, one, b);
        change(place, two, a);
      };
      exchange(at);
      if (chance() < 0.5) exchange(upTo(points.length));
    } else {
      const next = (who: number) =>
        chance() < 0.5 ? 1 + upTo(5) : (points[at]?.[who] as number) + (chance() < 0.5 ? -1 : 1);
      change(at, one, next(one));
      if (chance() < 0.4) change(at, two, next(two));
    }
    if (undo.length === 0) continue;
    const places = [...new Set(undo.map(([place]) => place))];
    const old = places.map((place) => itemCosts[place] as number);
    for (const place of places) itemCosts[place] = costOfItem(place);
    const now = costOfHeld() + itemCosts.reduce((a, b) => a + b, 0);
    if (now <= cost || chance() < Math.exp((cost - now) / heat)) cost = now;
    else {
      for (const [place, who, point] of undo.reverse()) set(place, who, point);
      places.forEach((place, index) => {
        itemCosts[place] = old[index] as number;
      });
    }
  }
  return cost <= 1e-9 ? points : null;
}

const quantiles = new Map<number, number>();
function quantile(n: number): number {
  const known = quantiles.get(n) ?? tQuantile(0.975, n - 1);
  quantiles.set(n, known);
  return known;
}

/** The figures about composites: indicator, aspects, common questions, groups. */
function heldBy(round: PlainRound, told: Told): Held[] {
  const rows = round.group.map((_, row) => row);
  const membersOf = (items: number[]) =>
    rows.filter(
      (row) => items.filter((item) => round.points[item]?.[row] !== 0).length >= minimum(items.length),
    );
  const all = round.items.map((_, item) => item);
  const held: Held[] = [];
  const hold = (items: number[], members: number[], figure: Told['whole']) => {
    if (figure.mean === null) return;
    held.push({
      items,
      members,
      mean: figure.mean,
      step: figure.rounded ? 0.5 : 0.1,
      share: figure.shareSatisfied,
      ci: figure.ci,
      isFlat: figure.flags.includes('alle_gelijk'),
    });
  };
  hold(all, membersOf(all), told.whole);
  const aspects = [...new Set(round.items.map((key) => aspectOf(round, key)))].filter((one) => one !== null);
  told.aspects.forEach((figure, at) => {
    const items = all.filter((item) => aspectOf(round, round.items[item] as string) === aspects[at]);
    hold(items, membersOf(items), figure);
  });
  const bare = { ...told.whole, ci: null, shareSatisfied: null, flags: [], rounded: undefined };
  const names = [...new Set(round.group)].sort();
  told.groups?.forEach(({ mean }, at) => {
    const members = membersOf(all).filter((row) => round.group[row] === names[at]);
    hold(all, members, { ...bare, mean });
  });
  for (const { items: keys, mean } of told.common) {
    const items = all.filter((item) => keys.includes(round.items[item] as string));
    hold(items, membersOf(items), { ...bare, mean: mean as number });
  }
  return held;
}

const aspectOf = (round: PlainRound, key: string) =>
  round.definition.items.find((item) => item.key === key)?.aspect ?? null;
