import { dutchNumber } from '../../../surveys/statistics/wording/dutchNumber';
import { roundedWords } from '../../../surveys/statistics/wording/roundedWords';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { Figure, RoundResult } from '../../operations/results/roundResult';

const verdictWords = { gehaald: 'gehaald', niet_gehaald: 'niet gehaald', niet_zeker: 'niet zeker' };

/** A result as a list for the terminal. */
export function resultLines(result: RoundResult): string[] {
  const { response } = result;
  const lines = [
    `${result.title} ${yearWords({ year: result.year, isElsewhere: result.elsewhere !== null })}, verzegeld op ${result.sealedOn}`,
    ...elsewhereLines(result),
    `Uitgenodigd ${response.invited}, teruggekomen ${response.returned}, in de cijfers ${response.analysed ?? 'niet getoond'}${
      response.rr2 === null ? '' : ` (respons ${Math.round(response.rr2 * 100)} %)`
    }${response.rr4 === null ? '' : ` (respons geschat op ${Math.round(response.rr4 * 100)} %)`}`,
  ];
  const { ways } = response;
  if (ways) {
    lines.push(
      `Via links van scholen ${ways.school.returned}, van het loket ${ways.loket.returned}; via de open link ${ways.website.returned}, niet in de cijfers`,
    );
  }
  for (const indicator of result.indicators) {
    lines.push('', `${indicator.key}  ${indicator.title}`, `  "${indicator.norm}"`);
    const target = indicator.target === null ? '' : `; streefwaarde ${dutchNumber(indicator.target)}`;
    const verdict = indicator.verdict === null ? '' : `: ${verdictWords[indicator.verdict]}`;
    lines.push(`  ${figureWords(indicator)}${target}${verdict}`);
    for (const aspect of indicator.aspects) lines.push(`  - ${aspect.title}: ${figureWords(aspect)}`);
    const reference = indicator.nulmeting;
    if (reference && !reference.isThisRound) {
      const mean = reference.mean === null ? 'niet getoond' : dutchNumber(reference.mean);
      const words = reference.comparable
        ? (reference.sentence ?? '')
        : 'Breuk in de reeks: niet te vergelijken.';
      lines.push(`  nulmeting ${yearWords(reference)}: ${mean}. ${words}`);
    }
    for (const item of indicator.items) lines.push(`    ${item.title}  ${figureWords(item)}`);
  }
  return lines;
}

function elsewhereLines({ elsewhere }: RoundResult): string[] {
  if (!elsewhere) return [];
  const { heldBy, how, sourceDocument, kind } = elsewhere;
  return [
    `Gehouden door ${heldBy} (${how}). Uit: ${sourceDocument}.${kind === 'figures' ? ' Alleen de cijfers zijn bekend, niet de antwoorden.' : ''}`,
  ];
}

function figureWords(figure: Figure): string {
  if (figure.noAnswers) return 'geen antwoorden';
  if (figure.hidden || figure.mean === null) return 'niet getoond';
  if (figure.rounded) {
    const least = figure.rounded.nAtLeast;
    return `${roundedWords(figure.mean, figure.rounded)}${least === null ? '' : ` (n is ten minste ${least})`}`;
  }
  const of = figure.N === null ? '' : ` van ${figure.N}`;
  const positive =
    figure.shareSatisfied === null ? '' : `, ${Math.round(figure.shareSatisfied * 100)} % positief`;
  return `${dutchNumber(figure.mean)}${positive} (n = ${figure.n}${of})`;
}
