export type MessageStatus = 400 | 403 | 413 | 500 | 503;
type Messages = Record<MessageStatus, readonly [title: string, sentence: string]>;

const nl: Messages = {
  400: ['Dit adres klopt niet', 'Misschien zit er een tikfout in het adres.'],
  403: [
    'Dit kwam niet van onze eigen pagina',
    'Daarom is er niets veranderd. Open de pagina opnieuw en probeer het nog een keer.',
  ],
  413: ['Dit is te groot', 'Wat u stuurde, is te groot om te ontvangen. Er is niets bewaard.'],
  500: [
    'Er ging iets mis',
    'Wat u invulde, is mogelijk niet bewaard. Ga terug en probeer het opnieuw. Blijft het misgaan? Vraag dan hulp aan wie u deze pagina gaf.',
  ],
  503: ['Even geduld', 'We zijn zo terug. Probeer het over een minuut opnieuw.'],
};

const en: Messages = {
  400: ['This address is not right', 'Perhaps there is a typing mistake in the address.'],
  403: [
    'This did not come from our own page',
    'That is why nothing was changed. Open the page again and try once more.',
  ],
  413: ['This is too large', 'What you sent is too large to receive. Nothing was saved.'],
  500: [
    'Something went wrong',
    'What you filled in may not have been saved. Go back and try again. Does it keep going wrong? Then ask for help from whoever gave you this page.',
  ],
  503: ['One moment, please', 'We will be back shortly. Try again in a minute.'],
};

const tr: Messages = {
  400: ['Bu adres doğru değil', 'Adreste bir yazım hatası olabilir.'],
  403: [
    'Bu bizim sayfamızdan gelmedi',
    'Bu yüzden hiçbir şey değişmedi. Sayfayı yeniden açın ve tekrar deneyin.',
  ],
  413: ['Bu çok büyük', 'Gönderdiğiniz şey alınamayacak kadar büyük. Hiçbir şey kaydedilmedi.'],
  500: [
    'Bir şeyler ters gitti',
    'Yazdıklarınız kaydedilmemiş olabilir. Geri dönün ve yeniden deneyin. Sorun sürüyor mu? O zaman size bu sayfayı veren kişiden yardım isteyin.',
  ],
  503: ['Lütfen bekleyin', 'Birazdan döneceğiz. Bir dakika sonra yeniden deneyin.'],
};

const ar: Messages = {
  400: ['هذا العنوان غير صحيح', 'ربما يوجد خطأ في كتابة العنوان.'],
  403: ['لم يأتِ هذا من صفحتنا', 'لذلك لم يتغير شيء. افتحوا الصفحة من جديد وحاولوا مرة أخرى.'],
  413: ['هذا كبير جدًا', 'ما أرسلتموه أكبر من أن نستلمه. لم يُحفظ أي شيء.'],
  500: [
    'حدث خطأ',
    'ربما لم يُحفظ ما كتبتموه. ارجعوا وحاولوا مرة أخرى. هل يتكرر الخطأ؟ إذن اطلبوا المساعدة ممن أعطاكم هذه الصفحة.',
  ],
  503: ['من فضلكم انتظروا قليلًا', 'سنعود بعد قليل. حاولوا مرة أخرى بعد دقيقة.'],
};

const pl: Messages = {
  400: ['Ten adres jest nieprawidłowy', 'Być może w adresie jest literówka.'],
  403: [
    'To nie przyszło z naszej strony',
    'Dlatego nic się nie zmieniło. Prosimy otworzyć stronę ponownie i spróbować jeszcze raz.',
  ],
  413: ['To jest za duże', 'Wysłana treść jest za duża, aby ją przyjąć. Nic nie zostało zapisane.'],
  500: [
    'Coś poszło nie tak',
    'Wpisane odpowiedzi mogły nie zostać zapisane. Prosimy wrócić i spróbować jeszcze raz. Nadal nie działa? Prosimy o pomoc osobę, która przekazała tę stronę.',
  ],
  503: ['Prosimy chwilę poczekać', 'Zaraz wracamy. Prosimy spróbować ponownie za minutę.'],
};

const uk: Messages = {
  400: ['Ця адреса неправильна', 'Можливо, в адресі є помилка.'],
  403: [
    'Це надійшло не з нашої сторінки',
    'Тому нічого не змінено. Відкрийте сторінку ще раз і спробуйте знову.',
  ],
  413: ['Це завелике', 'Надіслане завелике, щоб його отримати. Нічого не збережено.'],
  500: [
    'Щось пішло не так',
    'Те, що ви заповнили, могло не зберегтися. Поверніться й спробуйте ще раз. Знову не виходить? Тоді попросіть допомоги в того, хто дав вам цю сторінку.',
  ],
  503: ['Зачекайте, будь ласка', 'Ми скоро повернемося. Спробуйте за хвилину.'],
};

const languages = { nl, en, tr, ar, pl, uk };
type Language = keyof typeof languages;

/**
 * What is said outside any page, in the first language of a browser that there is.
 * @param readers Accept-Language, in the order of preference as browsers send it; null = Dutch
 */
export function messagesIn(readers: string | null): {
  language: Language;
  direction: 'ltr' | 'rtl';
  messages: Messages;
} {
  const wanted = (readers ?? '').split(',', 20).map((part) => part.trim().slice(0, 2).toLowerCase());
  const language = wanted.find((one): one is Language => Object.hasOwn(languages, one)) ?? 'nl';
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', messages: languages[language] };
}
