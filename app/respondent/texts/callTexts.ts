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
  noThanks: string;
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
  noThanks: 'Nee, terug',
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
  noThanks: 'No, go back',
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

const tr: CallTexts = {
  offer: 'Sizi aramamızı ister misiniz?',
  title: 'Sizi aramamızı ister misiniz?',
  paragraphs: [
    'Hâlâ bir sorunuz mu var veya bir şey anlatmak mı istiyorsunuz? O zaman adınızı ve telefon numaranızı bırakın. Zorunlu değildir.',
    'Adınız ve numaranız cevaplarınızla birlikte saklanmaz. Sizi arayan kişi ne cevap verdiğinizi bilmez. Bunları 30 gün sonra sileriz.',
  ],
  name: 'Adınız',
  phone: 'Telefon numaranız',
  when: 'Ne zaman uygun? (boş kalabilir)',
  send: 'Beni arayın',
  noThanks: 'Hayır, geri dön',
  nameMissing: 'Adınızı yazın.',
  phoneWrong: 'Bir telefon numarası yazın, örneğin 06 12345678.',
  tooLong: 'Bu çok uzun. 100 karakterden kısa yazın.',
  doneTitle: 'Sizi arayacağız',
  done: ['Adınız ve numaranız cevaplarınızdan ayrı olarak kaydedildi. Başka bir şey yapmanıza gerek yok.'],
  tooMany: 'Şu anda çok fazla istek var. Hiçbir şey kaydedilmedi. Bir sorunuz varsa bize e-posta gönderin.',
};

const ar: CallTexts = {
  offer: 'هل تريدون أن نتصل بكم؟',
  title: 'هل تريدون أن نتصل بكم؟',
  paragraphs: [
    'هل ما زال لديكم سؤال أو تريدون أن تخبرونا بشيء؟ إذن اتركوا اسمكم ورقم هاتفكم. هذا ليس إلزاميًا.',
    'لا يُحفظ اسمكم ورقمكم مع إجاباتكم. من يتصل بكم لا يعرف ما أجبتم به. نحذفهما بعد 30 يومًا.',
  ],
  name: 'اسمكم',
  phone: 'رقم هاتفكم',
  when: 'متى يناسبكم؟ (يمكن تركه فارغًا)',
  send: 'اتصلوا بي',
  noThanks: 'لا، العودة',
  nameMissing: 'اكتبوا اسمكم.',
  phoneWrong: 'اكتبوا رقم هاتف، مثلًا \u206806 12345678\u2069.',
  tooLong: 'هذا طويل جدًا. اكتبوا أقل من 100 حرف.',
  doneTitle: 'سنتصل بكم',
  done: ['تم حفظ اسمكم ورقمكم، منفصلين عن إجاباتكم. لا يلزمكم فعل أي شيء آخر.'],
  tooMany: 'هناك الآن طلبات كثيرة جدًا. لم يُحفظ أي شيء. أرسلوا إلينا بريدًا إلكترونيًا إذا كان لديكم سؤال.',
};

const pl: CallTexts = {
  offer: 'Czy mamy do Państwa zadzwonić?',
  title: 'Czy mamy do Państwa zadzwonić?',
  paragraphs: [
    'Mają Państwo jeszcze pytanie lub chcą coś powiedzieć? Prosimy zostawić imię i nazwisko oraz numer telefonu. Nie jest to konieczne.',
    'Nazwisko i numer nie są zapisywane razem z odpowiedziami. Kto dzwoni, nie wie, co Państwo odpowiedzieli. Po 30 dniach usuwamy te dane.',
  ],
  name: 'Imię i nazwisko',
  phone: 'Numer telefonu',
  when: 'Kiedy Państwu pasuje? (może zostać puste)',
  send: 'Proszę zadzwonić',
  noThanks: 'Nie, wróć',
  nameMissing: 'Prosimy podać imię i nazwisko.',
  phoneWrong: 'Prosimy podać numer telefonu, na przykład 06 12345678.',
  tooLong: 'Tekst jest za długi. Prosimy zmieścić się w 100 znakach.',
  doneTitle: 'Zadzwonimy do Państwa',
  done: ['Nazwisko i numer zostały zapisane oddzielnie od odpowiedzi. Nie trzeba już nic robić.'],
  tooMany:
    'Jest teraz za dużo zgłoszeń. Nic nie zostało zapisane. Jeśli mają Państwo pytanie, prosimy o e-mail.',
};

const uk: CallTexts = {
  offer: 'Хочете, щоб ми вам зателефонували?',
  title: 'Хочете, щоб ми вам зателефонували?',
  paragraphs: [
    'Маєте ще запитання або хочете щось розповісти? Тоді залиште своє ім’я та номер телефону. Це не обов’язково.',
    'Ваше ім’я та номер не зберігаються разом із вашими відповідями. Той, хто телефонує, не знає, що ви відповіли. Через 30 днів ми їх видаляємо.',
  ],
  name: 'Ваше ім’я',
  phone: 'Ваш номер телефону',
  when: 'Коли вам зручно? (можна не заповнювати)',
  send: 'Зателефонуйте мені',
  noThanks: 'Ні, назад',
  nameMissing: 'Напишіть своє ім’я.',
  phoneWrong: 'Напишіть номер телефону, наприклад 06 12345678.',
  tooLong: 'Це задовго. Вкладіться в 100 знаків.',
  doneTitle: 'Ми вам зателефонуємо',
  done: ['Ваше ім’я та номер збережено окремо від ваших відповідей. Більше нічого робити не потрібно.'],
  tooMany:
    'Зараз забагато запитів. Нічого не збережено. Якщо маєте запитання, напишіть нам електронного листа.',
};

const byLocale: Record<Locale, CallTexts> = { nl, en, tr, ar, pl, uk };

export function callTexts(locale: Locale): CallTexts {
  return byLocale[locale];
}
