import type { LegalGround } from '../../../../db/queries/processing';

/** The grounds of AVG art. 6, paragraph 1. A processing rests on one. */
export const legalGrounds: readonly { key: LegalGround; name: string }[] = [
  { key: 'a', name: 'toestemming (art. 6 lid 1 onder a)' },
  { key: 'b', name: 'uitvoering van een overeenkomst (art. 6 lid 1 onder b)' },
  { key: 'c', name: 'wettelijke verplichting (art. 6 lid 1 onder c)' },
  { key: 'd', name: 'vitaal belang (art. 6 lid 1 onder d)' },
  { key: 'e', name: 'taak van algemeen belang (art. 6 lid 1 onder e)' },
  { key: 'f', name: 'gerechtvaardigd belang (art. 6 lid 1 onder f)' },
];

/** The exceptions of AVG art. 9, paragraph 2, that can hold for a list of parents. */
export const specialGrounds: readonly { key: string; name: string }[] = [
  { key: 'a', name: 'uitdrukkelijke toestemming (art. 9 lid 2 onder a)' },
  { key: 'g', name: 'zwaarwegend algemeen belang, bij wet geregeld (art. 9 lid 2 onder g)' },
  { key: 'h', name: 'zorg of ondersteuning, bij wet geregeld (art. 9 lid 2 onder h)' },
  { key: 'j', name: 'onderzoek of statistiek, bij wet geregeld (art. 9 lid 2 onder j)' },
];

/** A ground in words; an unknown letter stays as it is. */
export function legalGroundName(key: string): string {
  return legalGrounds.find((ground) => ground.key === key)?.name ?? key;
}

export function specialGroundName(key: string): string {
  return specialGrounds.find((ground) => ground.key === key)?.name ?? key;
}
