import type { Locale } from '../../../surveys/definition/types';

/** Around "Mijn antwoorden wissen". */
interface EraseTexts {
  /** The link, below the questions and on the last page. */
  offer: string;
  askTitle: string;
  ask: string;
  /** On a link that many hold. */
  onlyHere: string;
  /** On a personal link, while reminders may still be sent. */
  remindedAgain: string;
  /** Where one can ask to be called; `offer` as that page calls it. */
  callStays(offer: string): string;
  erase: string;
  keep: string;
  erasedTitle: string;
  erased: string;
  mayStartAnew(values: { until: string }): string;
  nothingTitle: string;
  nothing: string[];
  toList: string;
}

const nl: EraseTexts = {
  offer: 'Mijn antwoorden wissen',
  askTitle: 'Wilt u uw antwoorden wissen?',
  ask: 'Wij wissen alles wat u in deze vragenlijst heeft ingevuld. Uw antwoorden tellen dan niet mee. U kunt dit niet meer terugdraaien.',
  onlyHere:
    'Wij weten niet wie u bent. Daarom wissen wij alleen de vragenlijst die op dit apparaat, in deze browser, is ingevuld.',
  remindedAgain:
    'Wij onthouden daarna niet dat u heeft meegedaan. U kunt dus nog een herinnering krijgen. Onder aan die e-mail staat hoe u zich afmeldt.',
  callStays: (offer) =>
    `Liet u uw naam en telefoonnummer achter bij "${offer}"? Die staan los van uw antwoorden. Wij weten dus niet welke van u zijn. Ze verdwijnen vanzelf na 30 dagen.`,
  erase: 'Ja, wis mijn antwoorden',
  keep: 'Nee, terug naar de vragenlijst',
  erasedTitle: 'Uw antwoorden zijn gewist',
  erased: 'Ze tellen niet mee. U hoeft niets meer te doen.',
  mayStartAnew: ({ until }) => `Wilt u toch meedoen? U kunt opnieuw beginnen tot en met ${until}.`,
  nothingTitle: 'Hier staan geen antwoorden van u',
  nothing: [
    'Er is niets om te wissen. Misschien heeft u uw antwoorden al gewist.',
    'Vulde u de vragenlijst in op een ander apparaat of in een andere browser? Doe het dan daar.',
  ],
  toList: 'Naar de vragenlijst',
};

const en: EraseTexts = {
  offer: 'Erase my answers',
  askTitle: 'Do you want to erase your answers?',
  ask: 'We erase everything you filled in in this questionnaire. Your answers will then not count. You cannot undo this.',
  onlyHere:
    'We do not know who you are. That is why we only erase the questionnaire that was filled in on this device, in this browser.',
  remindedAgain:
    'After that we do not remember that you took part. So you may still get a reminder. At the bottom of that e-mail it says how to unsubscribe.',
  callStays: (offer) =>
    `Did you leave your name and telephone number at "${offer}"? Those are kept apart from your answers. So we do not know which are yours. They disappear by themselves after 30 days.`,
  erase: 'Yes, erase my answers',
  keep: 'No, back to the questionnaire',
  erasedTitle: 'Your answers have been erased',
  erased: 'They do not count. There is nothing more you need to do.',
  mayStartAnew: ({ until }) => `Would you like to take part after all? You can start again until ${until}.`,
  nothingTitle: 'There are no answers of yours here',
  nothing: [
    'There is nothing to erase. Perhaps you have already erased your answers.',
    'Did you fill in the questionnaire on another device or in another browser? Then do it there.',
  ],
  toList: 'To the questionnaire',
};

const tr: EraseTexts = {
  offer: 'Cevaplarımı sil',
  askTitle: 'Cevaplarınızı silmek istiyor musunuz?',
  ask: 'Bu ankette yazdığınız her şeyi sileriz. Cevaplarınız o zaman sayılmaz. Bunu geri alamazsınız.',
  onlyHere:
    'Kim olduğunuzu bilmiyoruz. Bu yüzden yalnızca bu cihazda, bu tarayıcıda doldurulan anketi sileriz.',
  remindedAgain:
    'Bundan sonra katıldığınızı hatırlamayız. Bu yüzden size yine bir hatırlatma gelebilir. O e-postanın altında aboneliği nasıl bırakacağınız yazar.',
  callStays: (offer) =>
    `“${offer}” sayfasında adınızı ve telefon numaranızı bıraktınız mı? Bunlar cevaplarınızdan ayrı durur. Hangilerinin size ait olduğunu bilmiyoruz. 30 gün sonra kendiliğinden silinirler.`,
  erase: 'Evet, cevaplarımı sil',
  keep: 'Hayır, ankete dön',
  erasedTitle: 'Cevaplarınız silindi',
  erased: 'Cevaplarınız sayılmaz. Başka bir şey yapmanıza gerek yok.',
  mayStartAnew: ({ until }) =>
    `Yine de katılmak ister misiniz? ${until} tarihine kadar (o gün dahil) yeniden başlayabilirsiniz.`,
  nothingTitle: 'Burada size ait cevap yok',
  nothing: [
    'Silinecek bir şey yok. Belki cevaplarınızı daha önce sildiniz.',
    'Anketi başka bir cihazda veya başka bir tarayıcıda mı doldurdunuz? O zaman orada silin.',
  ],
  toList: 'Ankete git',
};

const ar: EraseTexts = {
  offer: 'حذف إجاباتي',
  askTitle: 'هل تريدون حذف إجاباتكم؟',
  ask: 'نحذف كل ما ملأتموه في هذا الاستبيان. عندئذ لا تُحسب إجاباتكم. لا يمكن التراجع عن ذلك.',
  onlyHere: 'نحن لا نعرف من أنتم. لذلك نحذف فقط الاستبيان الذي مُلئ على هذا الجهاز وفي هذا المتصفح.',
  remindedAgain:
    'بعد ذلك لا نتذكر أنكم شاركتم، ولذلك قد تصلكم رسالة تذكير. في أسفل تلك الرسالة مكتوب كيف تلغون الاشتراك.',
  callStays: (offer) =>
    `هل تركتم اسمكم ورقم هاتفكم في «${offer}»؟ هما محفوظان بعيدًا عن إجاباتكم، ولذلك لا نعرف أيها لكم. يُحذفان تلقائيًا بعد 30 يومًا.`,
  erase: 'نعم، احذفوا إجاباتي',
  keep: 'لا، العودة إلى الاستبيان',
  erasedTitle: 'تم حذف إجاباتكم',
  erased: 'لن تُحسب إجاباتكم. لا يلزمكم فعل أي شيء آخر.',
  mayStartAnew: ({ until }) => `هل تريدون المشاركة رغم ذلك؟ يمكنكم البدء من جديد حتى نهاية يوم ${until}.`,
  nothingTitle: 'لا توجد هنا إجابات لكم',
  nothing: [
    'لا يوجد شيء للحذف. ربما حذفتم إجاباتكم من قبل.',
    'هل ملأتم الاستبيان على جهاز آخر أو في متصفح آخر؟ إذن احذفوها من هناك.',
  ],
  toList: 'إلى الاستبيان',
};

const pl: EraseTexts = {
  offer: 'Usuń moje odpowiedzi',
  askTitle: 'Czy chcą Państwo usunąć swoje odpowiedzi?',
  ask: 'Usuniemy wszystko, co wpisali Państwo w tej ankiecie. Odpowiedzi nie będą wtedy brane pod uwagę. Nie można tego cofnąć.',
  onlyHere:
    'Nie wiemy, kim Państwo są. Dlatego usuwamy tylko ankietę wypełnioną na tym urządzeniu, w tej przeglądarce.',
  remindedAgain:
    'Nie pamiętamy potem, że wzięli Państwo udział. Może więc jeszcze przyjść przypomnienie. Na dole tego e-maila jest napisane, jak się wypisać.',
  callStays: (offer) =>
    `Czy zostawili Państwo nazwisko i numer telefonu na stronie „${offer}”? Są one przechowywane oddzielnie od odpowiedzi. Nie wiemy więc, które należą do Państwa. Znikną same po 30 dniach.`,
  erase: 'Tak, usuń moje odpowiedzi',
  keep: 'Nie, wróć do ankiety',
  erasedTitle: 'Państwa odpowiedzi zostały usunięte',
  erased: 'Nie będą brane pod uwagę. Nie trzeba już nic robić.',
  mayStartAnew: ({ until }) =>
    `Czy jednak chcą Państwo wziąć udział? Można zacząć od nowa do ${until} włącznie.`,
  nothingTitle: 'Tutaj nie ma Państwa odpowiedzi',
  nothing: [
    'Nie ma nic do usunięcia. Być może odpowiedzi zostały już usunięte.',
    'Czy wypełnili Państwo ankietę na innym urządzeniu lub w innej przeglądarce? Wtedy prosimy zrobić to tam.',
  ],
  toList: 'Do ankiety',
};

const uk: EraseTexts = {
  offer: 'Видалити мої відповіді',
  askTitle: 'Хочете видалити свої відповіді?',
  ask: 'Ми видалимо все, що ви заповнили в цій анкеті. Тоді ваші відповіді не буде враховано. Цього не можна скасувати.',
  onlyHere:
    'Ми не знаємо, хто ви. Тому ми видалимо лише ту анкету, яку заповнили на цьому пристрої, у цьому браузері.',
  remindedAgain:
    'Після цього ми не пам’ятаємо, що ви брали участь. Тож вам ще може прийти нагадування. Унизу того листа написано, як відписатися.',
  callStays: (offer) =>
    `Ви залишили ім’я та номер телефону на сторінці «${offer}»? Вони зберігаються окремо від ваших відповідей. Тож ми не знаємо, які з них ваші. Вони зникнуть самі через 30 днів.`,
  erase: 'Так, видаліть мої відповіді',
  keep: 'Ні, назад до анкети',
  erasedTitle: 'Ваші відповіді видалено',
  erased: 'Їх не буде враховано. Більше нічого робити не потрібно.',
  mayStartAnew: ({ until }) => `Усе ж хочете взяти участь? Ви можете почати знову до ${until} включно.`,
  nothingTitle: 'Тут немає ваших відповідей',
  nothing: [
    'Немає чого видаляти. Можливо, ви вже видалили свої відповіді.',
    'Ви заповнювали анкету на іншому пристрої або в іншому браузері? Тоді зробіть це там.',
  ],
  toList: 'До анкети',
};

const byLocale: Record<Locale, EraseTexts> = { nl, en, tr, ar, pl, uk };

export function eraseTexts(locale: Locale): EraseTexts {
  return byLocale[locale];
}
