import type { Locale } from '../../../surveys/definition/types';

/** The offer after the end of a list: "Wilt u gebeld worden?" */
interface CallTexts {
  offer: string;
  title: string;
  paragraphs: string[];
  name: string;
  phone: string;
  when: string;
  send: string;
  nameMissing: string;
  phoneWrong: string;
  tooLong: string;
  doneTitle: string;
  done: string[];
  tooMany: string;
}

const nl: CallTexts = {
  offer: 'Wilt u gebeld worden?',
  title: 'Wilt u gebeld worden?',
  paragraphs: [
    'Heeft u nog een vraag, of wilt u iets vertellen? Laat dan uw naam en telefoonnummer achter. Het hoeft niet.',
    'Uw naam en nummer komen niet bij uw antwoorden te staan. Wie u belt, weet niet wat u heeft ingevuld. Na 30 dagen wissen wij ze.',
  ],
  name: 'Uw naam',
  phone: 'Uw telefoonnummer',
  when: 'Wanneer schikt het? (mag leeg blijven)',
  send: 'Bel mij',
  nameMissing: 'Vul uw naam in.',
  phoneWrong: 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.',
  tooLong: 'Dit is te lang. Houd het onder de 100 tekens.',
  doneTitle: 'Wij bellen u',
  done: ['Uw naam en nummer zijn bewaard, los van uw antwoorden. U hoeft niets meer te doen.'],
  tooMany: 'Er zijn nu te veel aanvragen. Er is niets bewaard. Mail ons als u een vraag heeft.',
};

const en: CallTexts = {
  offer: 'Would you like us to call you?',
  title: 'Would you like us to call you?',
  paragraphs: [
    'Do you still have a question, or something to tell us? Then leave your name and telephone number. You do not have to.',
    'Your name and number are not kept with your answers. Whoever calls you does not know what you filled in. We delete them after 30 days.',
  ],
  name: 'Your name',
  phone: 'Your telephone number',
  when: 'When would suit you? (may be left empty)',
  send: 'Call me',
  nameMissing: 'Fill in your name.',
  phoneWrong: 'Fill in a telephone number, for example 06 12345678.',
  tooLong: 'This is too long. Keep it under 100 characters.',
  doneTitle: 'We will call you',
  done: [
    'Your name and number have been kept, apart from your answers. There is nothing more you need to do.',
  ],
  tooMany:
    'There are too many requests at the moment. Nothing was kept. Send us a mail if you have a question.',
};

const byLocale: Partial<Record<Locale, CallTexts>> = { nl, en };

/** The texts in a language; Dutch where it does not exist yet. */
export function callTexts(locale: Locale): CallTexts {
  return byLocale[locale] ?? nl;
}
