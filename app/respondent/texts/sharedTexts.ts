import type { Locale } from '../../../surveys/definition/types';

/** What only people who came through a link that many hold are told. */
interface SharedTexts {
  someoneElse: string;
  someoneElseTitle: string;
  someoneElseParagraphs: string[];
  begin: string;
  /** The browser posted a page, but is not known (any more). */
  notKnownHere: string;
}

const nl: SharedTexts = {
  someoneElse: 'Vult iemand anders op dit apparaat de vragenlijst in?',
  someoneElseTitle: 'Iemand anders op dit apparaat?',
  someoneElseParagraphs: [
    'Op dit apparaat is al een vragenlijst ingevuld of begonnen. Wat er staat, is bewaard en telt mee.',
    'Als u opnieuw begint, krijgt u een lege vragenlijst. De vorige vragenlijst is daarna op dit apparaat niet meer te zien en niet meer te veranderen.',
    'Bent u dezelfde ouder? Begin dan niet opnieuw: iedere ouder vult de vragenlijst één keer in.',
  ],
  begin: 'Begin met een lege vragenlijst',
  notKnownHere:
    'Dit apparaat wordt niet meer herkend: de cookie is weg. Deze bladzijde is niet bewaard; wat u eerder verstuurde wel. U begint hier met een lege vragenlijst.',
};

const en: SharedTexts = {
  someoneElse: 'Is someone else filling in the questionnaire on this device?',
  someoneElseTitle: 'Someone else on this device?',
  someoneElseParagraphs: [
    'A questionnaire was already filled in or begun on this device. What is there has been kept and counts.',
    'If you start again, you get an empty questionnaire. The previous one can then no longer be seen or changed on this device.',
    'Are you the same parent? Then do not start again: every parent fills in the questionnaire once.',
  ],
  begin: 'Start with an empty questionnaire',
  notKnownHere:
    'This device is no longer recognised: the cookie is gone. This page was not kept; what you sent before was. You start here with an empty questionnaire.',
};

const byLocale: Partial<Record<Locale, SharedTexts>> = { nl, en };

/** The texts in a language; Dutch where it does not exist yet. */
export function sharedTexts(locale: Locale): SharedTexts {
  return byLocale[locale] ?? nl;
}
