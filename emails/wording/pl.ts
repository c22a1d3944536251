import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `Dopóki ${surveys.length === 1 ? 'ankieta jest otwarta' : 'ankiety są otwarte'}, Państwa odpowiedzi są zapisane pod kodem. Dzięki temu można później dokończyć ${surveys.length === 1 ? 'ankietę' : 'ankiety'}.`,
  `Po ${sealedOn} usuwamy ten kod.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `Wypełnienie trwa około ${minutes}. Udział jest możliwy do ${closesOn} włącznie.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'Ankieta' : 'Ankiety');

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `Przypomnienie: ${subject}`,
    preview: `Udział jest jeszcze możliwy do ${facts.closesOn} włącznie.`,
    heading: `Udział jest jeszcze możliwy do ${facts.closesOn} włącznie`,
    paragraphs: [
      `W dniu ${facts.invitedOn} poprosiliśmy Państwa o wypełnienie ${isOne ? 'ankiety. Ankieta nie jest jeszcze ukończona. Czy zechcą Państwo ją wypełnić?' : `${facts.surveys.length} ankiet. Nie są one jeszcze ukończone. Czy zechcą Państwo je wypełnić?`} ${why}`,
      `Widzimy tylko, czy ${isOne ? 'ankieta jest ukończona' : 'ankiety są ukończone'}, a nie to, co Państwo odpowiadają. ${isOne ? 'Czy ankieta została właśnie wypełniona?' : 'Czy ankiety zostały właśnie wypełnione?'} Wtedy nie trzeba nic robić.${facts.isLast ? ' To jest ostatnie przypomnienie.' : ''}`,
    ],
  };
}

const passingOn = 'Link jest tylko dla Państwa. Prosimy nie przesyłać tego e-maila dalej.';

/** Polish, in the same plain words as the Dutch. */
export const pl: Wording = {
  audience: {
    ouders: {
      nameWhenUnknown: 'drodzy rodzice i opiekunowie',
      invitation: (facts) => ({
        subject: `Ankieta: ${facts.association}`,
        preview: preview(facts),
        heading: 'Chcemy poznać Państwa zdanie',
        paragraphs: [
          `${facts.association} chce wiedzieć, co sądzą Państwo o ${facts.loket}. Co działa dobrze? A co można zrobić lepiej? Dzięki Państwa odpowiedziom możemy lepiej pomagać rodzicom.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `ankieta, ${facts.association}`,
          'Dzięki Państwa odpowiedziom możemy lepiej pomagać rodzicom.',
        ),
      answers: (facts) => [
        'Udział jest dobrowolny i nie ma wpływu na pomoc dla Państwa dziecka.',
        'Szkoła nie widzi Państwa odpowiedzi.',
        'Dopóki ankieta jest otwarta, Państwa odpowiedzi są zapisane pod kodem. Dzięki temu można później dokończyć ankietę.',
        `Po ${facts.sealedOn} usuwamy ten kod. Wtedy Państwa odpowiedzi stają się anonimowe.`,
      ],
      passingOn: () => passingOn,
    },
    scholen: {
      nameWhenUnknown: 'Szanowni Państwo',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `Co Państwa szkoła sądzi o biurze? ${listsOf(facts)}: ${facts.association}`
          : `Jak Państwa szkoła współpracuje z innymi szkołami? ${listsOf(facts)}: ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'Co Państwa szkoła sądzi o biurze?'
          : 'Jak Państwa szkoła współpracuje z innymi szkołami?',
        paragraphs: [
          `Biuro ${facts.association} chce wiedzieć, co z punktu widzenia Państwa szkoły działa dobrze, a co można zrobić lepiej. Dzięki Państwa odpowiedziom lepiej pracujemy dla szkół.`,
          'Prosimy o jedną odpowiedź na każdą placówkę. Dlatego prosimy najpierw omówić pytania z dyrekcją szkoły.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts)
            ? 'co Państwa szkoła sądzi o biurze?'
            : 'jak Państwa szkoła współpracuje z innymi szkołami?',
          'Dzięki Państwa odpowiedziom lepiej pracujemy dla szkół.',
        ),
      answers: (facts) => [
        'Państwa odpowiedź jest poufna. Biuro nie widzi odpowiedzi poszczególnych szkół, lecz tylko wyniki co najmniej 5 odpowiedzi razem.',
        'Udział jest dobrowolny.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'Czy ankietę jednej ze szkół wypełnia ktoś inny? Wtedy prosimy przesłać tej osobie tylko link tej szkoły, a nie ten e-mail.'
          : 'Czy ankietę dla Państwa placówki wypełnia ktoś inny? Wtedy prosimy przesłać ten e-mail tej osobie i nikomu więcej.',
    },
    ketenpartners: {
      nameWhenUnknown: 'Szanowni Państwo',
      invitation: (facts) => ({
        subject: `Co Państwo o nas sądzą? Ankieta: ${facts.association}`,
        preview: preview(facts),
        heading: 'Chcemy poznać Państwa zdanie',
        paragraphs: [
          `Państwo i ${facts.association} pracują razem dla uczniów. Chcemy wiedzieć, co sądzą Państwo o naszych informacjach i o kontakcie z nami. Dzięki Państwa odpowiedziom możemy to poprawić.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `ankieta, ${facts.association}`,
          'Dzięki Państwa odpowiedziom możemy poprawić naszą współpracę.',
        ),
      answers: (facts) => [
        'Państwa odpowiedź jest poufna. Biuro nie widzi odpowiedzi poszczególnych organizacji, lecz tylko wyniki co najmniej 5 odpowiedzi razem.',
        'Udział jest dobrowolny.',
        ...underCode(facts),
      ],
      passingOn: () => passingOn,
    },
  },
  greeting: (name) => `Dzień dobry, ${name}!`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['Każda szkoła ma osobny link.'] : []),
    surveys.length > 1
      ? `Liczba krótkich ankiet: ${surveys.length}, razem zajmują około ${minutes}.`
      : `Wypełnienie trwa około ${minutes}.`,
    `Udział jest możliwy do ${closesOn} włącznie.`,
  ],
  toSurvey: 'Przejdź do ankiety',
  toSurveyNamed: (title, minutes) => `${title} (około ${minutes})`,
  forSchool: (school) => `Szkoła: ${school}`,
  linkBelow: 'Przycisk nie działa? Prosimy otworzyć ten link:',
  answersHeading: 'Co dzieje się z Państwa odpowiedziami?',
  regards: 'Z poważaniem',
  whyHeading: 'Dlaczego otrzymują Państwo ten e-mail?',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `Źródło Państwa adresu e-mail: ${addressSource}. Za Państwa dane odpowiada ${association}.`,
    `Czy mają Państwo pytanie lub skargę? A może chcą Państwo usunąć swoje dane (możliwe do ${sealedOn})? Prosimy o kontakt: ${contact}`,
  ],
  privacy: { question: 'Chcą Państwo wiedzieć więcej o swoich danych?', link: 'Prywatność i Państwa prawa' },
  unsubscribe: { question: 'Nie chcą Państwo więcej e-maili od nas w sprawie ankiet?', link: 'Wypisz się' },
  signIn: ({ association, validMinutes }) => ({
    subject: 'Logowanie do Peilstok',
    preview: `Link działa jeden raz, w ciągu ${validMinutes}.`,
    heading: 'Państwa link do logowania',
    paragraphs: [
      association === null
        ? 'Poniższym przyciskiem logują się Państwo do Peilstok.'
        : `Poniższym przyciskiem logują się Państwo do Peilstok (${association}).`,
      `Link działa jeden raz, w ciągu ${validMinutes}. Potem można poprosić o nowy.`,
    ],
    button: 'Zaloguj się',
    notAsked:
      'Czy to nie Państwo prosili o ten link? Wtedy nie trzeba nic robić. Prosimy nikomu nie przesyłać tego e-maila.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `E-mail testowy: ${association}`,
    preview: 'Jeśli Państwo to czytają, e-maile z Peilstok dochodzą.',
    heading: 'E-mail działa',
    paragraphs: [
      `To jest e-mail testowy. Jeśli Państwo to czytają, Peilstok może wysyłać e-maile w imieniu: ${association}.`,
      `Prosimy sprawdzić, czy nadawca się zgadza. Zaproszenia podpisuje: ${senderName}. Pytania trafiają do: ${contact}`,
      'Czy ten e-mail jest w spamie? Prosimy poprosić administratora o skonfigurowanie SPF i DKIM dla adresu nadawcy.',
    ],
  }),
};
