import type { PrivacyTexts } from './privacyTexts';

export const en: PrivacyTexts = {
  link: 'Privacy and your rights',
  accessibilityLink: 'Accessibility',
  title: 'Privacy and your rights',
  about: (list, association) => `This is about the questionnaire "${list}" of ${association}.`,
  aboutAny:
    'This is how Peilstok handles your data. Do you want to know who sent your questionnaire, and why? Then open this page from the questionnaire.',
  who: {
    heading: 'Who is responsible?',
    responsible: (name) => `${name} is responsible for your data.`,
    contact: 'Questions?',
    officer: 'Data protection officer:',
  },
  why: {
    heading: 'Why do we ask this?',
    ground: 'The privacy law (GDPR) allows it on the ground of:',
    voluntary: 'You do not have to take part. If you do not, you get the same help and the same contact.',
  },
  grounds: {
    a: 'your consent (article 6(1)(a))',
    b: 'a contract with you (article 6(1)(b))',
    c: 'a duty in the law (article 6(1)(c))',
    d: 'a vital interest (article 6(1)(d))',
    e: 'a task in the public interest (article 6(1)(e))',
    f: 'a legitimate interest (article 6(1)(f))',
  },
  specialGrounds: {
    a: 'your explicit consent (article 9(2)(a))',
    g: 'a substantial public interest (article 9(2)(g))',
    h: 'care or support (article 9(2)(h))',
    j: 'research or statistics (article 9(2)(j))',
  },
  source: { heading: 'How do we have your address?', from: 'We got your e-mail address from' },
  kept: {
    heading: 'What do we keep, and for how long?',
    sealing: (by, isSealed) =>
      `A survey is sealed: we close it for good and separate your answers from your name and address. ${
        isSealed ? 'This survey has been sealed.' : by ? `That is done on ${by} at the latest.` : ''
      }`.trim(),
    whoSees: 'Who sees it?',
    until: 'Until when?',
    items: {
      'parents-list': {
        what: 'name, e-mail address and language; that a parent is on the list is special personal data',
        whoSees: 'the bureau, who runs the database, who runs the server, the mail provider',
        until: 'the survey is sealed or removed; if it never opens, 90 days after the list was read in',
      },
      contacts: {
        what: 'name, e-mail address, language, school or organisation, role',
        whoSees: 'the bureau, who runs the database, who runs the server, the mail provider',
        until: '[[contactDays]] days after no list holds you any more',
      },
      mails: {
        what: 'which mail went to whom, and when',
        whoSees: 'the bureau (of parents only the invitation), who runs the database, who runs the server',
        until: 'the survey is sealed',
      },
      'open-answers': {
        what: 'your answers, encrypted under a code',
        whoSees: 'nobody who has only the database or only the key; who runs the server has both',
        until: 'the survey is sealed; copies of the key at most [[keyBackupDays]] days longer',
      },
      'sealed-answers': {
        what: 'answers without a name, with at most type and board if at least 5 rows share them',
        whoSees: 'who runs the database, who runs the server; the bureau sees the results',
        until: 'the association leaves Peilstok',
      },
      'raw-texts': {
        what: 'what you wrote in your own words, apart from all other answers',
        whoSees: 'the bureau (to take names out), who runs the database, who runs the server',
        until: '[[rawTextDays]] days after sealing; what was released stays',
      },
      'opt-out': {
        what: 'that an address wants no more mail, as a code from which the address cannot be read without the secret of the server',
        whoSees: 'who runs the server',
        until: 'the association leaves Peilstok: otherwise we would mail you again',
      },
      device: {
        what: 'that a device gave answers before (a cookie with a random code)',
        whoSees: 'who uses the device',
        until: 'the cookie expires; at sealing it loses its meaning',
      },
    },
  },
  access: {
    heading: 'Who can see what?',
    before: 'Before sealing',
    after: 'After sealing',
    facts: {
      'bureau-before-list':
        'The bureau can see who is on the list, with name, address and school or organisation.',
      'bureau-before-counts': 'The bureau can see how many questionnaires were begun and completed.',
      'bureau-before-school-progress':
        'The bureau can see which schools and partners sent the questionnaire in, so that it can call.',
      'bureau-before-parent-progress': 'The bureau cannot see on the list which parent has answered.',
      'bureau-before-answers': 'The bureau cannot see answers, or results so far.',
      'respondents-before-own':
        'You can see your own answers again on the device on which you gave them, and erase them; with a link that more people got, only on that device.',
      'mail-before-reminded':
        'Who sends the mails can tell from the reminders who had not finished then, and so also who had, unless that person had unsubscribed.',
      'mail-before-write':
        'Who sends the mails can use a link to answer in place of someone else, and replace or erase their answers.',
      'mail-before-read': 'Who sends the mails cannot use a link to read what someone else answered.',
      'database-before-answers': 'Who has only the database cannot read an answer: everything is encrypted.',
      'server-before-everything':
        'Who runs the server can read answers and tell whose they are: database and key are both there.',
      'bureau-after-figures': 'The bureau can see results, of at least five answers together.',
      'bureau-after-texts':
        'The bureau can read what people wrote in their own words, one by one, when at least ten questionnaires were completed; without a name and apart from the other answers. What it says can sometimes show who wrote it.',
      'bureau-after-link': 'The bureau cannot find the answer of a person or a school.',
      'database-after-link': 'Who has only the database cannot find the answer of a person.',
      'server-after-link':
        'Who runs the server cannot find the answer of a person: the key has been destroyed.',
      'server-after-copied':
        'Who runs the server can do so with a copy of both database and key, if one was made before sealing and was left lying about.',
    },
  },
  helpers: {
    heading: 'Who helps us?',
    hosting: 'The server and the database:',
    mail: 'The e-mail:',
    nobodyElse:
      'We give your data to nobody else. No computer decides about you. We use one cookie, to recognise your device for this questionnaire.',
  },
  rights: {
    heading: 'What are your rights?',
    see: 'You may ask what we keep about you (access). Your answers are under a code: you can see them yourself, on the device on which you gave them.',
    correct:
      'If something is wrong, you may have it corrected (rectification). You change your answers yourself, as long as the questionnaire is open.',
    erase: (by, isSealed) =>
      isSealed
        ? 'You may have your data erased. This survey has been sealed: nobody can tell any more which answers are yours. So those can no longer be erased.'
        : `You may have your data and answers erased${by ? `, until ${by}` : ' until the survey is sealed'}. After that nobody can tell which answers are yours.`,
    eraseYourself:
      'You can also erase your answers yourself, as long as the survey has not been sealed: open your link and choose "Erase my answers" at the bottom. Did you get a link that more people got, for example from school or from a poster? Then we do not know who you are. Only you can erase your answers then, on the device and in the browser in which you gave them. An old backup may still hold them, encrypted. It can no longer be read once the key has been destroyed.',
    object: 'You may say that you do not want us to use your data (objection).',
    withdraw: 'You may withdraw your consent. What was done before stays valid.',
    how: (contact) => `Do you want this? Get in touch: ${contact}. You hear within a month what we do.`,
    howUnknown: 'Do you want this? Get in touch with whoever sent you the questionnaire.',
  },
  complaint: {
    heading: 'Do you not agree with us?',
    text: 'Then you can complain to the Dutch data protection authority, the Autoriteit Persoonsgegevens.',
    link: 'autoriteitpersoonsgegevens.nl',
  },
};
