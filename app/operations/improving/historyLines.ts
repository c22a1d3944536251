import type { ImprovementChange } from '../../../db/queries/improvementChanges';
import { writtenDay } from '../../../emails/mailLanguage';
import { definitionCatalogue } from '../../../surveys/definitions';
import { kindWords, statusWords } from '../../../surveys/improvement/improvementAction';

/** One change as people read it. */
export interface HistoryLine {
  /** ISO moment. */
  at: string;
  by: string;
  /** What changed: a name, what it was and what it became; null = there was nothing. */
  changes: { name: string; before: string | null; after: string | null }[];
}

const names: Record<string, string> = {
  kind: 'Soort',
  body: 'Tekst',
  title: 'Wat',
  owner: 'Wie',
  indicator: 'Norm',
  developBy: 'Ontwikkelen gereed',
  carryOutFrom: 'Uitvoeren vanaf',
  carryOutUntil: 'Uitvoeren tot en met',
  status: 'Status',
  remark: 'Opmerking',
  questionName: 'Naam in de vragenlijst',
  items: 'Gericht op',
  schools: 'Scholen',
  decision: 'Besluit',
  reason: 'Reden',
  published: 'Openbaar',
};

const literals: Record<string, Record<string, string>> = {
  kind: { ...kindWords, concluded: 'conclusie', none: 'geen conclusie, omdat' },
  status: statusWords,
};

const days = new Set(['developBy', 'carryOutFrom', 'carryOutUntil']);

/** The question as it reads now; the key of one that is gone. */
function itemTitle(key: string): string {
  const versions = Object.values(definitionCatalogue).flat();
  return versions.flatMap(({ items }) => items).findLast((item) => item.key === key)?.title.nl ?? key;
}

/** A history in words, newest first; what stayed the same is left out, and keys of rounds are. */
export function historyLines(changes: readonly ImprovementChange[]): HistoryLine[] {
  return [...changes].reverse().map(({ at, by, before, after }) => ({
    at: at.toISOString(),
    by,
    changes: Object.keys(names).flatMap((key) => {
      const [was, is] = [inWords(key, before?.[key]), inWords(key, after?.[key])];
      return was === is ? [] : [{ name: names[key] as string, before: was, after: is }];
    }),
  }));
}

function inWords(key: string, value: unknown): string | null {
  if (Array.isArray(value)) {
    const words = key === 'items' ? value.map(itemTitle) : value;
    return words.length > 0 ? words.join(key === 'items' ? ' · ' : ', ') : null;
  }
  if (typeof value !== 'string' || value === '') return null;
  if (days.has(key)) return writtenDay(value, 'nl');
  return literals[key]?.[value] ?? value;
}
