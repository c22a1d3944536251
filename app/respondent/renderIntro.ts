import { minutesInWords } from '../../surveys/definition/minutesInWords';
import type { Definition, Locale } from '../../surveys/definition/types';
import { contactLink } from './contactLink';
import { escapeHtml } from './escapeHtml';
import { localised } from './texts/localised';
import { longDate } from './texts/longDate';

/** Round fields of the introduction. `datum` is an ISO day, `minuten` whole minutes. */
export interface IntroFields {
  datum: string;
  minuten: number;
  bron: string;
  contact: string;
  /** A link that many people hold: nobody is known, another introduction is shown. */
  shared: boolean;
}

/**
 * What is promised before the first question, its round fields filled in. The first paragraph says what is
 * asked, the others what happens with the answers.
 */
export function renderIntro(definition: Definition, fields: IntroFields, locale: Locale): string {
  const text = localised((fields.shared && definition.introShared) || definition.intro, locale);
  if (!text) return '';
  const written = text.attributes ? 'nl' : locale;
  const filled: Record<string, string> = {
    datum: escapeHtml(longDate(fields.datum, written)),
    minuten: String(fields.minuten),
    duur: escapeHtml(minutesInWords(fields.minuten, written)),
    // The bureau writes this once, in Dutch, also for who reads another language.
    bron: written === 'nl' ? escapeHtml(fields.bron) : `<bdi lang="nl">${escapeHtml(fields.bron)}</bdi>`,
    contact: contactLink(fields.contact),
  };
  const paragraphs = text.text
    // One minute is not `1 minuten`.
    .replace(/\[\[minuten\]\] (minuten|minutes)/g, '[[duur]]')
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const html = escapeHtml(paragraph).replace(/\[\[([a-z]+)\]\]/g, (field, name: string) =>
        Object.hasOwn(filled, name) ? (filled[name] as string) : field,
      );
      return `<p${text.attributes}>${html}</p>`;
    });
  const [first = '', ...rest] = paragraphs;
  return `${first}${rest.length > 0 ? `<div class="more">${rest.join('')}</div>` : ''}`;
}
