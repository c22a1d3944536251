import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `Zolang de ${surveys.length === 1 ? 'vragenlijst open is' : 'vragenlijsten open zijn'}, staan uw antwoorden onder een code. Zo kunt u later verdergaan.`,
  `Na ${sealedOn} halen wij de code weg.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `Invullen duurt ongeveer ${minutes}. Het kan tot en met ${closesOn}.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'Vragenlijst' : 'Vragenlijsten');

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `Herinnering: ${subject}`,
    preview: `Invullen kan nog tot en met ${facts.closesOn}.`,
    heading: `Meedoen kan nog tot en met ${facts.closesOn}`,
    paragraphs: [
      `Op ${facts.invitedOn} vroegen wij u om ${isOne ? 'een vragenlijst' : `${facts.surveys.length} vragenlijsten`} in te vullen. ${isOne ? 'Die is nog niet helemaal ingevuld.' : 'Die zijn nog niet helemaal ingevuld.'} Wilt u dat alsnog doen? ${why}`,
      `Wij zien alleen of u klaar bent, niet wat u antwoordt. Heeft u de ${isOne ? 'vragenlijst' : 'vragenlijsten'} net ingevuld? Dan hoeft u niets te doen.${facts.isLast ? ' Dit is de laatste herinnering.' : ''}`,
    ],
  };
}

/** Dutch, language level B1. */
export const nl: Wording = {
  audience: {
    // A subject or preview never says that a child may get extra help: others may read along on the telephone.
    ouders: {
      nameWhenUnknown: 'ouder of verzorger',
      invitation: (facts) => ({
        subject: `Vragenlijst van ${facts.association}`,
        preview: preview(facts),
        heading: 'Wij horen graag wat u vindt',
        paragraphs: [
          `${facts.association} wil weten wat u vindt van ${facts.loket}. Wat gaat goed? En wat kan beter? Met uw antwoorden kunnen wij ouders beter helpen.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `vragenlijst van ${facts.association}`,
          'Met uw antwoorden kunnen wij ouders beter helpen.',
        ),
      answers: (facts) => [
        'Meedoen is vrijwillig en heeft geen gevolgen voor de hulp aan uw kind.',
        'School ziet uw antwoorden niet.',
        'Zolang de vragenlijst open is, staan uw antwoorden onder een code. Zo kunt u later verdergaan.',
        `Na ${facts.sealedOn} halen wij de code weg. Dan zijn uw antwoorden anoniem.`,
      ],
      passingOn: () => 'De link is alleen voor u. Stuur deze mail dus niet door.',
    },
    scholen: {
      nameWhenUnknown: 'collega',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `Wat vindt uw school van het bureau? ${listsOf(facts)} van ${facts.association}`
          : `Hoe werkt uw school samen met andere scholen? ${listsOf(facts)} van ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'Wat vindt uw school van het bureau?'
          : 'Hoe werkt uw school samen met andere scholen?',
        paragraphs: [
          `Het bureau van ${facts.association} wil graag weten wat voor uw school goed gaat en wat beter kan. Met uw antwoorden maken wij ons werk voor scholen beter.`,
          'Wij vragen één antwoord per vestiging. Bespreek de vragen daarom eerst met uw schoolleiding.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts)
            ? 'wat vindt uw school van het bureau?'
            : 'hoe werkt uw school samen met andere scholen?',
          'Met uw antwoorden maken wij ons werk voor scholen beter.',
        ),
      answers: (facts) => [
        'Uw antwoord is vertrouwelijk. Het bureau ziet geen antwoorden per school, alleen uitkomsten van ten minste 5 antwoorden samen.',
        'Meedoen is vrijwillig.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'Vult iemand anders de vragenlijst van een school in? Stuur die persoon dan alleen de link van die school, niet deze mail.'
          : 'Vult iemand anders de vragenlijst in voor uw vestiging? Stuur deze mail dan aan die persoon door, en aan niemand anders.',
    },
    ketenpartners: {
      nameWhenUnknown: 'samenwerkingspartner',
      invitation: (facts) => ({
        subject: `Wat vindt u van ons? Vragenlijst van ${facts.association}`,
        preview: preview(facts),
        heading: 'Wij horen graag wat u vindt',
        paragraphs: [
          `U en ${facts.association} werken samen voor leerlingen. Wij willen weten wat u vindt van onze informatie en van het contact met ons. Met uw antwoorden maken wij dat beter.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `vragenlijst van ${facts.association}`,
          'Met uw antwoorden maken wij onze samenwerking beter.',
        ),
      answers: (facts) => [
        'Uw antwoord is vertrouwelijk. Het bureau ziet geen antwoorden per organisatie, alleen uitkomsten van ten minste 5 antwoorden samen.',
        'Meedoen is vrijwillig.',
        ...underCode(facts),
      ],
      passingOn: () => 'De link is alleen voor u. Stuur deze mail dus niet door.',
    },
  },
  greeting: (name) => `Beste ${name},`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['Voor elke school is er een eigen link.'] : []),
    surveys.length > 1
      ? `Het zijn ${surveys.length} korte vragenlijsten, samen ongeveer ${minutes}.`
      : `Invullen duurt ongeveer ${minutes}.`,
    `Meedoen kan tot en met ${closesOn}.`,
  ],
  toSurvey: 'Naar de vragenlijst',
  toSurveyNamed: (title, minutes) => `${title} (${minutes})`,
  forSchool: (school) => `Voor ${school}`,
  linkBelow: 'Werkt de knop niet? Open dan deze link:',
  answersHeading: 'Wat gebeurt er met uw antwoorden?',
  regards: 'Met vriendelijke groet,',
  whyHeading: 'Waarom krijgt u deze mail?',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `Wij kregen uw e-mailadres van ${addressSource}. ${association} is verantwoordelijk voor uw gegevens.`,
    `Heeft u een vraag of een klacht? Of wilt u uw gegevens laten wissen (dat kan tot ${sealedOn})? Neem contact op: ${contact}`,
  ],
  privacy: { question: 'Wilt u meer weten over uw gegevens?', link: 'Privacy en uw rechten' },
  unsubscribe: { question: 'Wilt u van ons geen mail over vragenlijsten meer krijgen?', link: 'Meld u af' },
  signIn: ({ association, validMinutes }) => ({
    subject: 'Inloggen bij Peilstok',
    preview: `De link werkt één keer, en ${validMinutes} lang.`,
    heading: 'Uw link om in te loggen',
    paragraphs: [
      association === null
        ? 'Met de knop hieronder logt u in bij Peilstok.'
        : `Met de knop hieronder logt u in bij Peilstok, voor ${association}.`,
      `De link werkt één keer, en ${validMinutes} lang. Daarna vraagt u gewoon een nieuwe aan.`,
    ],
    button: 'Inloggen',
    notAsked:
      'Heeft u niet om deze link gevraagd? Dan hoeft u niets te doen. Stuur deze mail aan niemand door.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `Proefmail van ${association}`,
    preview: 'Als u dit leest, komt mail uit Peilstok aan.',
    heading: 'De mail werkt',
    paragraphs: [
      `Dit is een proefmail. Als u dit leest, kan Peilstok mail versturen voor ${association}.`,
      `Kijk nog even of de afzender klopt. Uitnodigingen worden ondertekend door ${senderName}. Vragen gaan naar: ${contact}`,
      'Staat deze mail bij ongewenste mail? Vraag dan aan uw systeembeheerder om SPF en DKIM in te stellen voor het adres van de afzender.',
    ],
  }),
};
