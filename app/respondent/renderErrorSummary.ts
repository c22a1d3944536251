import type { ItemPlace } from '../../surveys/answers/itemPlaces';
import { otherTextKey } from '../../surveys/answers/otherChoice';
import type { AnswerProblem } from '../../surveys/answers/types';
import { domId } from '../../surveys/definition/elements/domId';
import type { Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import { firstInputId } from './questions/firstInputId';
import type { ChromeTexts } from './texts/chromeTexts';
import { localised } from './texts/localised';

/** The problem of a question or of its other-text, if any. */
export function problemAt(place: ItemPlace, problems: readonly AnswerProblem[]): AnswerProblem | null {
  const { key } = place.item;
  return problems.find(({ item }) => item === key || item === otherTextKey(key)) ?? null;
}

/**
 * What to look at again, above the page: it takes the focus, is read aloud and links to each question.
 * @param notice something that stands at no question; null = nothing.
 */
export function renderErrorSummary(
  wrong: readonly { place: ItemPlace; problem: AnswerProblem }[],
  notice: string | null,
  locale: Locale,
  texts: ChromeTexts,
): string {
  if (wrong.length === 0 && notice === null) return '';
  const links = wrong.map(({ place, problem }) => {
    const { key } = place.item;
    const title = localised(place.item.title, locale);
    const target = problem.item === key ? firstInputId(key) : domId(problem.item);
    return `<li><a href="#${target}"${title?.attributes ?? ''}>${escapeHtml(title?.text ?? key)}</a></li>`;
  });
  return (
    '<div class="summary" role="alert" tabindex="-1" autofocus>' +
    (wrong.length > 0
      ? `<h2>${escapeHtml(texts.summaryTitle(wrong.length))}</h2><ul>${links.join('')}</ul>`
      : '') +
    `${notice === null ? '' : `<p>${escapeHtml(notice)}</p>`}</div>`
  );
}
