import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `${surveys.length === 1 ? 'Anket' : 'Anketler'} açık olduğu sürece cevaplarınız bir kod altında saklanır. Böylece daha sonra devam edebilirsiniz.`,
  `${sealedOn} tarihinden sonra bu kodu sileriz.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `Doldurmak yaklaşık ${minutes} sürer. Son gün: ${closesOn}.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'Anket' : 'Anketler');

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `Hatırlatma: ${subject}`,
    preview: `Hâlâ katılabilirsiniz. Son gün: ${facts.closesOn}.`,
    heading: `Hâlâ katılabilirsiniz. Son gün: ${facts.closesOn}`,
    paragraphs: [
      `${facts.invitedOn} tarihinde sizden ${isOne ? 'bir' : facts.surveys.length} anket doldurmanızı istedik. ${isOne ? 'Anket henüz tamamlanmadı.' : 'Bunlar henüz tamamlanmadı.'} Yine de doldurmak ister misiniz? ${why}`,
      `Biz yalnızca bitirip bitirmediğinizi görürüz, ne cevap verdiğinizi görmeyiz. ${isOne ? 'Anketi' : 'Anketleri'} az önce doldurduysanız bir şey yapmanıza gerek yok.${facts.isLast ? ' Bu son hatırlatmadır.' : ''}`,
    ],
  };
}

const passingOn = 'Bağlantı yalnızca sizin içindir. Lütfen bu e-postayı başkasına iletmeyin.';

/** Turkish, in the same plain words as the Dutch. */
export const tr: Wording = {
  audience: {
    ouders: {
      nameWhenUnknown: 'veli',
      invitation: (facts) => ({
        subject: `Anket: ${facts.association}`,
        preview: preview(facts),
        heading: 'Görüşünüzü öğrenmek isteriz',
        paragraphs: [
          `${facts.association}, ${facts.loket} hakkında ne düşündüğünüzü öğrenmek istiyor. Neler iyi gidiyor? Neler daha iyi olabilir? Cevaplarınızla velilere daha iyi yardım edebiliriz.`,
        ],
      }),
      reminder: (facts) =>
        reminder(facts, `anket, ${facts.association}`, 'Cevaplarınızla velilere daha iyi yardım edebiliriz.'),
      answers: (facts) => [
        'Katılmak gönüllüdür ve çocuğunuza verilen desteği etkilemez.',
        'Okul cevaplarınızı görmez.',
        'Anket açık olduğu sürece cevaplarınız bir kod altında saklanır. Böylece daha sonra devam edebilirsiniz.',
        `${facts.sealedOn} tarihinden sonra bu kodu sileriz. O zaman cevaplarınız anonim olur.`,
      ],
      passingOn: () => passingOn,
    },
    scholen: {
      nameWhenUnknown: 'meslektaşımız',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `Okulunuz büro hakkında ne düşünüyor? ${listsOf(facts)}: ${facts.association}`
          : `Okulunuz diğer okullarla nasıl işbirliği yapıyor? ${listsOf(facts)}: ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'Okulunuz büro hakkında ne düşünüyor?'
          : 'Okulunuz diğer okullarla nasıl işbirliği yapıyor?',
        paragraphs: [
          `${facts.association} bürosu, okulunuz için nelerin iyi gittiğini ve nelerin daha iyi olabileceğini öğrenmek istiyor. Cevaplarınızla okullar için işimizi daha iyi yaparız.`,
          'Her okul yerleşkesinden bir cevap istiyoruz. Bu yüzden soruları önce okul yönetiminizle görüşün.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts)
            ? 'okulunuz büro hakkında ne düşünüyor?'
            : 'okulunuz diğer okullarla nasıl işbirliği yapıyor?',
          'Cevaplarınızla okullar için işimizi daha iyi yaparız.',
        ),
      answers: (facts) => [
        'Cevabınız gizli tutulur. Büro, okulların cevaplarını tek tek görmez; yalnızca en az 5 cevabın toplu sonuçlarını görür.',
        'Katılmak gönüllüdür.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'Bir okulun anketini başka biri mi dolduruyor? O zaman o kişiye bu e-postayı değil, yalnızca o okulun bağlantısını gönderin.'
          : 'Okulunuz adına anketi başka biri mi dolduruyor? O zaman bu e-postayı o kişiye iletin, başka kimseye iletmeyin.',
    },
    ketenpartners: {
      nameWhenUnknown: 'iş ortağımız',
      invitation: (facts) => ({
        subject: `Hakkımızda ne düşünüyorsunuz? Anket: ${facts.association}`,
        preview: preview(facts),
        heading: 'Görüşünüzü öğrenmek isteriz',
        paragraphs: [
          `Siz ve ${facts.association} öğrenciler için birlikte çalışıyorsunuz. Verdiğimiz bilgiler ve bizimle iletişiminiz hakkında ne düşündüğünüzü öğrenmek istiyoruz. Cevaplarınızla bunları daha iyi hâle getiririz.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `anket, ${facts.association}`,
          'Cevaplarınızla işbirliğimizi daha iyi hâle getiririz.',
        ),
      answers: (facts) => [
        'Cevabınız gizli tutulur. Büro, kuruluşların cevaplarını tek tek görmez; yalnızca en az 5 cevabın toplu sonuçlarını görür.',
        'Katılmak gönüllüdür.',
        ...underCode(facts),
      ],
      passingOn: () => passingOn,
    },
  },
  greeting: (name) => `Sayın ${name},`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['Her okul için ayrı bir bağlantı vardır.'] : []),
    surveys.length > 1
      ? `${surveys.length} kısa anket var; hepsi birlikte yaklaşık ${minutes} sürer.`
      : `Doldurmak yaklaşık ${minutes} sürer.`,
    `Katılmak için son gün: ${closesOn}.`,
  ],
  toSurvey: 'Ankete git',
  toSurveyNamed: (title, minutes) => `${title} (${minutes})`,
  forSchool: (school) => `Okul: ${school}`,
  linkBelow: 'Düğme çalışmıyor mu? O zaman bu bağlantıyı açın:',
  answersHeading: 'Cevaplarınıza ne olur?',
  regards: 'Saygılarımızla,',
  whyHeading: 'Bu e-postayı neden alıyorsunuz?',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `E-posta adresinizi şuradan aldık: ${addressSource}. Verilerinizden ${association} sorumludur.`,
    `Bir sorunuz veya şikâyetiniz mi var? Ya da verilerinizin silinmesini mi istiyorsunuz (${sealedOn} tarihine kadar mümkün)? Bize ulaşın: ${contact}`,
  ],
  privacy: {
    question: 'Verileriniz hakkında daha fazla bilgi ister misiniz?',
    link: 'Gizlilik ve haklarınız',
  },
  unsubscribe: {
    question: 'Bizden artık anketlerle ilgili e-posta almak istemiyor musunuz?',
    link: 'Listeden çıkın',
  },
  signIn: ({ association, validMinutes }) => ({
    subject: 'Peilstok’a giriş',
    preview: `Bağlantı bir kez ve ${validMinutes} boyunca çalışır.`,
    heading: 'Giriş bağlantınız',
    paragraphs: [
      association === null
        ? 'Aşağıdaki düğmeyle Peilstok’a giriş yaparsınız.'
        : `Aşağıdaki düğmeyle ${association} için Peilstok’a giriş yaparsınız.`,
      `Bağlantı bir kez ve ${validMinutes} boyunca çalışır. Sonra yeni bir bağlantı isteyebilirsiniz.`,
    ],
    button: 'Giriş yap',
    notAsked:
      'Bu bağlantıyı siz istemediniz mi? O zaman bir şey yapmanıza gerek yok. Bu e-postayı kimseye iletmeyin.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `Deneme e-postası: ${association}`,
    preview: 'Bunu okuyorsanız Peilstok e-postaları ulaşıyor demektir.',
    heading: 'E-posta çalışıyor',
    paragraphs: [
      `Bu bir deneme e-postasıdır. Bunu okuyorsanız Peilstok, ${association} adına e-posta gönderebiliyor demektir.`,
      `Gönderenin doğru olduğunu kontrol edin. Davetleri imzalayan: ${senderName}. Soruların gideceği yer: ${contact}`,
      'Bu e-posta istenmeyen posta klasöründe mi? O zaman sistem yöneticinizden gönderen adresi için SPF ve DKIM ayarlamasını isteyin.',
    ],
  }),
};
