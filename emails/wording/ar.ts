import type { Opening, ReminderFacts, Wording, WordingFacts } from './wording';

/** Keeps a name, an address or a telephone number in its own order within a text from right to left. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const underCode = ({ sealedOn, surveys }: WordingFacts) => [
  `ما ${surveys.length === 1 ? 'دام الاستبيان مفتوحًا' : 'دامت الاستبيانات مفتوحة'}، تُحفظ إجاباتكم تحت رمز. وبهذا يمكنكم المتابعة لاحقًا.`,
  `بعد ${sealedOn} نحذف هذا الرمز.`,
];

const preview = ({ minutes, closesOn }: WordingFacts) =>
  `يستغرق ملء الاستبيان حوالي ${minutes}. آخر يوم للمشاركة هو ${closesOn}.`;

const asksAboutBureau = ({ surveys }: WordingFacts) => surveys.some(({ survey }) => survey === 'scholen');

const listsOf = ({ surveys }: WordingFacts) => (surveys.length === 1 ? 'استبيان' : 'استبيانات');

/** One, two, 3 to 10 and more than 10 are each said in their own way; as an object. */
function countedLists(count: number): string {
  if (count === 1) return 'استبيان';
  if (count === 2) return 'استبيانين';
  return count <= 10 ? `${count} استبيانات` : `${count} استبيانًا`;
}

function reminder(facts: ReminderFacts, subject: string, why: string): Opening {
  const isOne = facts.surveys.length === 1;
  return {
    subject: `تذكير: ${subject}`,
    preview: `ما زال بإمكانكم المشاركة حتى نهاية يوم ${facts.closesOn}.`,
    heading: `ما زال بإمكانكم المشاركة حتى نهاية يوم ${facts.closesOn}`,
    paragraphs: [
      `في ${facts.invitedOn} طلبنا منكم ملء ${countedLists(facts.surveys.length)}. ${isOne ? 'لم يكتمل الاستبيان بعد. هل تودّون إكماله؟' : 'لم تكتمل الاستبيانات بعد. هل تودّون إكمالها؟'} ${why}`,
      `نحن نرى فقط هل انتهيتم أم لا، ولا نرى إجاباتكم. هل ملأتم ${isOne ? 'الاستبيان' : 'الاستبيانات'} للتو؟ إذن لا يلزمكم فعل أي شيء.${facts.isLast ? ' هذا هو التذكير الأخير.' : ''}`,
    ],
  };
}

const passingOn = 'هذا الرابط لكم وحدكم. لذلك نرجو عدم إرسال هذه الرسالة إلى شخص آخر.';

/** Arabic, in the same plain words as the Dutch. */
export const ar: Wording = {
  audience: {
    ouders: {
      nameWhenUnknown: 'ولي الأمر الكريم',
      invitation: (facts) => ({
        subject: `استبيان من ${facts.association}`,
        preview: preview(facts),
        heading: 'يهمّنا أن نعرف رأيكم',
        paragraphs: [
          `تريد ${isolated(facts.association)} أن تعرف رأيكم في ${isolated(facts.loket)}. ما الذي يسير جيدًا؟ وما الذي يمكن أن يكون أفضل؟ بفضل إجاباتكم يمكننا مساعدة أولياء الأمور بشكل أفضل.`,
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          `استبيان من ${facts.association}`,
          'بفضل إجاباتكم يمكننا مساعدة أولياء الأمور بشكل أفضل.',
        ),
      answers: (facts) => [
        'المشاركة اختيارية ولا تؤثر على المساعدة المقدمة لطفلكم.',
        'المدرسة لا ترى إجاباتكم.',
        'ما دام الاستبيان مفتوحًا، تُحفظ إجاباتكم تحت رمز. وبهذا يمكنكم المتابعة لاحقًا.',
        `بعد ${facts.sealedOn} نحذف هذا الرمز. وعندها تصبح إجاباتكم مجهولة الهوية.`,
      ],
      passingOn: () => passingOn,
    },
    scholen: {
      nameWhenUnknown: 'الزملاء الكرام',
      invitation: (facts) => ({
        subject: asksAboutBureau(facts)
          ? `ما رأي مدرستكم في المكتب؟ ${listsOf(facts)} من ${facts.association}`
          : `كيف تتعاون مدرستكم مع المدارس الأخرى؟ ${listsOf(facts)} من ${facts.association}`,
        preview: preview(facts),
        heading: asksAboutBureau(facts)
          ? 'ما رأي مدرستكم في المكتب؟'
          : 'كيف تتعاون مدرستكم مع المدارس الأخرى؟',
        paragraphs: [
          `يريد مكتب ${isolated(facts.association)} أن يعرف ما الذي يسير جيدًا بالنسبة لمدرستكم وما الذي يمكن أن يكون أفضل. بفضل إجاباتكم نحسّن عملنا من أجل المدارس.`,
          'نطلب إجابة واحدة من كل فرع من فروع المدرسة. لذلك نرجو مناقشة الأسئلة أولًا مع إدارة المدرسة.',
        ],
      }),
      reminder: (facts) =>
        reminder(
          facts,
          asksAboutBureau(facts) ? 'ما رأي مدرستكم في المكتب؟' : 'كيف تتعاون مدرستكم مع المدارس الأخرى؟',
          'بفضل إجاباتكم نحسّن عملنا من أجل المدارس.',
        ),
      answers: (facts) => [
        'إجابتكم سرية. لا يرى المكتب إجابات كل مدرسة على حدة، بل يرى فقط نتائج 5 إجابات على الأقل معًا.',
        'المشاركة اختيارية.',
        ...underCode(facts),
      ],
      passingOn: ({ schools }) =>
        schools > 1
          ? 'هل سيملأ شخص آخر استبيان إحدى المدارس؟ إذن أرسلوا إليه رابط تلك المدرسة فقط، وليس هذه الرسالة.'
          : 'هل سيملأ شخص آخر الاستبيان باسم مدرستكم؟ إذن أرسلوا هذه الرسالة إلى ذلك الشخص وحده.',
    },
    ketenpartners: {
      nameWhenUnknown: 'شركائنا الكرام',
      invitation: (facts) => ({
        subject: `ما رأيكم فينا؟ استبيان من ${facts.association}`,
        preview: preview(facts),
        heading: 'يهمّنا أن نعرف رأيكم',
        paragraphs: [
          `أنتم و${isolated(facts.association)} تعملون معًا من أجل التلاميذ. نريد أن نعرف رأيكم في معلوماتنا وفي التواصل معنا. بفضل إجاباتكم نحسّن ذلك.`,
        ],
      }),
      reminder: (facts) => reminder(facts, `استبيان من ${facts.association}`, 'بفضل إجاباتكم نحسّن تعاوننا.'),
      answers: (facts) => [
        'إجابتكم سرية. لا يرى المكتب إجابات كل منظمة على حدة، بل يرى فقط نتائج 5 إجابات على الأقل معًا.',
        'المشاركة اختيارية.',
        ...underCode(facts),
      ],
      passingOn: () => passingOn,
    },
  },
  greeting: (name) => `تحية طيبة إلى ${isolated(name)}،`,
  facts: ({ minutes, closesOn, surveys, schools }) => [
    ...(schools > 1 ? ['لكل مدرسة رابط خاص بها.'] : []),
    surveys.length > 1
      ? `عدد الاستبيانات القصيرة: ${surveys.length}، ويستغرق ملؤها معًا حوالي ${minutes}.`
      : `يستغرق ملء الاستبيان حوالي ${minutes}.`,
    `آخر يوم للمشاركة هو ${closesOn}.`,
  ],
  toSurvey: 'إلى الاستبيان',
  toSurveyNamed: (title, minutes) => `${isolated(title)} (${minutes})`,
  forSchool: (school) => `المدرسة: ${isolated(school)}`,
  linkBelow: 'الزر لا يعمل؟ إذن افتحوا هذا الرابط:',
  answersHeading: 'ماذا يحدث بإجاباتكم؟',
  regards: 'مع أطيب التحيات،',
  whyHeading: 'لماذا وصلتكم هذه الرسالة؟',
  why: ({ addressSource, association, sealedOn, contact }) => [
    `حصلنا على عنوان بريدكم الإلكتروني من: ${isolated(addressSource)}. ${isolated(association)} هي المسؤولة عن بياناتكم.`,
    `هل لديكم سؤال أو شكوى؟ أو هل تريدون حذف بياناتكم (وهذا ممكن حتى ${sealedOn})؟ تواصلوا معنا: ${isolated(contact)}`,
  ],
  privacy: { question: 'هل تريدون معرفة المزيد عن بياناتكم؟', link: 'الخصوصية وحقوقكم' },
  unsubscribe: { question: 'لا تريدون تلقي استبيانات أخرى منا؟', link: 'ألغوا الاشتراك' },
  signIn: ({ association, validMinutes }) => ({
    subject: 'تسجيل الدخول إلى Peilstok',
    preview: `يعمل الرابط مرة واحدة، خلال ${validMinutes}.`,
    heading: 'رابط تسجيل الدخول الخاص بكم',
    paragraphs: [
      association === null
        ? 'بالزر أدناه تسجّلون الدخول إلى Peilstok.'
        : `بالزر أدناه تسجّلون الدخول إلى Peilstok من أجل ${isolated(association)}.`,
      `يعمل الرابط مرة واحدة، خلال ${validMinutes}. بعد ذلك يمكنكم طلب رابط جديد.`,
    ],
    button: 'تسجيل الدخول',
    notAsked: 'ألم تطلبوا هذا الرابط؟ إذن لا يلزمكم فعل أي شيء. لا ترسلوا هذه الرسالة إلى أي شخص.',
  }),
  test: ({ association, senderName, contact }) => ({
    subject: `رسالة تجريبية من ${association}`,
    preview: 'إذا كنتم تقرؤون هذا، فإن رسائل Peilstok تصل.',
    heading: 'البريد الإلكتروني يعمل',
    paragraphs: [
      `هذه رسالة تجريبية. إذا كنتم تقرؤون هذا، فإن Peilstok يستطيع إرسال البريد باسم ${isolated(association)}.`,
      `تأكدوا من أن المرسل صحيح. توقيع الدعوات: ${isolated(senderName)}. الأسئلة تذهب إلى: ${isolated(contact)}`,
      'هل وصلت هذه الرسالة إلى البريد غير المرغوب فيه؟ إذن اطلبوا من مدير النظام إعداد SPF وDKIM لعنوان المرسل.',
    ],
  }),
};
