import { dutchNumber } from '../../../surveys/statistics/wording/dutchNumber';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { NulmetingResult } from '../results/roundResult';

/**
 * What happened to a score between two rounds, in words that claim no cause. Of a score on part of the questions only where
 * the result page tells that part too (`isNulmeting`): a second part of the same answers would tell more than either.
 */
export function changeWords(change: NulmetingResult | null, isNulmeting: boolean): string {
  if (!change) return 'Deze indicator is toen niet gemeten.';
  if (!change.comparable) {
    return `De vragen zijn sinds ${yearWords(change)} te veel veranderd. De cijfers zijn niet te vergelijken (breuk in de reeks).`;
  }
  const isPart = change.basis !== null;
  const isTold =
    !change.hidden && change.mean !== null && change.meanNow !== null && (!isPart || isNulmeting);
  if (!isTold) return `Het verschil met ${yearWords(change)} wordt niet getoond.`;
  const basis = isPart ? ` (${change.basis})` : '';
  if (change.sentence && (change.verdict === 'verbeterd' || change.verdict === 'gedaald')) {
    return `Vergeleken met ${yearWords(change)}${basis}: ${change.sentence.replace(/^./, (letter) => letter.toLowerCase())}`;
  }
  const figures = `Het cijfer was ${dutchNumber(change.mean as number)} in ${yearWords(change)} en is nu ${dutchNumber(change.meanNow as number)}${basis}.`;
  return change.sentence ? `${figures} ${change.sentence}` : figures;
}

/** Stands beside every action and the change after it. */
export const NO_CAUSE =
  'De actie en het cijfer staan hier naast elkaar. Uit deze meting blijkt niet of het een door het ander komt.';
