import type { ChromeTexts } from './chromeTexts';

export const tr: ChromeTexts = {
  languageName: 'Türkçe',
  direction: 'ltr',
  dateLocale: 'tr-TR',
  chooseLanguage: 'Dil',
  questionnaire: 'Anket',
  forSchool: 'Okul:',
  next: 'Devam',
  back: 'Geri',
  send: 'Gönder',
  step: (index, count) => (count === null ? `Adım ${index}` : `Adım ${index} / ${count}`),
  maySkip: 'Soruları atlayabilirsiniz.',
  maySkipMost: 'Soruların çoğunu atlayabilirsiniz.',
  mustAnswer: 'Devam etmek için bu soruya cevap vermeniz gerekir.',
  chooseAtMost: (count) => `En fazla ${count} tane seçin.`,
  otherText: 'Ne demek istiyorsunuz?',
  error: 'Dikkat',
  summaryTitle: (count) =>
    count === 1 ? 'Lütfen bir soruya tekrar bakın' : `Lütfen bu ${count} soruya tekrar bakın`,
  slips: {
    required: () => 'Bir cevap seçin. Sonra devam edebilirsiniz.',
    too_many: ({ max }) => `En fazla ${max} tane seçin. Bir işareti kaldırın.`,
    too_long: ({ max, length }) =>
      `Metniniz çok uzun. ${length} karakter kullandınız, en fazla ${max} karakter sığar. Lütfen metni kısaltın.`,
    control_character: () =>
      'Metninizde görünmeyen bir karakter vardı. Onu sildik. Metin doğru mu? O zaman devam edin.',
    other_not_chosen: () => 'Bir şey yazdınız, ama bu cevabı seçmediniz. Cevabı seçin veya metni silin.',
    other_without_text: () => 'Ne demek istediğinizi yazın veya başka bir cevap seçin.',
  },
  unreadable: 'Bir cevap bize doğru ulaşmadı. Cevaplarınızı kontrol edin ve tekrar deneyin.',
  noLongerAsked:
    'Önceki bir cevabı değiştirdiniz. Bu yüzden sorular da değişti. Son cevabınız kaydedilmedi. Buradan devam edin.',
  notSaved: 'Kaydetme başarısız oldu. Cevaplarınız hâlâ bu sayfada. Biraz bekleyin ve tekrar deneyin.',
  tooMuch:
    'Bu sayfada çok fazla metin var. Hiçbiri kaydedilmedi. Cevaplarınız hâlâ burada. Metni kısaltın ve yeniden deneyin.',
  startedElsewhere:
    'Daha önce başka bir cihazda başladınız. Cevaplarınızı korumak için onları burada göstermiyoruz. Burada verdiğiniz cevap, o soruya verdiğiniz önceki cevabın yerine geçer.',
  alreadySent: 'Anketi gönderdiniz. Cevaplarınızı hâlâ değiştirebilirsiniz.',
  keptWhileAnswering: 'Cevaplarınızı siz doldururken saklarız, yani Gönder’e basmadan önce de.',
  live: {
    answered: ({ count, of }) => `${of} sorudan ${count} tanesi cevaplandı`,
    autosave:
      'Cevaplarınız kendiliğinden saklanır: bir şey değiştirdiğinizde her 20 saniyede bir ve bu sayfadan ayrıldığınızda.',
    goingOn: 'Bir dakika …',
    saved: 'Kaydedildi',
    partlySaved: 'Kaydedildi, henüz tamamlanmamış olanlar hariç.',
    offline: 'Bağlantı yok. Cevaplarınız bu cihazda; tekrar deneyeceğiz. Bu sayfayı açık bırakın.',
    trouble:
      'Kaydetme şu anda olmuyor. Cevaplarınız bu cihazda; tekrar deneyeceğiz. Bu sayfayı açık bırakın.',
    refused: 'Cevaplarınız artık kendiliğinden kaydedilmiyor. Nedenini görmek için aşağıdaki düğmeye basın.',
  },
  questionsTo: 'Bu anket hakkında sorularınız mı var?',
  changeAnswers: 'Cevaplara bak veya değiştir',
  answerAgain: 'Yeniden doldur',
  tryAgain: 'Tekrar dene',
  firstQuestion: 'İlk soruya git',
  messages: {
    thanks: ({ until }) => ({
      title: 'Teşekkür ederiz',
      paragraphs: [
        'Cevaplarınız kaydedildi. Başka bir şey yapmanıza gerek yok.',
        `Bir şeyi değiştirmek ister misiniz? Anket açık olduğu sürece ${until} tarihine kadar (o gün dahil) değiştirebilirsiniz.`,
      ],
    }),
    thanksElsewhere: ({ until }) => ({
      title: 'Teşekkür ederiz',
      paragraphs: [
        'Anket dolduruldu ve kaydedildi. Başka bir şey yapmanıza gerek yok.',
        `Bir şeyi değiştirmek ister misiniz? Anket açık olduğu sürece ${until} tarihine kadar (o gün dahil) değiştirebilirsiniz. Cevaplarınızı bu cihazda göstermiyoruz. Yeniden verdiğiniz cevap, önceki cevabınızın yerine geçer.`,
      ],
    }),
    screenedOut: ({ until }) => ({
      title: 'Teşekkür ederiz',
      paragraphs: [
        'Diğer sorular sizin durumunuza uymuyor. Bu yüzden anket sizin için bitti. Cevaplarınız kaydedildi.',
        `Bir şeyi değiştirmek ister misiniz? Anket açık olduğu sürece ${until} tarihine kadar (o gün dahil) değiştirebilirsiniz.`,
      ],
    }),
    notOpenYet: ({ opensOn }) => ({
      title: 'Anket henüz açık değil',
      paragraphs: [
        `Anketi ${opensOn} tarihinden itibaren doldurabilirsiniz. Lütfen bağlantınızı o güne kadar saklayın.`,
      ],
    }),
    closed: ({ associationName }) => ({
      title: 'Anket kapandı',
      paragraphs: [
        'Anketi artık dolduramaz veya değiştiremezsiniz. Daha önce gönderilen cevaplar sayılır.',
        `Sorunuz mu var? Şurayla iletişime geçin: ${associationName}.`,
      ],
    }),
    unknownLink: () => ({
      title: 'Bu bağlantı çalışmıyor',
      paragraphs: [
        'Belki bağlantı tam kopyalanmadı. Bağlantıyı e-postadan veya mektuptan bir kez daha açın. Bağlantıyı elle mi yazıyorsunuz? O zaman bütün harf ve rakamların yazılı olduğunu kontrol edin.',
        'Hâlâ çalışmıyor mu? Bağlantıyı size veren kişiden yeni bir bağlantı isteyin.',
      ],
    }),
    withdrawn: () => ({
      title: 'Bu bağlantı geri çekildi',
      paragraphs: [
        'Bu bağlantıyla anketi artık dolduramazsınız. Daha sonra yeni bir bağlantı aldınız mı? O zaman onu kullanın.',
      ],
    }),
    tooManyTries: () => ({
      title: 'Lütfen biraz bekleyin',
      paragraphs: [
        'Çalışmayan bir bağlantı çok fazla denendi. On dakika bekleyin. Sonra bağlantıyı e-postadan veya mektuptan bir kez daha açın.',
      ],
    }),
    needsCookie: () => ({
      title: 'Tarayıcınız çerez saklamıyor',
      paragraphs: [
        'Cevaplarınız kaydedildi. Ama tarayıcınız çerez saklamadığı için sonraki soruyu gösteremiyoruz. Yalnızca bir çerez kullanırız; o da sizi bu ankette tanımak içindir.',
        'Bu web sitesi için çerezlere izin verin veya bağlantıyı başka bir tarayıcıda açın. Sonra ilk sorudan başlayın.',
      ],
    }),
    tooLarge: () => ({
      title: 'Metniniz çok uzun',
      paragraphs: [
        'Kaydedilemeyecek kadar çok metin var. Bu sayfa kaydedilmedi; daha önce gönderdikleriniz kayıtlı. Bağlantınızı yeniden açın ve bu sayfayı daha kısa bir metinle tekrar doldurun.',
      ],
    }),
    notAForm: () => ({
      title: 'Bu formu okuyamıyoruz',
      paragraphs: [
        'Hiçbir şey kaydedilmedi. E-postadaki veya mektuptaki bağlantıyı açın ve anketi orada doldurun.',
      ],
    }),
    trouble: () => ({
      title: 'Bizde bir sorun oluştu',
      paragraphs: [
        'Bu sizden kaynaklanmıyor. Daha önce gönderdikleriniz kayıtlı. Birkaç dakika bekleyin ve bağlantıyı tekrar açın.',
      ],
    }),
    troubleSaving: () => ({
      title: 'Bizde bir sorun oluştu',
      paragraphs: [
        'Bu sizden kaynaklanmıyor. Son cevaplarınız belki henüz kaydedilmedi; daha önce gönderdikleriniz kayıtlı.',
        'Az önce yazdıklarınız hâlâ bu sayfada duruyor. Sayfayı açık bırakın. Biraz bekleyin, sonra düğmeye basın.',
      ],
    }),
    unsubscribe: () => ({
      title: 'Artık e-posta almamak',
      paragraphs: [
        'Artık davet ve hatırlatma almak istemiyorsanız düğmeye basın. Şu anda açık olan bir anketi bağlantınızla yine doldurabilirsiniz.',
      ],
    }),
    unsubscribed: () => ({
      title: 'Artık e-posta almayacaksınız',
      paragraphs: ['İsteğiniz işlendi. Bu adrese artık bizden davet ve hatırlatma gelmeyecek.'],
    }),
  },
  unsubscribeButton: 'Bana artık e-posta göndermeyin',
};
