import { comparable } from './comparable';
import { nearestName } from './nearestName';

/** Finds things by what people write for them, and the nearest name when there is no such thing. */
export function findKnown<Thing extends { name: string }>(
  things: readonly Thing[],
  otherNames: (thing: Thing) => (string | null)[] = () => [],
): { find(written: string): Thing[]; nearest(written: string): string | null } {
  const byName = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const name of new Set([thing.name, ...otherNames(thing)].map((one) => comparable(one ?? '')))) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), thing]);
    }
  }
  return {
    find: (written) => byName.get(comparable(written)) ?? [],
    nearest: nearestName(things.map(({ name }) => name)),
  };
}
