import type { Locale } from '../../../surveys/definition/types';
import { factIdsFor, storedIdsFor } from '../../operations/privacy/facts/respondentFacts';
import type { RespondentPrivacy } from '../../operations/privacy/respondent/viewRespondentPrivacy';
import { contactLink } from '../contactLink';
import { escapeHtml } from '../escapeHtml';
import { renderDocument } from '../renderDocument';
import { renderFooter } from '../renderFooter';
import { localised } from '../texts/localised';
import { longDate } from '../texts/longDate';
import { type PrivacyTexts, privacyLocales, privacyTexts } from '../texts/privacy/privacyTexts';
import { languageLinks } from './languageLinks';

/**
 * What a respondent may know before and after answering (AVG art. 13 and 14): who, why, on what ground, what is kept, who
 * sees what, and what they may ask.
 * @param known null = no round: the same page without what belongs to one questionnaire
 * @param path of this page
 */
export function renderPrivacyPage(known: RespondentPrivacy | null, path: string, locale: Locale): string {
  const texts = privacyTexts(locale);
  const day = known ? longDate(known.sealBy, locale) : null;
  const title = known && localised(known.title, locale);
  const lead = known ? texts.about(title?.text ?? '', known.association.name) : texts.aboutAny;
  return renderDocument({
    locale,
    title: texts.title,
    sender: known?.association ?? null,
    languages: languageLinks(path, locale, privacyLocales),
    main:
      `<h1>${escapeHtml(texts.title)}</h1>${paragraph(lead)}` +
      (known ? ofOneRound(known, texts, locale) : '') +
      section(
        texts.kept.heading,
        paragraph(texts.kept.sealing(day, known?.isSealed ?? false)) + keptHtml(known, texts),
      ) +
      section(texts.access.heading, accessHtml(known, texts)) +
      (known ? section(texts.helpers.heading, helpersHtml(known, texts, locale)) : '') +
      section(texts.rights.heading, rightsHtml(known, texts, day)) +
      section(
        texts.complaint.heading,
        `<p>${escapeHtml(texts.complaint.text)} <a href="https://www.autoriteitpersoonsgegevens.nl" rel="noreferrer">${escapeHtml(texts.complaint.link)}</a></p>`,
      ),
    footer: renderFooter({ locale, contact: null, path: null }),
  });
}

/** Who, why and from where: what was confirmed for this questionnaire, in the bureau's own Dutch words. */
function ofOneRound({ record, contact }: RespondentPrivacy, texts: PrivacyTexts, locale: Locale): string {
  const { who, why, source, grounds, specialGrounds } = texts;
  const special = record.specialGround
    ? paragraph(`${why.ground} ${specialGrounds[record.specialGround] ?? record.specialGround}.`) +
      dutch(record.specialReason ?? '', locale)
    : '';
  return (
    section(
      who.heading,
      paragraph(who.responsible(record.controllerName)) +
        `<p>${escapeHtml(who.contact)} ${contactLink(record.controllerContact || contact)}</p>` +
        (record.officerContact
          ? `<p>${escapeHtml(who.officer)} ${contactLink(record.officerContact)}</p>`
          : ''),
    ) +
    section(
      why.heading,
      dutch(record.purpose, locale) +
        paragraph(`${why.ground} ${grounds[record.legalGround]}.`) +
        dutch(record.groundReason, locale) +
        special +
        paragraph(why.voluntary),
    ) +
    section(source.heading, `<p>${escapeHtml(source.from)} ${span(record.addressSource, locale)}.</p>`)
  );
}

function keptHtml(known: RespondentPrivacy | null, { kept }: PrivacyTexts): string {
  const filled = (text: string) =>
    text.replace(/\[\[(contactDays|rawTextDays|keyBackupDays)\]\]/g, (_, period: 'contactDays') =>
      known ? String(known.record[period]) : '…',
    );
  const items = storedIdsFor(known?.audience ?? null).map((id) => {
    const { what, whoSees, until } = kept.items[id];
    return (
      `<li><b>${escapeHtml(capital(what))}.</b><br>${escapeHtml(kept.whoSees)} ${escapeHtml(capital(whoSees))}.` +
      `<br>${escapeHtml(kept.until)} ${escapeHtml(capital(filled(until)))}.</li>`
    );
  });
  return `<ul>${items.join('')}</ul>`;
}

function accessHtml(known: RespondentPrivacy | null, { access }: PrivacyTexts): string {
  return (['before', 'after'] as const)
    .map((phase) => {
      const facts = factIdsFor(known?.audience ?? null, phase).map((id) => access.facts[id]);
      return `<h3>${escapeHtml(access[phase])}</h3>${list(facts)}`;
    })
    .join('');
}

function helpersHtml({ record }: RespondentPrivacy, { helpers }: PrivacyTexts, locale: Locale): string {
  const named = (label: string, name: string) =>
    name === '' ? '' : `<p>${escapeHtml(label)} ${span(name, locale)}.</p>`;
  return (
    named(helpers.hosting, record.hostingProcessor) +
    named(helpers.mail, record.mailProcessor) +
    paragraph(helpers.nobodyElse)
  );
}

function rightsHtml(known: RespondentPrivacy | null, { rights }: PrivacyTexts, day: string | null): string {
  const byConsent = known?.record.legalGround === 'a' || known?.record.specialGround === 'a';
  return (
    list([
      rights.see,
      rights.correct,
      rights.erase(day, known?.isSealed ?? false),
      ...(known?.isSealed ? [] : [rights.eraseYourself]),
      rights.object,
      ...(byConsent ? [rights.withdraw] : []),
    ]) + paragraph(known ? rights.how(known.record.controllerContact || known.contact) : rights.howUnknown)
  );
}

const section = (heading: string, html: string) => `<h2>${escapeHtml(heading)}</h2>${html}`;
const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const list = (lines: readonly string[]) =>
  `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;

/** Words that the bureau wrote: Dutch on every page, and said to be so. */
const dutch = (text: string, locale: Locale) =>
  text === '' ? '' : `<p${locale === 'nl' ? '' : ' lang="nl" dir="ltr"'}>${escapeHtml(text)}</p>`;
const span = (text: string, locale: Locale) =>
  locale === 'nl' ? escapeHtml(text) : `<span lang="nl" dir="ltr">${escapeHtml(text)}</span>`;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
