import type { Problem } from '../problem';
import type { Provenance } from '../sealing/frozenRound';

/** What must be known of every round held elsewhere, whichever way its figures come in. */
export interface EarlierFacts {
  survey: string;
  year: number;
  /** ISO days of the fieldwork. */
  from: string;
  until: string;
  /** Everybody who was asked; null = nobody knows. */
  populationSize: number | null;
  provenance: Omit<Provenance, 'points'>;
  /** Why it takes the place of what was entered for its year before; null or absent = it takes no place. */
  replacesBecause?: string | null;
}

/** The year from which the product knows a schedule: before it nothing was measured by these norms. */
export const FIRST_YEAR = 2015;

/** What is wrong with it, field by field. @param today ISO day */
export function factProblems(facts: EarlierFacts, today: string): Problem[] {
  const problems: Problem[] = [];
  const thisYear = Number(today.slice(0, 4));
  if (!Number.isInteger(facts.year) || facts.year < FIRST_YEAR || facts.year > thisYear) {
    problems.push({
      code: 'year',
      field: 'year',
      message: `Kies een jaar van ${FIRST_YEAR} tot ${thisYear}.`,
    });
  }
  const words = (field: string, label: string, value: string, least: number, most: number) => {
    const { length } = value.trim();
    if (length < least || length > most) {
      problems.push({
        code: field,
        field,
        message: `Vul in ${label} (${least} tot ${most} tekens).`,
      });
    }
  };
  const { heldBy, how, sourceDocument, note } = facts.provenance;
  words('heldBy', 'wie de meting hield', heldBy, 2, 120);
  words('how', 'hoe er is gemeten, bijvoorbeeld online of op papier', how, 2, 300);
  words('sourceDocument', 'uit welk rapport of bestand de cijfers komen', sourceDocument, 2, 200);
  const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay(facts.from) || !isDay(facts.until) || facts.from > facts.until) {
    problems.push({
      code: 'days',
      field: 'from',
      message:
        'Vul de eerste en de laatste dag van de meting in, in die volgorde. Weet u ze niet precies, schat ze.',
    });
  } else if (facts.until > today) {
    problems.push({ code: 'days', field: 'until', message: 'De laatste dag is nog niet geweest.' });
  } else if (Math.abs(Number(facts.until.slice(0, 4)) - facts.year) > 1) {
    problems.push({ code: 'days', field: 'until', message: `Deze dagen horen niet bij ${facts.year}.` });
  }
  if (facts.populationSize !== null && !isCount(facts.populationSize)) {
    problems.push({
      code: 'population',
      field: 'population',
      message:
        'Hoeveel mensen of scholen zijn gevraagd, is een heel getal. Laat het leeg als u het niet weet.',
    });
  }
  if (note !== null) words('note', 'de opmerking', note, 0, 1000);
  return problems;
}

const isCount = (number: number) => Number.isInteger(number) && number >= 1 && number <= 10_000_000;
