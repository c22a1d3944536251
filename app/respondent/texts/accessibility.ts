import type { Locale } from '../../../surveys/definition/types';
import { ar } from './accessibility/ar';
import { pl } from './accessibility/pl';
import { tr } from './accessibility/tr';
import { uk } from './accessibility/uk';

/** The toegankelijkheidsverklaring: what is promised, what was looked at and how, and what was not. */
export interface AccessibilityTexts {
  title: string;
  sections: { heading: string; paragraphs?: string[]; points?: string[] }[];
}

/** The day of the last look, ISO. Change it only together with the lists below. */
export const LOOKED_AT = '2026-11-22';

const nl = (day: string): AccessibilityTexts => ({
  title: 'Toegankelijkheid',
  sections: [
    {
      heading: 'Wat wij beloven',
      paragraphs: [
        'Iedereen moet de vragenlijst kunnen invullen en het bureau moet met Peilstok kunnen werken, ook wie slecht ziet, niet hoort of geen muis gebruikt. Wij houden ons aan WCAG 2.2, niveau A en AA.',
        'Dit is een verklaring van de makers zelf. Een onafhankelijk bureau heeft Peilstok nog niet onderzocht. Daarom noemen wij onze status: voldoet gedeeltelijk.',
      ],
    },
    {
      heading: 'Wat is onderzocht, en hoe',
      paragraphs: [`Laatst nagekeken op ${day}.`],
      points: [
        'Alle bladzijden van de vragenlijst en alle bladzijden van het bureau, met het programma axe-core: geen fouten. Dat gebeurt opnieuw bij elke verandering.',
        'De vragenlijst zonder JavaScript, en op een scherm van 390 pixels breed.',
        'Van alle kleuren van een samenwerkingsverband het contrast met de achtergrond.',
        'De volgorde van koppen en velden, en of een fout bij de vraag staat en wordt voorgelezen.',
      ],
    },
    {
      heading: 'Wat nog niet is onderzocht of nog niet klopt',
      points: [
        'Mensen met een beperking hebben Peilstok nog niet zelf uitgeprobeerd.',
        'Met schermlezers (NVDA, JAWS, VoiceOver, TalkBack) is nog niet alles beluisterd.',
        'Een programma als axe-core vindt niet alle fouten: naar schatting minder dan de helft.',
        'De voorvertoning van een vragenlijst, die alleen het bureau ziet, wordt door andere software getekend en is niet nagekeken.',
        'De mails zijn gemaakt met koppen en gewone tekst, maar niet in elk mailprogramma bekeken.',
        'Een logo of tekst die een samenwerkingsverband zelf toevoegt, kijken wij niet na.',
      ],
    },
    {
      heading: 'Lukt iets niet?',
      paragraphs: [
        'Vertel het aan wie u de vragenlijst stuurde; het adres staat onder elke vragenlijst. U mag de vragenlijst ook op een andere manier invullen, bijvoorbeeld met iemand aan de telefoon. Werkt u bij een bureau? Vertel het aan wie Peilstok voor u beheert.',
      ],
    },
  ],
});

const en = (day: string): AccessibilityTexts => ({
  title: 'Accessibility',
  sections: [
    {
      heading: 'What we promise',
      paragraphs: [
        'Everybody must be able to fill in the questionnaire, and the bureau must be able to work with Peilstok, also who sees badly, does not hear or uses no mouse. We follow WCAG 2.2, levels A and AA.',
        'This is a statement by the makers. No independent organisation has examined Peilstok yet. That is why we call our state: partly compliant.',
      ],
    },
    {
      heading: 'What was examined, and how',
      paragraphs: [`Last examined on ${day}.`],
      points: [
        'All pages of the questionnaire and all pages of the bureau, with the program axe-core: no violations. This is done again at every change.',
        'The questionnaire without JavaScript, and on a screen 390 pixels wide.',
        'The contrast of all colours an association may have with the background.',
        'The order of headings and fields, and whether an error stands at its question and is read aloud.',
      ],
    },
    {
      heading: 'What was not examined, or is not right yet',
      points: [
        'People with a disability have not tried Peilstok themselves yet.',
        'Not everything was listened to with screen readers (NVDA, JAWS, VoiceOver, TalkBack).',
        'A program like axe-core does not find every problem: by estimate less than half.',
        'The preview of a questionnaire, which only the bureau sees, is drawn by other software and was not examined.',
        'Mails are made with headings and plain text, but were not looked at in every mail program.',
        'A logo or text that an association adds itself is not examined by us.',
      ],
    },
    {
      heading: 'Does something not work for you?',
      paragraphs: [
        'Tell whoever sent you the questionnaire; the address is below every questionnaire. You may also fill it in another way, for example with somebody on the telephone. Do you work at a bureau? Tell whoever runs Peilstok for you.',
      ],
    },
  ],
});

const byLocale: Record<Locale, (day: string) => AccessibilityTexts> = { nl, en, tr, ar, pl, uk };

/** Languages in which the statement exists. */
export const accessibilityLocales = Object.keys(byLocale) as Locale[];

/** @param day of the last look, in words of that language */
export function accessibilityTexts(locale: Locale, day: string): AccessibilityTexts {
  return byLocale[locale](day);
}
