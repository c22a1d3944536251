import {
  auditPublications,
  type BaseCell,
  type PublishedGroup,
} from '../../../surveys/disclosure/auditPublications';
import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';
import type { PublishedCells, PublishedFigures } from './publishedFigures';

/** One round of a survey: everything told of it, ever, and the cells that its answers fall into. */
export interface PublishedWave {
  /** Its id. */
  wave: string;
  /** Fewest answers behind a figure of this round. */
  threshold: number;
  publications: readonly PublishedFigures[];
  /** Per quantity. */
  cells: Readonly<Record<string, BaseCell[]>>;
}

/**
 * Why a group of too few could be computed: by subtracting groups; because a total stands weighted and unweighted; or
 * because a score on part of the questions stands beside one on all of them while a few people have only one of both.
 */
export type LeakReason = 'groups' | 'weighted' | 'part';

export interface Leak {
  wave: string;
  /** `Bureau-2`, `item sch_web_vinden`, `Bureau-7b[…]`. */
  quantity: string;
  reason: LeakReason;
}

/**
 * What could be computed about fewer people than the threshold of a round from everything told of a survey together (rank test of
 * method.md, section 6); empty = safe. All rounds are one system. A base cell is of one round and one quantity, since
 * another year holds other answers and another question too; so the rounds share no cell and cannot help each other.
 * Where the same answers stand twice (a recount for a later round, a higher threshold, with and without weights) they
 * are the same cells, and one system.
 */
export function leakingFigures(waves: readonly PublishedWave[]): Leak[] {
  const thresholds = [...new Set(waves.map(({ threshold }) => threshold))];
  return thresholds.flatMap((threshold) =>
    leaksBelow(
      waves.filter((one) => one.threshold === threshold),
      threshold,
    ),
  );
}

function leaksBelow(waves: readonly PublishedWave[], threshold: number): Leak[] {
  const groups: PublishedGroup[] = [];
  const cells: BaseCell[] = [];
  const placeOf = new Map<string, { wave: string; quantity: string }>();
  for (const { wave, publications, cells: own } of waves) {
    for (const [quantity, base] of Object.entries(own)) {
      const name = (id: string) => `${wave} ${quantity} ${id}`;
      for (const { id, n } of base) {
        cells.push({ id: name(id), n });
        placeOf.set(name(id), { wave, quantity });
      }
      const told = new Set<string>();
      publications.forEach((figures, index) => {
        for (const [group, members] of Object.entries(figures[quantity] ?? {})) {
          const row = JSON.stringify(members);
          // What was told before says nothing new.
          if (told.has(row)) continue;
          told.add(row);
          groups.push({ id: name(`${index} ${group}`), cells: renamed(members, name) });
        }
      });
    }
  }
  const audit = auditPublications(groups, cells, threshold);
  const found = new Map<string, Leak>();
  const places = audit.decided ? audit.leaks.map(([id]) => placeOf.get(id as string)) : [...placeOf.values()];
  for (const place of places) {
    if (!place) continue;
    const { wave, quantity } = place;
    const of = waves.find((one) => one.wave === wave) as PublishedWave;
    found.set(`${wave} ${quantity}`, {
      wave,
      quantity,
      reason: isBothWays(of, quantity) ? 'weighted' : 'groups',
    });
  }
  for (const leak of waves.flatMap((wave) => partsBesideWholes(wave, threshold))) {
    const key = `${leak.wave} ${leak.quantity}`;
    if (!found.has(key)) found.set(key, leak);
  }
  return [...found.values()];
}

function renamed(members: PublishedCells, name: (id: string) => string): PublishedCells {
  return Array.isArray(members)
    ? members.map(name)
    : Object.fromEntries(Object.entries(members).map(([id, weight]) => [name(id), weight]));
}

function isBothWays({ publications }: PublishedWave, quantity: string): boolean {
  const rows = publications.flatMap((figures) => Object.values(figures[quantity] ?? {}));
  return rows.some((row) => Array.isArray(row)) && rows.some((row) => !Array.isArray(row));
}

/** Scores on the common questions beside those on all: other numbers, of the same people but for a few. */
function partsBesideWholes({ wave, publications, cells }: PublishedWave, threshold: number): Leak[] {
  const told = (quantity: string) => publications.some((figures) => figures[quantity]?.totaal !== undefined);
  const countOf = (quantity: string) => (cells[quantity] ?? []).reduce((sum, { n }) => sum + n, 0);
  return Object.keys(cells).flatMap((quantity): Leak[] => {
    const whole = quantity.split('[')[0] as string;
    if (whole === quantity || !told(quantity) || !told(whole)) return [];
    const may = partMayStandBeside(countOf(whole), countOf(quantity), threshold);
    return may === 'all' ? [] : [{ wave, quantity, reason: 'part' }];
  });
}
