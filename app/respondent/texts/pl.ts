import type { ChromeTexts } from './chromeTexts';
import { counted } from './counted';

export const pl: ChromeTexts = {
  languageName: 'Polski',
  direction: 'ltr',
  dateLocale: 'pl-PL',
  chooseLanguage: 'Język',
  questionnaire: 'Ankieta',
  forSchool: 'Szkoła:',
  next: 'Dalej',
  back: 'Wstecz',
  send: 'Wyślij',
  step: (index, count) => (count === null ? `Krok ${index}` : `Krok ${index} z ${count}`),
  maySkip: 'Pytania można pominąć.',
  maySkipMost: 'Większość pytań można pominąć.',
  mustAnswer: 'Aby przejść dalej, trzeba odpowiedzieć na to pytanie.',
  chooseAtMost: (count) => `Prosimy wybrać najwyżej ${count}.`,
  otherText: 'Co mają Państwo na myśli?',
  error: 'Uwaga',
  summaryTitle: (count) =>
    counted('pl', count, {
      one: 'Prosimy jeszcze raz sprawdzić jedno pytanie',
      few: 'Prosimy jeszcze raz sprawdzić te # pytania',
      other: 'Prosimy jeszcze raz sprawdzić te # pytań',
    }),
  slips: {
    required: () => 'Prosimy wybrać odpowiedź. Potem można przejść dalej.',
    too_many: ({ max }) => `Prosimy wybrać najwyżej ${max}. Prosimy odznaczyć jedną odpowiedź.`,
    too_long: ({ max, length }) =>
      `Tekst jest za długi. Liczba znaków: ${length}, a mieści się ${max}. Prosimy skrócić tekst.`,
    control_character: () =>
      'W tekście był niewidoczny znak. Usunęliśmy go. Czy tekst się zgadza? Jeśli tak, prosimy przejść dalej.',
    other_not_chosen: () =>
      'Jest tu wpisany tekst, ale ta odpowiedź nie jest wybrana. Prosimy wybrać odpowiedź albo usunąć tekst.',
    other_without_text: () => 'Prosimy napisać, o co chodzi, albo wybrać inną odpowiedź.',
  },
  unreadable:
    'Jedna odpowiedź nie dotarła do nas poprawnie. Prosimy sprawdzić odpowiedzi i spróbować ponownie.',
  noLongerAsked:
    'Zmienili Państwo wcześniejszą odpowiedź, dlatego pytania są inne. Ostatnia odpowiedź nie została zapisana. Prosimy kontynuować tutaj.',
  notSaved:
    'Nie udało się zapisać. Państwa odpowiedzi są nadal na tej stronie. Prosimy chwilę poczekać i spróbować ponownie.',
  tooMuch:
    'Na tej stronie jest za dużo tekstu. Nic z niej nie zapisano. Państwa odpowiedzi nadal tu są. Prosimy skrócić tekst i spróbować jeszcze raz.',
  startedElsewhere:
    'Zaczęli Państwo wcześniej na innym urządzeniu. Aby chronić Państwa odpowiedzi, nie pokazujemy ich tutaj. Nowa odpowiedź zastąpi wcześniejszą odpowiedź na to samo pytanie.',
  alreadySent: 'Ankieta jest już wysłana. Odpowiedzi można jeszcze zmienić.',
  keptWhileAnswering:
    'Zapisujemy odpowiedzi już podczas wypełniania, a więc także przed naciśnięciem przycisku Wyślij.',
  live: {
    answered: ({ count, of }) => `Odpowiedzi: ${count} z ${of}`,
    autosave:
      'Odpowiedzi zapisują się same: co 20 sekund, gdy coś się zmieni, oraz przy opuszczaniu tej strony.',
    goingOn: 'Chwileczkę …',
    saved: 'Zapisano',
    partlySaved: 'Zapisano, oprócz tego, co nie jest jeszcze gotowe.',
    offline:
      'Brak połączenia. Odpowiedzi są na tym urządzeniu; spróbujemy ponownie. Prosimy nie zamykać tej strony.',
    trouble:
      'Teraz nie można zapisać. Odpowiedzi są na tym urządzeniu; spróbujemy ponownie. Prosimy nie zamykać tej strony.',
    refused:
      'Odpowiedzi nie zapisują się już same. Prosimy nacisnąć przycisk poniżej, aby zobaczyć, dlaczego.',
  },
  questionsTo: 'Pytania dotyczące tej ankiety?',
  changeAnswers: 'Zobacz lub zmień odpowiedzi',
  answerAgain: 'Wypełnij ponownie',
  tryAgain: 'Spróbuj ponownie',
  firstQuestion: 'Do pierwszego pytania',
  messages: {
    thanks: ({ until }) => ({
      title: 'Dziękujemy',
      paragraphs: [
        'Państwa odpowiedzi są zapisane. Nie trzeba już nic robić.',
        `Czy chcą Państwo coś zmienić? Można to zrobić do ${until} włącznie, dopóki ankieta jest otwarta.`,
      ],
    }),
    thanksElsewhere: ({ until }) => ({
      title: 'Dziękujemy',
      paragraphs: [
        'Ankieta jest wypełniona i zapisana. Nie trzeba już nic robić.',
        `Czy chcą Państwo coś zmienić? Można to zrobić do ${until} włącznie, dopóki ankieta jest otwarta. Na tym urządzeniu nie pokazujemy Państwa odpowiedzi. Nowa odpowiedź zastąpi wcześniejszą.`,
      ],
    }),
    screenedOut: ({ until }) => ({
      title: 'Dziękujemy',
      paragraphs: [
        'Pozostałe pytania nie pasują do Państwa sytuacji, więc to już koniec ankiety. Państwa odpowiedzi są zapisane.',
        `Czy chcą Państwo coś zmienić? Można to zrobić do ${until} włącznie, dopóki ankieta jest otwarta.`,
      ],
    }),
    notOpenYet: ({ opensOn }) => ({
      title: 'Ankieta nie jest jeszcze otwarta',
      paragraphs: [`Ankietę można wypełnić od ${opensOn}. Prosimy zachować link do tego dnia.`],
    }),
    closed: ({ associationName }) => ({
      title: 'Ankieta jest zamknięta',
      paragraphs: [
        'Ankiety nie można już wypełnić ani zmienić. Odpowiedzi wysłane wcześniej zostaną uwzględnione.',
        `Czy mają Państwo pytanie? Prosimy o kontakt: ${associationName}.`,
      ],
    }),
    unknownLink: () => ({
      title: 'Ten link nie działa',
      paragraphs: [
        'Być może link nie został skopiowany w całości. Prosimy otworzyć link jeszcze raz z e-maila lub listu. Czy link jest wpisywany ręcznie? Prosimy sprawdzić, czy są wszystkie litery i cyfry.',
        'Nadal nie działa? Prosimy poprosić o nowy link osobę, która go Państwu dała.',
      ],
    }),
    withdrawn: () => ({
      title: 'Ten link został wycofany',
      paragraphs: [
        'Tym linkiem nie można już wypełnić ankiety. Czy otrzymali Państwo później nowy link? Prosimy użyć nowego.',
      ],
    }),
    tooManyTries: () => ({
      title: 'Prosimy chwilę poczekać',
      paragraphs: [
        'Zbyt wiele razy próbowano otworzyć link, który nie działa. Prosimy poczekać dziesięć minut, a potem otworzyć link jeszcze raz z e-maila lub z listu.',
      ],
    }),
    needsCookie: () => ({
      title: 'Przeglądarka nie zapisuje plików cookie',
      paragraphs: [
        'Państwa odpowiedzi są zapisane. Nie możemy jednak pokazać następnego pytania, ponieważ przeglądarka nie zapisuje plików cookie. Używamy jednego pliku cookie, tylko po to, aby rozpoznać Państwa w tej ankiecie.',
        'Prosimy zezwolić na pliki cookie dla tej strony albo otworzyć link w innej przeglądarce. Potem prosimy zacząć od pierwszego pytania.',
      ],
    }),
    tooLarge: () => ({
      title: 'Tekst jest za długi',
      paragraphs: [
        'Tekst jest za długi, aby go zapisać. Ta strona nie została zapisana; wcześniej wysłane odpowiedzi są zapisane. Prosimy jeszcze raz otworzyć swój link i wypełnić tę stronę, używając krótszego tekstu.',
      ],
    }),
    notAForm: () => ({
      title: 'Nie możemy odczytać tego formularza',
      paragraphs: [
        'Nic nie zostało zapisane. Prosimy otworzyć link z e-maila lub listu i tam wypełnić ankietę.',
      ],
    }),
    trouble: () => ({
      title: 'Coś poszło nie tak po naszej stronie',
      paragraphs: [
        'To nie Państwa wina. To, co zostało wysłane wcześniej, jest zapisane. Prosimy poczekać kilka minut i ponownie otworzyć link.',
      ],
    }),
    troubleSaving: () => ({
      title: 'Coś poszło nie tak po naszej stronie',
      paragraphs: [
        'To nie Państwa wina. Ostatnie odpowiedzi mogły się jeszcze nie zapisać; wcześniej wysłane są zapisane.',
        'To, co właśnie zostało wpisane, jest nadal na tej stronie. Prosimy jej nie zamykać. Prosimy chwilę poczekać i nacisnąć przycisk.',
      ],
    }),
    unsubscribe: () => ({
      title: 'Rezygnacja z e-maili',
      paragraphs: [
        'Prosimy nacisnąć przycisk, jeśli nie chcą Państwo więcej otrzymywać zaproszeń i przypomnień. Ankietę, która jest teraz otwarta, można nadal wypełnić swoim linkiem.',
      ],
    }),
    unsubscribed: () => ({
      title: 'Nie będą Państwo otrzymywać e-maili',
      paragraphs: ['Zapisaliśmy to. Na ten adres nie wyślemy już zaproszeń ani przypomnień.'],
    }),
  },
  unsubscribeButton: 'Nie wysyłajcie mi więcej e-maili',
};
