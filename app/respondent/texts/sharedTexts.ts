import type { Locale } from '../../../surveys/definition/types';

/** What only people who came through a link that many hold are told. */
interface SharedTexts {
  someoneElse: string;
  someoneElseTitle: string;
  someoneElseParagraphs: string[];
  begin: string;
  /** The browser posted a page, but is not known (any more). */
  notKnownHere: string;
  /** On the last page: where answers can be changed and taken away. */
  onlyHere: string;
  /** A browser that keeps no cookie: what has become of its first answers. */
  lostWithoutCookie: string;
}

const nl: SharedTexts = {
  someoneElse: 'Vult iemand anders op dit apparaat de vragenlijst in?',
  someoneElseTitle: 'Iemand anders op dit apparaat?',
  someoneElseParagraphs: [
    'Op dit apparaat is al een vragenlijst ingevuld of begonnen. Wat er staat, is bewaard en telt mee.',
    'Als u opnieuw begint, krijgt u een lege vragenlijst. De vorige vragenlijst is daarna op dit apparaat niet meer te zien, te veranderen of te wissen.',
    'Bent u dezelfde ouder? Begin dan niet opnieuw: iedere ouder vult de vragenlijst één keer in.',
  ],
  begin: 'Begin met een lege vragenlijst',
  notKnownHere:
    'Dit apparaat wordt niet meer herkend: de cookie is weg. Deze bladzijde is niet bewaard; wat u eerder verstuurde wel. U begint hier met een lege vragenlijst.',
  onlyHere:
    'Veranderen of wissen kan alleen op dit apparaat, in deze browser. Wij weten niet wie u bent. Wij kunnen uw antwoorden dus niet voor u opzoeken.',
  lostWithoutCookie:
    'Wij weten niet wie u bent. Wat u net verstuurde, kunnen wij daarom niet terugvinden: niet om te veranderen en niet om te wissen.',
};

const en: SharedTexts = {
  someoneElse: 'Is someone else filling in the questionnaire on this device?',
  someoneElseTitle: 'Someone else on this device?',
  someoneElseParagraphs: [
    'A questionnaire was already filled in or begun on this device. What is there has been kept and counts.',
    'If you start again, you get an empty questionnaire. The previous one can then no longer be seen, changed or erased on this device.',
    'Are you the same parent? Then do not start again: every parent fills in the questionnaire once.',
  ],
  begin: 'Start with an empty questionnaire',
  notKnownHere:
    'This device is no longer recognised: the cookie is gone. This page was not kept; what you sent before was. You start here with an empty questionnaire.',
  onlyHere:
    'Changing or erasing is only possible on this device, in this browser. We do not know who you are. So we cannot look up your answers for you.',
  lostWithoutCookie:
    'We do not know who you are. That is why we cannot find what you just sent: not to change it and not to erase it.',
};

const tr: SharedTexts = {
  someoneElse: 'Bu cihazda anketi başka biri mi dolduruyor?',
  someoneElseTitle: 'Bu cihazda başka biri mi var?',
  someoneElseParagraphs: [
    'Bu cihazda daha önce bir anket dolduruldu veya başlatıldı. Yazılanlar saklandı ve sayılır.',
    'Yeniden başlarsanız boş bir anket açılır. Önceki anket bundan sonra bu cihazda görülemez, değiştirilemez ve silinemez.',
    'Aynı veli misiniz? O zaman yeniden başlamayın: her veli anketi bir kez doldurur.',
  ],
  begin: 'Boş bir anketle başla',
  notKnownHere:
    'Bu cihaz artık tanınmıyor: çerez silinmiş. Bu sayfa kaydedilmedi; daha önce gönderdikleriniz kayıtlı. Burada boş bir anketle başlıyorsunuz.',
  onlyHere:
    'Değiştirmek veya silmek yalnızca bu cihazda, bu tarayıcıda mümkündür. Kim olduğunuzu bilmiyoruz. Bu yüzden cevaplarınızı sizin için bulamayız.',
  lostWithoutCookie:
    'Kim olduğunuzu bilmiyoruz. Bu yüzden az önce gönderdiklerinizi bulamayız: ne değiştirmek ne de silmek için.',
};

const ar: SharedTexts = {
  someoneElse: 'هل سيملأ شخص آخر الاستبيان على هذا الجهاز؟',
  someoneElseTitle: 'شخص آخر على هذا الجهاز؟',
  someoneElseParagraphs: [
    'سبق أن مُلئ استبيان أو بدأ ملؤه على هذا الجهاز. ما كُتب فيه محفوظ ومحسوب.',
    'إذا بدأتم من جديد، تحصلون على استبيان فارغ. وبعد ذلك لا يمكن رؤية الاستبيان السابق أو تغييره أو حذفه على هذا الجهاز.',
    'هل أنتم ولي الأمر نفسه؟ إذن لا تبدؤوا من جديد: كل ولي أمر يملأ الاستبيان مرة واحدة.',
  ],
  begin: 'البدء باستبيان فارغ',
  notKnownHere:
    'لم يعد هذا الجهاز معروفًا لدينا: فقد حُذف ملف تعريف الارتباط. لم تُحفظ هذه الصفحة، أما ما أرسلتموه من قبل فهو محفوظ. تبدؤون هنا باستبيان فارغ.',
  onlyHere:
    'التغيير أو الحذف ممكن فقط على هذا الجهاز وفي هذا المتصفح. نحن لا نعرف من أنتم، ولذلك لا نستطيع البحث عن إجاباتكم.',
  lostWithoutCookie: 'نحن لا نعرف من أنتم. لذلك لا نستطيع العثور على ما أرسلتموه الآن: لا لتغييره ولا لحذفه.',
};

const pl: SharedTexts = {
  someoneElse: 'Czy ankietę na tym urządzeniu wypełnia ktoś inny?',
  someoneElseTitle: 'Ktoś inny na tym urządzeniu?',
  someoneElseParagraphs: [
    'Na tym urządzeniu ankieta została już wypełniona lub rozpoczęta. To, co w niej jest, zapisaliśmy i uwzględnimy.',
    'Jeśli zaczną Państwo od nowa, pojawi się pusta ankieta. Poprzedniej ankiety nie będzie już można na tym urządzeniu zobaczyć, zmienić ani usunąć.',
    'Czy to ten sam rodzic? Wtedy prosimy nie zaczynać od nowa: każdy rodzic wypełnia ankietę jeden raz.',
  ],
  begin: 'Zacznij pustą ankietę',
  notKnownHere:
    'To urządzenie nie jest już rozpoznawane: plik cookie zniknął. Ta strona nie została zapisana; wcześniej wysłane odpowiedzi są zapisane. Tutaj zaczynają Państwo pustą ankietę.',
  onlyHere:
    'Zmienić lub usunąć odpowiedzi można tylko na tym urządzeniu, w tej przeglądarce. Nie wiemy, kim Państwo są. Nie możemy więc odszukać Państwa odpowiedzi.',
  lostWithoutCookie:
    'Nie wiemy, kim Państwo są. Dlatego nie możemy odnaleźć tego, co zostało przed chwilą wysłane: ani żeby to zmienić, ani żeby usunąć.',
};

const uk: SharedTexts = {
  someoneElse: 'Анкету на цьому пристрої заповнює хтось інший?',
  someoneElseTitle: 'Хтось інший на цьому пристрої?',
  someoneElseParagraphs: [
    'На цьому пристрої вже заповнили або почали анкету. Те, що в ній є, збережено й буде враховано.',
    'Якщо ви почнете знову, відкриється порожня анкета. Попередню анкету на цьому пристрої вже не можна буде побачити, змінити чи видалити.',
    'Ви ті самі батьки? Тоді не починайте знову: кожен із батьків заповнює анкету один раз.',
  ],
  begin: 'Почати з порожньої анкети',
  notKnownHere:
    'Цей пристрій більше не розпізнано: файл cookie зник. Цю сторінку не збережено; те, що ви надіслали раніше, збережено. Тут ви починаєте з порожньої анкети.',
  onlyHere:
    'Змінити або видалити відповіді можна лише на цьому пристрої, у цьому браузері. Ми не знаємо, хто ви. Тож ми не можемо знайти ваші відповіді для вас.',
  lostWithoutCookie:
    'Ми не знаємо, хто ви. Тому ми не можемо знайти те, що ви щойно надіслали: ні щоб змінити, ні щоб видалити.',
};

const byLocale: Record<Locale, SharedTexts> = { nl, en, tr, ar, pl, uk };

export function sharedTexts(locale: Locale): SharedTexts {
  return byLocale[locale];
}
