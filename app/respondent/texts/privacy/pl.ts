import type { PrivacyTexts } from './privacyTexts';

const bureauMail = 'biuro, administrator bazy danych, operator serwera, dostawca poczty';

export const pl: PrivacyTexts = {
  link: 'Prywatność i Państwa prawa',
  accessibilityLink: 'Dostępność',
  title: 'Prywatność i Państwa prawa',
  about: (list, association) => `Ta strona dotyczy ankiety „${list}”: ${association}.`,
  aboutAny:
    'Tak Peilstok postępuje z Państwa danymi. Chcą Państwo wiedzieć, kto i dlaczego wysłał ankietę? Wtedy prosimy otworzyć tę stronę z ankiety.',
  who: {
    heading: 'Kto jest odpowiedzialny?',
    responsible: (name) => `Za Państwa dane odpowiada ${name}.`,
    contact: 'Pytania?',
    officer: 'Inspektor ochrony danych:',
  },
  why: {
    heading: 'Dlaczego o to pytamy?',
    ground: 'Ustawa o ochronie danych (RODO, po niderlandzku AVG) na to pozwala. Podstawa:',
    voluntary:
      'Udział nie jest obowiązkowy. Kto nie bierze udziału, dostaje taką samą pomoc i ma taki sam kontakt.',
  },
  grounds: {
    a: 'Państwa zgoda (artykuł 6 ust. 1 lit. a)',
    b: 'umowa z Państwem (artykuł 6 ust. 1 lit. b)',
    c: 'obowiązek prawny (artykuł 6 ust. 1 lit. c)',
    d: 'żywotny interes (artykuł 6 ust. 1 lit. d)',
    e: 'zadanie w interesie publicznym (artykuł 6 ust. 1 lit. e)',
    f: 'prawnie uzasadniony interes (artykuł 6 ust. 1 lit. f)',
  },
  specialGrounds: {
    a: 'Państwa wyraźna zgoda (artykuł 9 ust. 2 lit. a)',
    g: 'ważny interes publiczny (artykuł 9 ust. 2 lit. g)',
    h: 'opieka lub wsparcie (artykuł 9 ust. 2 lit. h)',
    j: 'badania lub statystyka (artykuł 9 ust. 2 lit. j)',
  },
  source: { heading: 'Skąd mamy Państwa adres?', from: 'Źródło Państwa adresu e-mail:' },
  kept: {
    heading: 'Co przechowujemy i jak długo?',
    sealing: (by, isSealed) =>
      `Badanie zostaje zapieczętowane: zamykamy je na stałe i oddzielamy Państwa odpowiedzi od nazwiska i adresu. ${
        isSealed ? 'To badanie zostało zapieczętowane.' : by ? `Nastąpi to najpóźniej ${by}.` : ''
      }`.trim(),
    whoSees: 'Kto to widzi?',
    until: 'Do kiedy?',
    items: {
      'parents-list': {
        what: 'imię i nazwisko, adres e-mail i język; to, że rodzic jest na liście, jest danymi szczególnymi',
        whoSees: bureauMail,
        until:
          'do zapieczętowania lub usunięcia badania; jeśli nigdy nie zostanie otwarte, 90 dni po wczytaniu listy',
      },
      contacts: {
        what: 'imię i nazwisko, adres e-mail, język, szkoła lub organizacja, funkcja',
        whoSees: bureauMail,
        until: 'przez [[contactDays]] dni od chwili, gdy nie ma Państwa już na żadnej liście',
      },
      mails: {
        what: 'jaki e-mail do kogo wysłano i kiedy',
        whoSees:
          'biuro (w przypadku rodziców tylko zaproszenie), administrator bazy danych, operator serwera',
        until: 'do zapieczętowania badania',
      },
      'open-answers': {
        what: 'Państwa odpowiedzi, zaszyfrowane pod kodem',
        whoSees: 'nikt, kto ma tylko bazę danych albo tylko klucz; operator serwera ma jedno i drugie',
        until: 'do zapieczętowania badania; kopie klucza najwyżej [[keyBackupDays]] dni dłużej',
      },
      'sealed-answers': {
        what: 'odpowiedzi bez nazwiska; rodzaj i organ szkoły tylko wtedy, gdy ma je co najmniej 5 odpowiedzi',
        whoSees: 'administrator bazy danych, operator serwera; biuro widzi wyniki',
        until: 'do chwili, gdy organizacja opuści Peilstok',
      },
      'raw-texts': {
        what: 'to, co napisali Państwo własnymi słowami, oddzielnie od wszystkich innych odpowiedzi',
        whoSees: 'biuro (aby usunąć nazwiska), administrator bazy danych, operator serwera',
        until: 'przez [[rawTextDays]] dni po zapieczętowaniu; to, co opublikowano, zostaje',
      },
      'opt-out': {
        what: 'to, że pod dany adres nie wolno już pisać, jako kod, z którego bez tajnego klucza serwera nie da się odczytać adresu',
        whoSees: 'operator serwera',
        until: 'do chwili, gdy organizacja opuści Peilstok: inaczej znów byśmy do Państwa pisali',
      },
      device: {
        what: 'to, że z urządzenia udzielono już odpowiedzi (plik cookie z losowym kodem)',
        whoSees: 'osoba, która używa urządzenia',
        until: 'do wygaśnięcia pliku cookie; po zapieczętowaniu traci on znaczenie',
      },
    },
  },
  access: {
    heading: 'Kto co może zobaczyć?',
    before: 'Przed zapieczętowaniem',
    after: 'Po zapieczętowaniu',
    facts: {
      'bureau-before-list':
        'Biuro może zobaczyć, kto jest na liście, z nazwiskiem, adresem i szkołą lub organizacją.',
      'bureau-before-counts': 'Biuro może zobaczyć, ile ankiet rozpoczęto i ile ukończono.',
      'bureau-before-school-progress':
        'Biuro może zobaczyć, które szkoły i którzy partnerzy wysłali ankietę, aby móc zadzwonić.',
      'bureau-before-parent-progress': 'Biuro nie może zobaczyć na liście, który rodzic odpowiedział.',
      'bureau-before-answers': 'Biuro nie może zobaczyć odpowiedzi ani wyników cząstkowych.',
      'respondents-before-own':
        'Państwo mogą zobaczyć własne odpowiedzi na urządzeniu, na którym ich udzielono, i je usunąć; z linkiem, który dostało więcej osób, tylko na tym urządzeniu.',
      'mail-before-reminded':
        'Kto wysyła e-maile, może z przypomnień poznać, kto wtedy nie skończył, a więc także kto skończył, chyba że ta osoba się wypisała.',
      'mail-before-write':
        'Kto wysyła e-maile, może użyć linku, aby odpowiedzieć zamiast kogoś innego i zastąpić lub usunąć jego odpowiedzi.',
      'mail-before-read': 'Kto wysyła e-maile, nie może użyć linku, aby przeczytać odpowiedzi kogoś innego.',
      'database-before-answers':
        'Kto ma tylko bazę danych, nie może przeczytać żadnej odpowiedzi: wszystko jest zaszyfrowane.',
      'server-before-everything':
        'Operator serwera może czytać odpowiedzi i widzieć, czyje są: baza danych i klucz są w tym samym miejscu.',
      'bureau-after-figures': 'Biuro może zobaczyć wyniki co najmniej pięciu odpowiedzi razem.',
      'bureau-after-texts':
        'Biuro może czytać, jeden po drugim, teksty napisane własnymi słowami, jeśli ukończono co najmniej dziesięć ankiet; bez nazwiska i oddzielnie od innych odpowiedzi. Z treści czasem można poznać, kto to napisał.',
      'bureau-after-link': 'Biuro nie może odnaleźć odpowiedzi danej osoby lub szkoły.',
      'database-after-link': 'Kto ma tylko bazę danych, nie może odnaleźć odpowiedzi danej osoby.',
      'server-after-link':
        'Operator serwera nie może odnaleźć odpowiedzi danej osoby: klucz został zniszczony.',
      'server-after-copied':
        'Operator serwera może to zrobić, mając kopię bazy danych i klucza, jeśli zrobiono ją przed zapieczętowaniem i pozostawiono bez ochrony.',
    },
  },
  helpers: {
    heading: 'Kto nam pomaga?',
    hosting: 'Serwer i baza danych:',
    mail: 'E-mail:',
    nobodyElse:
      'Nikomu innemu nie przekazujemy Państwa danych. Żaden komputer nie podejmuje decyzji w Państwa sprawie. Używamy jednego pliku cookie, aby rozpoznać urządzenie w tej ankiecie.',
  },
  rights: {
    heading: 'Jakie są Państwa prawa?',
    see: 'Mogą Państwo zapytać, co o Państwu przechowujemy (prawo dostępu). Odpowiedzi są pod kodem: widzą je Państwo sami na urządzeniu, na którym ich udzielono.',
    correct:
      'Jeśli coś się nie zgadza, mogą Państwo poprosić o poprawienie. Odpowiedzi zmieniają Państwo sami, dopóki ankieta jest otwarta.',
    erase: (by, isSealed) =>
      isSealed
        ? 'Mogą Państwo poprosić o usunięcie danych. To badanie zostało zapieczętowane: nikt już nie może zobaczyć, które odpowiedzi są Państwa. Dlatego nie można ich już usunąć.'
        : `Mogą Państwo poprosić o usunięcie danych i odpowiedzi ${by ? `do ${by}` : 'do zapieczętowania'}. Potem nikt nie może zobaczyć, które odpowiedzi są Państwa.`,
    eraseYourself:
      'Mogą Państwo też sami usunąć swoje odpowiedzi, dopóki badanie nie jest zapieczętowane: prosimy otworzyć swój link i na dole wybrać „Usuń moje odpowiedzi”. Czy dostali Państwo link, który dostało więcej osób, na przykład ze szkoły lub z plakatu? Wtedy nie wiemy, kim Państwo są. Odpowiedzi mogą usunąć tylko Państwo, na urządzeniu i w przeglądarce, w której ich udzielono. Stara kopia zapasowa może je jeszcze zawierać w postaci zaszyfrowanej. Po zniszczeniu klucza nie da się jej odczytać.',
    object: 'Mogą Państwo powiedzieć, że nie chcą Państwo, abyśmy używali danych (sprzeciw).',
    withdraw: 'Mogą Państwo wycofać zgodę. To, co zrobiono wcześniej, pozostaje ważne.',
    how: (contact) =>
      `Chcą Państwo z tego skorzystać? Prosimy o kontakt: ${contact}. W ciągu miesiąca powiemy, co zrobimy.`,
    howUnknown: 'Chcą Państwo z tego skorzystać? Prosimy o kontakt z tym, kto wysłał ankietę.',
  },
  complaint: {
    heading: 'Nie zgadzają się Państwo z nami?',
    text: 'Wtedy mogą Państwo złożyć skargę do niderlandzkiego urzędu ochrony danych (Autoriteit Persoonsgegevens).',
    link: 'autoriteitpersoonsgegevens.nl',
  },
};
