import { escapeHtml } from './escapeHtml';
import type { FilledMail } from './fillTemplate';
import { anyMarker } from './markers';

export interface MailProblem {
  code: 'no-link' | 'unfilled-field' | 'subject' | 'empty';
  /** Dutch, says what is wrong. */
  message: string;
}

/**
 * Looks a filled mail over before a round is approved; an empty list means it may go out.
 * @param links addresses that must stand in both the HTML and the text; when absent, any web address will do.
 *   `[]` for a mail that has none.
 */
export function mailProblems(mail: FilledMail, links?: readonly string[]): MailProblem[] {
  const problems: MailProblem[] = [];
  if (mail.subject.trim() === '')
    problems.push({ code: 'subject', message: 'De mail heeft geen onderwerp.' });
  if (/[\r\n\u2028\u2029]/.test(mail.subject)) {
    problems.push({ code: 'subject', message: 'Het onderwerp van de mail bestaat uit meer dan één regel.' });
  }
  if (mail.html.trim() === '' || mail.text.trim() === '') {
    problems.push({ code: 'empty', message: 'De mail heeft geen tekst.' });
  }
  for (const field of new Set(
    [mail.subject, mail.html, mail.text].flatMap((part) => part.match(anyMarker) ?? []),
  )) {
    problems.push({ code: 'unfilled-field', message: `In de mail is het veld ${field} niet ingevuld.` });
  }
  if (!hasLinks(mail, links)) {
    problems.push({ code: 'no-link', message: 'In de mail staat geen link naar de vragenlijst.' });
  }
  return problems;
}

function hasLinks(mail: FilledMail, links: readonly string[] | undefined): boolean {
  if (!links) return /href="https?:\/\/[^"]+"/.test(mail.html) && /https?:\/\/\S+/.test(mail.text);
  return links.every((link) => mail.html.includes(`href="${escapeHtml(link)}"`) && mail.text.includes(link));
}
