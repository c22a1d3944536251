import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import type { IndicatorResult } from '../../../operations/results/roundResult';
import { audienceName } from '../../format/audienceName';
import { decimal } from '../../format/decimal';
import { wholeNumber } from '../../format/wholeNumber';
import { notShown } from '../NotShown';

type Verdict = NonNullable<IndicatorResult['verdict']>;

/** Other groups may have said otherwise of the same norm. */
const answers: Record<Verdict, (who: string) => string> = {
  gehaald: (who) => `Ja, volgens ${who} is de norm gehaald.`,
  niet_gehaald: (who) => `Nee, volgens ${who} is de norm niet gehaald.`,
  niet_zeker: () => 'Dat is niet zeker.',
};
const partWords: Record<Verdict, string> = {
  gehaald: 'gehaald',
  niet_gehaald: 'niet gehaald',
  niet_zeker: 'niet zeker',
};

/** What the page says, for who reads no further. */
export interface InShort {
  /** The answer to "is de norm gehaald?". */
  answer: string;
  /** What it rests on: the score, how many gave it, and the target or the parts. */
  why: string[];
  /** What may be said of the change since the previous round; null when there is none to hold it against. */
  change: string | null;
}

/** Dutch, in whole sentences, from the figures of the page and nothing else. */
export function inShort(page: Pick<IndicatorPage, 'indicator' | 'audience' | 'previous'>): InShort {
  const { indicator } = page;
  const hidden = notShown(indicator);
  if (hidden !== null || indicator.mean === null) {
    const why =
      hidden === 'niet getoond'
        ? 'Er zijn te weinig antwoorden om een cijfer te laten zien.'
        : 'Er zijn geen antwoorden die een cijfer geven.';
    return { answer: 'Daar is niets over te zeggen.', why: [why], change: null };
  }
  const score = `${from(page)} op een ${decimal(indicator.mean)}.`;
  if (indicator.target === null) {
    return {
      answer: 'Er is geen oordeel: er was geen streefwaarde.',
      why: [score],
      change: changeInShort(page),
    };
  }
  const target = `De streefwaarde is ${decimal(indicator.target)}${judged(indicator)}`;
  if (indicator.verdict === null) {
    return {
      answer: 'Er is geen oordeel: niet elk deel van de norm is te laten zien.',
      why: [score, target],
      change: changeInShort(page),
    };
  }
  return {
    answer: answers[indicator.verdict](audienceName(page.audience).toLowerCase()),
    why: [score, target],
    change: changeInShort(page),
  };
}

function from({ audience, indicator: { n, N } }: Pick<IndicatorPage, 'indicator' | 'audience'>): string {
  if (n === null) return 'De antwoorden komen uit';
  if (n === 1) return 'Het ene antwoord komt uit';
  const who = audienceName(audience).toLowerCase();
  const asked =
    N === null || N < n ? `${wholeNumber(n)} ${who}` : `${wholeNumber(n)} van de ${wholeNumber(N)} ${who}`;
  return `De antwoorden van ${asked} komen uit`;
}

function judged({ aspects, verdict, ci }: IndicatorResult): string {
  if (aspects.length > 0) {
    if (verdict && aspects.every((one) => one.verdict === verdict))
      return `; elk deel is ${partWords[verdict]}.`;
    const parts = aspects.map(
      (one) => `‘${one.title}’ ${one.verdict ? partWords[one.verdict] : 'zonder oordeel'}`,
    );
    return `; per deel: ${parts.join(', ')}.`;
  }
  if (verdict === 'gehaald') return '; de hele marge ligt daarop of daarboven.';
  if (verdict === 'niet_gehaald') return '; de hele marge ligt daaronder.';
  return ci === null ? '; zonder marge is het oordeel niet te geven.' : '; die ligt binnen de marge.';
}

function changeInShort({ previous }: Pick<IndicatorPage, 'previous'>): string | null {
  if (!previous) return null;
  const then = yearWords(previous);
  if (!previous.comparable) {
    return `Met ${then} is dit niet te vergelijken: de vragen zijn veranderd (breuk in de reeks).`;
  }
  if (previous.hidden || !previous.sentence) return null;
  const part = previous.common.length < previous.of ? ', op de gelijke vragen' : '';
  return `Vergeleken met ${then}${part}: ${previous.sentence.replace(/^./, (letter) => letter.toLowerCase())}`;
}
