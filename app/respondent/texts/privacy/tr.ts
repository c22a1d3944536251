import type { PrivacyTexts } from './privacyTexts';

const bureauMail = 'büro, veritabanı yöneticisi, sunucuyu yöneten kuruluş, e-posta hizmeti';

export const tr: PrivacyTexts = {
  link: 'Gizlilik ve haklarınız',
  accessibilityLink: 'Erişilebilirlik',
  title: 'Gizlilik ve haklarınız',
  about: (list, association) => `Bu sayfa ${association} tarafından sorulan "${list}" anketi hakkındadır.`,
  aboutAny:
    'Peilstok verilerinizi böyle kullanır. Anketinizi kimin, neden gönderdiğini bilmek ister misiniz? O zaman bu sayfayı anketten açın.',
  who: {
    heading: 'Kim sorumludur?',
    responsible: (name) => `Verilerinizden ${name} sorumludur.`,
    contact: 'Sorularınız mı var?',
    officer: 'Veri koruma görevlisi:',
  },
  why: {
    heading: 'Bunu neden soruyoruz?',
    ground: 'Gizlilik yasasına (AVG) göre bunun dayanağı:',
    voluntary:
      'Katılmak zorunda değilsiniz. Katılmayan kişi aynı yardımı alır ve aynı şekilde iletişim kurar.',
  },
  grounds: {
    a: 'izniniz (madde 6, fıkra 1, a bendi)',
    b: 'sizinle bir sözleşme (madde 6, fıkra 1, b bendi)',
    c: 'yasal bir yükümlülük (madde 6, fıkra 1, c bendi)',
    d: 'hayati bir menfaat (madde 6, fıkra 1, d bendi)',
    e: 'kamu yararına bir görev (madde 6, fıkra 1, e bendi)',
    f: 'meşru bir menfaat (madde 6, fıkra 1, f bendi)',
  },
  specialGrounds: {
    a: 'açık izniniz (madde 9, fıkra 2, a bendi)',
    g: 'önemli bir kamu yararı (madde 9, fıkra 2, g bendi)',
    h: 'bakım veya destek (madde 9, fıkra 2, h bendi)',
    j: 'araştırma veya istatistik (madde 9, fıkra 2, j bendi)',
  },
  source: { heading: 'Adresinizi nereden aldık?', from: 'E-posta adresinizi şuradan aldık:' },
  kept: {
    heading: 'Neyi, ne kadar süre saklıyoruz?',
    sealing: (by, isSealed) =>
      `Bir anket mühürlenir: onu tamamen kapatırız ve cevaplarınızı adınızdan ve adresinizden ayırırız. ${
        isSealed ? 'Bu anket mühürlendi.' : by ? `Bu en geç ${by} tarihinde yapılır.` : ''
      }`.trim(),
    whoSees: 'Kim görür?',
    until: 'Ne zamana kadar?',
    items: {
      'parents-list': {
        what: 'ad, e-posta adresi ve dil; bir velinin listede olması özel nitelikli bir veridir',
        whoSees: bureauMail,
        until: 'anket mühürlenene veya silinene kadar; hiç açılmazsa liste okunduktan 90 gün sonrasına kadar',
      },
      contacts: {
        what: 'ad, e-posta adresi, dil, okul veya kuruluş, görev',
        whoSees: bureauMail,
        until: 'artık hiçbir listede olmadığınızda, bundan [[contactDays]] gün sonrasına kadar',
      },
      mails: {
        what: 'hangi e-postanın kime ve ne zaman gittiği',
        whoSees: 'büro (veliler için yalnızca davet), veritabanı yöneticisi, sunucuyu yöneten kuruluş',
        until: 'anket mühürlenene kadar',
      },
      'open-answers': {
        what: 'bir kod altında şifrelenmiş cevaplarınız',
        whoSees:
          'yalnızca veritabanına veya yalnızca anahtara sahip olan hiç kimse; sunucuyu yöneten kuruluşta ikisi de vardır',
        until: 'anket mühürlenene kadar; anahtarın kopyaları en fazla [[keyBackupDays]] gün daha',
      },
      'sealed-answers': {
        what: 'adsız cevaplar; okul türü ve kurulu yalnızca en az 5 cevapta aynıysa',
        whoSees: 'veritabanı yöneticisi, sunucuyu yöneten kuruluş; büro sonuçları görür',
        until: 'kurum Peilstok’tan ayrılana kadar',
      },
      'raw-texts': {
        what: 'kendi sözlerinizle yazdıklarınız, diğer bütün cevaplardan ayrı',
        whoSees: 'büro (isimleri çıkarmak için), veritabanı yöneticisi, sunucuyu yöneten kuruluş',
        until: 'mühürlendikten [[rawTextDays]] gün sonrasına kadar; yayımlananlar kalır',
      },
      'opt-out': {
        what: 'bir adresin artık e-posta istemediği; sunucunun gizli anahtarı olmadan adresin okunamadığı bir kod olarak',
        whoSees: 'sunucuyu yöneten kuruluş',
        until: 'kurum Peilstok’tan ayrılana kadar; yoksa size yine e-posta gönderirdik',
      },
      device: {
        what: 'bir cihazın daha önce cevap verdiği (rastgele kodlu bir çerez)',
        whoSees: 'cihazı kullanan kişi',
        until: 'çerezin süresi dolana kadar; mühürleme ile anlamını yitirir',
      },
    },
  },
  access: {
    heading: 'Kim neyi görebilir?',
    before: 'Mühürlemeden önce',
    after: 'Mühürlemeden sonra',
    facts: {
      'bureau-before-list':
        'Büro, listede kimlerin olduğunu ad, adres ve okul veya kuruluşla birlikte görebilir.',
      'bureau-before-counts': 'Büro, kaç anketin başlandığını ve tamamlandığını görebilir.',
      'bureau-before-school-progress':
        'Büro, hangi okulların ve ortakların anketi gönderdiğini görebilir; böylece arayabilir.',
      'bureau-before-parent-progress': 'Büro, listede hangi velinin cevap verdiğini göremez.',
      'bureau-before-answers': 'Büro, cevapları veya ara sonuçları göremez.',
      'respondents-before-own':
        'Siz, kendi cevaplarınızı onları verdiğiniz cihazda tekrar görebilir ve silebilirsiniz; birçok kişiye verilen bir bağlantıyla yalnızca o cihazda.',
      'mail-before-reminded':
        'E-postaları gönderen hizmet, hatırlatmalardan o sırada kimin bitirmediğini, dolayısıyla kimin bitirdiğini anlayabilir; listeden çıkmış kişiler hariç.',
      'mail-before-write':
        'E-postaları gönderen hizmet, bir bağlantıyla başkasının yerine cevap verebilir, cevaplarını değiştirebilir veya silebilir.',
      'mail-before-read': 'E-postaları gönderen hizmet, bir bağlantıyla başkasının cevaplarını okuyamaz.',
      'database-before-answers': 'Yalnızca veritabanına sahip olan kişi cevap okuyamaz: her şey şifrelidir.',
      'server-before-everything':
        'Sunucuyu yöneten kuruluş cevapları okuyabilir ve kime ait olduğunu görebilir: veritabanı da anahtar da oradadır.',
      'bureau-after-figures': 'Büro, en az beş cevabın toplu sonuçlarını görebilir.',
      'bureau-after-texts':
        'En az on anket tamamlandıysa büro, insanların kendi sözleriyle yazdıklarını tek tek okuyabilir; adsız ve diğer cevaplardan ayrı olarak. Yazılanlardan bazen kimin yazdığı anlaşılabilir.',
      'bureau-after-link': 'Büro, bir kişinin veya bir okulun cevabını bulamaz.',
      'database-after-link': 'Yalnızca veritabanına sahip olan kişi, bir kişinin cevabını bulamaz.',
      'server-after-link': 'Sunucuyu yöneten kuruluş, bir kişinin cevabını bulamaz: anahtar yok edilmiştir.',
      'server-after-copied':
        'Sunucuyu yöneten kuruluş, mühürlemeden önce hem veritabanının hem anahtarın kopyası alınmış ve ortada bırakılmışsa bunu yapabilir.',
    },
  },
  helpers: {
    heading: 'Bize kim yardım ediyor?',
    hosting: 'Sunucu ve veritabanı:',
    mail: 'E-posta:',
    nobodyElse:
      'Verilerinizi başka kimseye vermeyiz. Sizin hakkınızda bir bilgisayar karar vermez. Cihazınızı bu ankette tanımak için bir çerez kullanırız.',
  },
  rights: {
    heading: 'Haklarınız nelerdir?',
    see: 'Sizinle ilgili neyi sakladığımızı sorabilirsiniz. Cevaplarınız bir kod altındadır: onları, verdiğiniz cihazda kendiniz görürsünüz.',
    correct:
      'Yanlış bir şey varsa düzelttirebilirsiniz. Anket açık olduğu sürece cevaplarınızı kendiniz değiştirirsiniz.',
    erase: (by, isSealed) =>
      isSealed
        ? 'Verilerinizi sildirebilirsiniz. Bu anket mühürlendi: hangi cevapların size ait olduğunu artık kimse göremez. Bu yüzden o cevaplar artık silinemez.'
        : `Verilerinizi ve cevaplarınızı ${by ? `${by} tarihine kadar` : 'mühürlemeye kadar'} sildirebilirsiniz. Ondan sonra hangi cevapların size ait olduğunu kimse göremez.`,
    eraseYourself:
      'Anket mühürlenmediği sürece cevaplarınızı kendiniz de silebilirsiniz: bağlantınızı açın ve en altta “Cevaplarımı sil” seçeneğine basın. Örneğin okuldan veya bir afişten, birçok kişiye verilen bir bağlantı mı aldınız? O zaman kim olduğunuzu bilmiyoruz. Cevaplarınızı yalnızca siz, cevap verdiğiniz cihazda ve tarayıcıda silebilirsiniz. Eski bir yedekte şifreli olarak kalmış olabilirler. Anahtar yok edilince o yedek artık okunamaz.',
    object: 'Verilerinizi kullanmamızı istemediğinizi söyleyebilirsiniz (itiraz).',
    withdraw: 'İzninizi geri alabilirsiniz. Önceden yapılanlar geçerli kalır.',
    how: (contact) =>
      `Bunu istiyor musunuz? Bize ulaşın: ${contact}. Ne yaptığımızı bir ay içinde öğrenirsiniz.`,
    howUnknown: 'Bunu istiyor musunuz? Anketi size gönderen kişiye ulaşın.',
  },
  complaint: {
    heading: 'Bizimle aynı fikirde değil misiniz?',
    text: 'O zaman Hollanda veri koruma kurumuna (Autoriteit Persoonsgegevens) şikâyette bulunabilirsiniz.',
    link: 'autoriteitpersoonsgegevens.nl',
  },
};
