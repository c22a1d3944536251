import { dutchNumber } from '../../../surveys/statistics/wording/dutchNumber';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { FeedbackIndicator, FeedbackScore } from '../../operations/feedback/feedbackContent';
import { longDate } from '../texts/longDate';

/**
 * How sure the score is, in plain words; empty without a margin. A margin is about chance alone, so nothing is said of what
 * those who did not take part would have answered.
 */
export function marginSentence({ ci }: FeedbackScore): string {
  if (ci === null || dutchNumber(ci[0]) === dutchNumber(ci[1])) return '';
  return `Toeval speelt mee. Waarschijnlijk ligt het cijfer tussen ${dutchNumber(ci[0])} en ${dutchNumber(ci[1])}.`;
}

/** Whether what was aimed at is reached, by every part of the norm where it has parts; empty without a target or a verdict. */
export function targetSentence({ target, verdict, byParts }: FeedbackScore): string {
  if (target === null || verdict === null) return '';
  const aim = `Wij willen ten minste een ${dutchNumber(target)} halen${byParts ? ', bij elk onderdeel' : ''}.`;
  if (verdict === 'gehaald') return `${aim} Dat is gelukt.`;
  if (verdict === 'niet_gehaald') return `${aim} Dat is niet gelukt.`;
  return `${aim} Wij weten niet zeker of dat is gelukt.`;
}

/** The round before; empty when there is none to compare with. */
export function changeSentence({ before }: FeedbackScore): string {
  if (!before) return '';
  const then = `In ${yearWords(before)} was het cijfer ${dutchNumber(before.mean)}.`;
  if (before.verdict === 'verbeterd') return `${then} Nu is het beter.`;
  if (before.verdict === 'gedaald') return `${then} Nu is het lager.`;
  if (before.verdict === 'gelijk_gebleven') return `${then} Nu is het ongeveer gelijk.`;
  return `${then} Wij weten niet zeker of er echt iets is veranderd.`;
}

/** How far an action is and when. */
export function actionSentence({
  status,
  carryOutFrom,
  carryOutUntil,
}: FeedbackIndicator['actions'][number]): string {
  const from = carryOutFrom ? longDate(carryOutFrom, 'nl') : null;
  const until = carryOutUntil ? longDate(carryOutUntil, 'nl') : null;
  if (status === 'afgerond') return 'Dit is klaar.';
  if (status === 'gestopt') return 'Hier zijn wij mee gestopt.';
  if (status === 'uitvoeren')
    return until ? `Hier zijn wij mee bezig, tot en met ${until}.` : 'Hier zijn wij mee bezig.';
  const begun = status === 'ontwikkelen' ? 'Dit bereiden wij nu voor.' : 'Dit gaan wij doen.';
  return from ? `${begun} Wij beginnen op ${from}.` : begun;
}
