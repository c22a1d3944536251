import type { FormEntries } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import type { OpenList } from '../../operations/findList';
import { escapeHtml } from '../escapeHtml';
import { htmlReply } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import { offeredLocales } from '../offeredLocales';
import { renderDocument } from '../renderDocument';
import { renderFooter } from '../renderFooter';
import { languageLinks } from '../statements/languageLinks';
import { callTexts } from '../texts/callTexts';
import { chromeTexts } from '../texts/chromeTexts';
import { listLocale, ownLocale } from './listLocale';
import { messageReply } from './messageReply';
import { addressOf, type Visit } from './visit';

const LONGEST = 100;
const FIELDS = ['naam', 'telefoon', 'wanneer'] as const;
type CallField = (typeof FIELDS)[number];
type Typed = Record<CallField, string>;

export const callAddress = (visit: Visit): string =>
  `${visit.path}/bellen${visit.locale ? `?l=${visit.locale}` : ''}`;

/** The form that asks for a name and a number; nothing of the list is in it. */
export function showCallForm(
  list: OpenList,
  visit: Visit,
  typed: Typed = { naam: '', telefoon: '', wanneer: '' },
  problems: Partial<Record<CallField, string>> = {},
): PageReply {
  const locale = listLocale(list.definition, visit, ownLocale(list));
  const texts = callTexts(locale);
  const labels: Typed = { naam: texts.name, telefoon: texts.phone, wanneer: texts.when };
  const field = (name: CallField, more: string) => {
    const problem = problems[name];
    return (
      `<div class="q${problem ? ' wrong' : ''}"><label for="${name}">${escapeHtml(labels[name])}</label>` +
      (problem ? `<p class="error" id="${name}-fout">${escapeHtml(problem)}</p>` : '') +
      `<input type="text" id="${name}" name="${name}" value="${escapeHtml(typed[name])}" ${more}` +
      `${problem ? ` aria-invalid="true" aria-describedby="${name}-fout"` : ''}></div>`
    );
  };
  const html = renderDocument({
    locale,
    title: `${Object.keys(problems).length > 0 ? `${chromeTexts(locale).error}: ` : ''}${texts.title}`,
    sender: list.association,
    // A link would lose what was typed: it stands there as long as nothing was.
    languages: FIELDS.some((name) => typed[name] !== '')
      ? ''
      : languageLinks(`${visit.path}/bellen`, locale, offeredLocales(list.definition)),
    main:
      `<h1>${escapeHtml(texts.title)}</h1>` +
      texts.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('') +
      `<form method="post" action="${escapeHtml(callAddress(visit))}" novalidate>` +
      field('naam', 'autocomplete="name"') +
      field('telefoon', 'inputmode="tel" autocomplete="tel"') +
      field('wanneer', 'autocomplete="off"') +
      `<div class="buttons"><button class="button">${escapeHtml(texts.send)}</button></div></form>` +
      `<p class="way"><a href="${escapeHtml(addressOf(visit.path, { page: null, locale: visit.locale }))}">${escapeHtml(texts.noThanks)}</a></p>`,
    footer: renderFooter({ locale, contact: list.intro.contact, path: visit.path }),
  });
  const status = Object.keys(problems).length > 0 ? 422 : 200;
  return htmlReply({ status, html, accent: list.association.accent });
}

/** Judges the posted form and hands it on. */
export async function takeCall(
  list: OpenList,
  visit: Visit,
  form: FormEntries,
  keep: (request: { name: string; phone: string; when: string; locale: Locale }) => Promise<boolean>,
): Promise<PageReply> {
  const locale = listLocale(list.definition, visit, ownLocale(list));
  const texts = callTexts(locale);
  const typed = Object.fromEntries(
    FIELDS.map((name) => [name, (form.find(([key]) => key === name)?.[1] ?? '').replace(/\s+/g, ' ').trim()]),
  ) as Typed;
  const problems: Partial<Record<CallField, string>> = {};
  if (typed.naam === '') problems.naam = texts.nameMissing;
  if (!/^[+\d][\d ()./-]{5,24}$/.test(typed.telefoon) || typed.telefoon.replace(/\D/g, '').length < 6) {
    problems.telefoon = texts.phoneWrong;
  }
  for (const name of FIELDS) if (typed[name].length > LONGEST) problems[name] = texts.tooLong;
  if (Object.keys(problems).length > 0) return showCallForm(list, visit, typed, problems);
  const isKept = await keep({ name: typed.naam, phone: typed.telefoon, when: typed.wanneer, locale });
  return messageReply(visit, isKept ? 200 : 429, locale, () => ({
    title: isKept ? texts.doneTitle : texts.title,
    paragraphs: isKept ? texts.done : [texts.tooMany],
    sender: list.association,
    contact: list.intro.contact,
  }));
}
