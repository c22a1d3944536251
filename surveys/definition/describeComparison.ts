import { compareDefinitions, type ItemReason, type ItemVerdict } from './compareDefinitions';
import type { Definition, Item } from './types';

const reasonWords: Record<ItemReason, string> = {
  version: 'nieuwe versie van de vraag',
  wording: 'andere tekst',
  kind: 'ander soort vraag',
  scale_length: 'andere lengte van de schaal',
  scale_labels: 'andere woorden bij de schaal',
  direction: 'andere richting (omgekeerd)',
  not_applicable: 'weet ik niet / n.v.t. wel of niet aangeboden',
  choices: 'andere antwoorden om uit te kiezen',
  rows: 'telt voor andere invullers',
  audience: 'andere doelgroep',
  unit: 'andere eenheid (school of persoon)',
  mode: 'andere manier van afnemen',
};

const verdictWords: Record<ItemVerdict, string> = {
  comparable: 'vergelijkbaar',
  broken: 'breuk in de reeks',
  new: 'nieuw',
  dropped: 'vervallen',
};

/** Per indicator and aspect, as given by the caller: on how many questions it can be followed. */
export interface ComparedIndicator {
  base: string;
  items: string[];
  of: number;
  trendShown: boolean;
}

const words = (item: Item | undefined) => (item ? `"${item.title.nl}"` : '');

/**
 * The comparison of two versions for people, in Dutch, a line per question and per indicator; ends with a new line.
 * @param indicators from `commonItems`
 */
export function describeComparison(
  earlier: Definition,
  later: Definition,
  indicators: readonly ComparedIndicator[],
): string {
  const before = new Map(earlier.items.map((item) => [item.key, item]));
  const after = new Map(later.items.map((item) => [item.key, item]));
  const lines = [
    `${earlier.survey} versie ${earlier.version} en ${later.survey} versie ${later.version}`,
    '',
  ];
  for (const [key, { verdict, reasons }] of Object.entries(compareDefinitions(earlier, later))) {
    const why = reasons.map((reason) => reasonWords[reason]).join(', ');
    lines.push(`${key}: ${verdictWords[verdict]}${why ? ` (${why})` : ''}`);
    const [old, now] = [before.get(key), after.get(key)];
    if (old && now && old.title.nl !== now.title.nl)
      lines.push(`  was: ${words(old)}`, `  is:  ${words(now)}`);
    else if (verdict === 'new' || verdict === 'dropped') lines.push(`  ${words(now ?? old)}`);
  }
  if (indicators.length > 0) lines.push('');
  for (const { base, items, of, trendShown } of indicators) {
    lines.push(
      trendShown
        ? `${base}: te volgen, op basis van ${items.length} van de ${of} vragen`
        : `${base}: breuk in de reeks (${items.length} van de ${of} vragen gelijk)`,
    );
  }
  return `${lines.join('\n')}\n`;
}
