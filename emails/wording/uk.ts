import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `Поки ${surveys.length === 1 ? 'анкета відкрита' : 'анкети відкриті'}, ваші відповіді зберігаються під кодом. Так ви зможете продовжити пізніше.`,
  `Після ${sealedOn} ми видаляємо цей код.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `Заповнення триває близько ${minutes}. Взяти участь можна до ${closesOn} включно.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'Анкета' : 'Анкети');

/** `2 анкети`, `5 анкет`: as after a number that is an object. */
function countedLists(count: number): string {
  return new Intl.PluralRules('uk').select(count) === 'few' ? `${count} анкети` : `${count} анкет`;
}

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `Нагадування: ${subject}`,
    preview: `Ще можна взяти участь до ${facts.closesOn} включно.`,
    heading: `Ще можна взяти участь до ${facts.closesOn} включно`,
    paragraphs: [
      `${facts.invitedOn} ми попросили вас заповнити ${isOne ? 'анкету. Її ще не завершено. Може, ви заповните її тепер?' : `${countedLists(facts.surveys.length)}. Їх ще не завершено. Може, ви заповните їх тепер?`} ${why}`,
      `Ми бачимо лише, чи ви завершили, а не те, що ви відповідаєте. Ви щойно заповнили ${isOne ? 'анкету' : 'анкети'}? Тоді нічого робити не потрібно.${facts.isLast ? ' Це останнє нагадування.' : ''}`,
    ],
  };
}

const passingOn = 'Це посилання лише для вас. Будь ласка, не пересилайте цей лист.';

/** Ukrainian, in the same plain words as the Dutch. */
export const uk: Wording = {
  audience: {
    ouders: {
      nameWhenUnknown: 'шановні батьки або опікуни',
      invitation: (facts) => ({
        subject: `Анкета: ${facts.association}`,
        preview: preview(facts),
        heading: 'Нам важлива ваша думка',
        paragraphs: [
          `${facts.association} хоче знати, що ви думаєте про ${facts.loket}. Що добре? А що можна покращити? Завдяки вашим відповідям ми зможемо краще допомагати батькам.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `анкета, ${facts.association}`,
          'Завдяки вашим відповідям ми зможемо краще допомагати батькам.',
        ),
      answers: (facts) => [
        'Участь добровільна й не впливає на допомогу вашій дитині.',
        'Школа не бачить ваших відповідей.',
        'Поки анкета відкрита, ваші відповіді зберігаються під кодом. Так ви зможете продовжити пізніше.',
        `Після ${facts.sealedOn} ми видаляємо цей код. Тоді ваші відповіді стають анонімними.`,
      ],
      passingOn: () => passingOn,
    },
    scholen: {
      nameWhenUnknown: 'шановні колеги',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `Що ваша школа думає про бюро? ${listsOf(facts)}: ${facts.association}`
          : `Як ваша школа співпрацює з іншими школами? ${listsOf(facts)}: ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'Що ваша школа думає про бюро?'
          : 'Як ваша школа співпрацює з іншими школами?',
        paragraphs: [
          `Бюро ${facts.association} хоче знати, що для вашої школи добре, а що можна покращити. Завдяки вашим відповідям ми краще працюємо для шкіл.`,
          'Ми просимо одну відповідь від кожного відділення школи. Тому спершу обговоріть запитання з керівництвом школи.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts)
            ? 'що ваша школа думає про бюро?'
            : 'як ваша школа співпрацює з іншими школами?',
          'Завдяки вашим відповідям ми краще працюємо для шкіл.',
        ),
      answers: (facts) => [
        'Ваша відповідь конфіденційна. Бюро не бачить відповідей окремих шкіл, а лише результати щонайменше 5 відповідей разом.',
        'Участь добровільна.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'Анкету якоїсь зі шкіл заповнює хтось інший? Тоді надішліть цій людині лише посилання цієї школи, а не цей лист.'
          : 'Анкету для вашого відділення заповнює хтось інший? Тоді перешліть цей лист цій людині, і більше нікому.',
    },
    ketenpartners: {
      nameWhenUnknown: 'шановні партнери',
      invitation: (facts) => ({
        subject: `Що ви про нас думаєте? Анкета: ${facts.association}`,
        preview: preview(facts),
        heading: 'Нам важлива ваша думка',
        paragraphs: [
          `Ви та ${facts.association} разом працюєте для учнів. Ми хочемо знати, що ви думаєте про нашу інформацію та про контакт із нами. Завдяки вашим відповідям ми це покращимо.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `анкета, ${facts.association}`,
          'Завдяки вашим відповідям ми покращимо нашу співпрацю.',
        ),
      answers: (facts) => [
        'Ваша відповідь конфіденційна. Бюро не бачить відповідей окремих організацій, а лише результати щонайменше 5 відповідей разом.',
        'Участь добровільна.',
        ...underCode(facts),
      ],
      passingOn: () => passingOn,
    },
  },
  greeting: (name) => `Добрий день, ${name}!`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['Для кожної школи є окреме посилання.'] : []),
    surveys.length > 1
      ? `Кількість коротких анкет: ${surveys.length}, разом вони займають близько ${minutes}.`
      : `Заповнення триває близько ${minutes}.`,
    `Взяти участь можна до ${closesOn} включно.`,
  ],
  toSurvey: 'Перейти до анкети',
  toSurveyNamed: (title, minutes) => `${title} (близько ${minutes})`,
  forSchool: (school) => `Школа: ${school}`,
  linkBelow: 'Кнопка не працює? Тоді відкрийте це посилання:',
  answersHeading: 'Що відбувається з вашими відповідями?',
  regards: 'З повагою,',
  whyHeading: 'Чому ви отримали цей лист?',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `Звідки ми отримали вашу електронну адресу: ${addressSource}. За ваші дані відповідає ${association}.`,
    `Маєте запитання чи скаргу? Або хочете, щоб ваші дані видалили (це можливо до ${sealedOn})? Зв’яжіться з нами: ${contact}`,
  ],
  privacy: { question: 'Хочете дізнатися більше про свої дані?', link: 'Приватність і ваші права' },
  unsubscribe: { question: 'Більше не хочете отримувати від нас листи про анкети?', link: 'Відпишіться' },
  signIn: ({ association, validMinutes }) => ({
    subject: 'Вхід до Peilstok',
    preview: `Посилання працює один раз, протягом ${validMinutes}.`,
    heading: 'Ваше посилання для входу',
    paragraphs: [
      association === null
        ? 'Кнопкою нижче ви входите до Peilstok.'
        : `Кнопкою нижче ви входите до Peilstok (${association}).`,
      `Посилання працює один раз, протягом ${validMinutes}. Потім можна попросити нове.`,
    ],
    button: 'Увійти',
    notAsked:
      'Ви не просили цього посилання? Тоді нічого робити не потрібно. Нікому не пересилайте цей лист.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `Тестовий лист: ${association}`,
    preview: 'Якщо ви це читаєте, листи з Peilstok надходять.',
    heading: 'Пошта працює',
    paragraphs: [
      `Це тестовий лист. Якщо ви це читаєте, Peilstok може надсилати листи від імені: ${association}.`,
      `Перевірте, чи правильний відправник. Запрошення підписує: ${senderName}. Запитання надходять сюди: ${contact}`,
      'Цей лист потрапив до спаму? Тоді попросіть системного адміністратора налаштувати SPF і DKIM для адреси відправника.',
    ],
  }),
};
