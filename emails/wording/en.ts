import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `As long as the ${surveys.length === 1 ? 'questionnaire is' : 'questionnaires are'} open, your answers are kept under a code. That is how you can continue later.`,
  `After ${sealedOn} we remove the code.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `It takes about ${minutes}. You can take part up to and including ${closesOn}.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'Questionnaire' : 'Questionnaires');

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `Reminder: ${subject}`,
    preview: `You can still take part up to and including ${facts.closesOn}.`,
    heading: `You can still take part up to and including ${facts.closesOn}`,
    paragraphs: [
      `On ${facts.invitedOn} we asked you to fill in ${isOne ? 'a questionnaire. It has' : `${facts.surveys.length} questionnaires. They have`} not been completed yet. Would you still like to do so? ${why}`,
      `We only see whether you have finished, not what you answer. Have you just filled ${isOne ? 'it' : 'them'} in? Then you need not do anything.${facts.isLast ? ' This is the last reminder.' : ''}`,
    ],
  };
}

/** English, in the same plain words as the Dutch. */
export const en: Wording = {
  audience: {
    ouders: {
      nameWhenUnknown: 'parent or carer',
      invitation: (facts) => ({
        subject: `Questionnaire from ${facts.association}`,
        preview: preview(facts),
        heading: 'We would like to hear from you',
        paragraphs: [
          `${facts.association} would like to know what you think of ${facts.loket}. What goes well? And what can be better? Your answers help us to help parents better.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `questionnaire from ${facts.association}`,
          'Your answers help us to help parents better.',
        ),
      answers: (facts) => [
        'Taking part is voluntary and does not affect the help for your child.',
        'The school does not see your answers.',
        'As long as the questionnaire is open, your answers are kept under a code. That is how you can continue later.',
        `After ${facts.sealedOn} we remove the code. From then on your answers are anonymous.`,
      ],
      passingOn: () => 'The link is only for you, so please do not forward this email.',
    },
    scholen: {
      nameWhenUnknown: 'colleague',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `What does your school think of the bureau? ${listsOf(facts)} from ${facts.association}`
          : `How does your school work with other schools? ${listsOf(facts)} from ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'What does your school think of the bureau?'
          : 'How does your school work with other schools?',
        paragraphs: [
          `The bureau of ${facts.association} would like to know what goes well for your school and what can be better. Your answers help us to improve our work for schools.`,
          'We ask for one answer per school location. Please discuss the questions with your school management first.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts)
            ? 'what does your school think of the bureau?'
            : 'how does your school work with other schools?',
          'Your answers help us to improve our work for schools.',
        ),
      answers: (facts) => [
        'Your answer is confidential. The bureau does not see answers per school, only results of at least 5 answers together.',
        'Taking part is voluntary.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'Does someone else fill in the questionnaire of a school? Then send that person only the link of that school, not this email.'
          : 'Does someone else fill in the questionnaire for your location? Then forward this email to that person, and to nobody else.',
    },
    ketenpartners: {
      nameWhenUnknown: 'partner',
      invitation: (facts) => ({
        subject: `What do you think of us? Questionnaire from ${facts.association}`,
        preview: preview(facts),
        heading: 'We would like to hear from you',
        paragraphs: [
          `You and ${facts.association} work together for pupils. We would like to know what you think of our information and of your contact with us. Your answers help us to improve both.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `questionnaire from ${facts.association}`,
          'Your answers help us to work together better.',
        ),
      answers: (facts) => [
        'Your answer is confidential. The bureau does not see answers per organisation, only results of at least 5 answers together.',
        'Taking part is voluntary.',
        ...underCode(facts),
      ],
      passingOn: () => 'The link is only for you, so please do not forward this email.',
    },
  },
  greeting: (name) => `Dear ${name},`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['There is a separate link for each school.'] : []),
    surveys.length > 1
      ? `There are ${surveys.length} short questionnaires, together about ${minutes}.`
      : `It takes about ${minutes}.`,
    `You can take part up to and including ${closesOn}.`,
  ],
  toSurvey: 'Go to the questionnaire',
  toSurveyNamed: (title, minutes) => `${title} (${minutes})`,
  forSchool: (school) => `For ${school}`,
  linkBelow: 'Does the button not work? Then open this link:',
  answersHeading: 'What happens to your answers?',
  regards: 'Kind regards,',
  whyHeading: 'Why do you get this email?',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `We received your email address from ${addressSource}. ${association} is responsible for your data.`,
    `Do you have a question or a complaint? Or would you like us to erase your data (possible until ${sealedOn})? Get in touch: ${contact}`,
  ],
  privacy: { question: 'Would you like to know more about your data?', link: 'Privacy and your rights' },
  unsubscribe: { question: 'No more email about questionnaires from us?', link: 'Unsubscribe' },
  signIn: ({ association, validMinutes }) => ({
    subject: 'Sign in to Peilstok',
    preview: `The link works once, for ${validMinutes}.`,
    heading: 'Your link to sign in',
    paragraphs: [
      association === null
        ? 'With the button below you sign in to Peilstok.'
        : `With the button below you sign in to Peilstok, for ${association}.`,
      `The link works once, for ${validMinutes}. After that, simply ask for a new one.`,
    ],
    button: 'Sign in',
    notAsked:
      'Did you not ask for this link? Then you need not do anything. Do not forward this email to anyone.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `Test email from ${association}`,
    preview: 'If you read this, email from Peilstok arrives.',
    heading: 'Email works',
    paragraphs: [
      `This is a test email. If you read this, Peilstok can send email for ${association}.`,
      `Please check that the sender is right. Invitations are signed by ${senderName}. Questions go to: ${contact}`,
      'Is this email in your spam folder? Then ask your system administrator to set up SPF and DKIM for the address of the sender.',
    ],
  }),
};
