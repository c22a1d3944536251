import type { ChromeTexts } from './chromeTexts';

export const en: ChromeTexts = {
  languageName: 'English',
  direction: 'ltr',
  dateLocale: 'en-GB',
  chooseLanguage: 'Language',
  questionnaire: 'Questionnaire',
  forSchool: 'For:',
  next: 'Next',
  back: 'Back',
  send: 'Send',
  step: (index, count) => (count === null ? `Step ${index}` : `Step ${index} of ${count}`),
  maySkip: 'You may skip questions.',
  maySkipMost: 'You may skip most questions.',
  mustAnswer: 'We need this answer to go on.',
  chooseAtMost: (count) => `Choose ${count} at most.`,
  otherText: 'What do you mean?',
  error: 'Please check',
  summaryTitle: (count) =>
    count === 1 ? 'Please look at one question again' : `Please look at these ${count} questions again`,
  slips: {
    required: () => 'Choose an answer. Then you can go on.',
    too_many: ({ max }) => `Choose ${max} at most. Untick an answer.`,
    too_long: ({ max, length }) =>
      `Your text is too long. You used ${length} characters and there is room for ${max}. Please make it shorter.`,
    control_character: () =>
      'There was an invisible character in your text. We took it out. Is the text right? Then go on.',
    other_not_chosen: () =>
      'You wrote something, but did not choose this answer. Choose the answer, or remove the text.',
    other_without_text: () => 'Write what you mean, or choose another answer.',
  },
  unreadable: 'One answer did not reach us properly. Please check your answers and try again.',
  noLongerAsked:
    'You changed an earlier answer, so the questions are different now. Your last answer was not saved. Please go on here.',
  notSaved: 'Saving did not work. Your answers are still on this page. Wait a moment, then try again.',
  tooMuch:
    'There is too much text on this page. None of it was saved. Your answers are still here. Make the text shorter and try again.',
  startedElsewhere:
    'You started earlier, on another device. To protect your answers, we do not show them here. What you fill in here replaces your earlier answer to that question.',
  alreadySent: 'You have already sent the questionnaire. You can still change your answers.',
  keptWhileAnswering: 'We keep your answers while you fill them in, so also before you press Send.',
  live: {
    answered: ({ count, of }) => `${count} of ${of} questions answered`,
    autosave:
      'Your answers are kept by themselves: every 20 seconds when you change something, and when you leave this page.',
    goingOn: 'One moment …',
    saved: 'Saved',
    partlySaved: 'Saved, except what is not complete yet.',
    offline: 'No connection. Your answers are on this device; we will try again. Leave this page open.',
    trouble:
      'Saving does not work right now. Your answers are on this device; we will try again. Leave this page open.',
    refused: 'Your answers are no longer saved by themselves. Press the button below to see why.',
  },
  questionsTo: 'Questions about this questionnaire?',
  changeAnswers: 'See or change your answers',
  answerAgain: 'Fill in again',
  tryAgain: 'Try again',
  firstQuestion: 'Go to the first question',
  messages: {
    thanks: ({ until }) => ({
      title: 'Thank you',
      paragraphs: [
        'Your answers have been saved. There is nothing more you need to do.',
        `Would you like to change something? You can until ${until}, while the questionnaire is open.`,
      ],
    }),
    thanksElsewhere: ({ until }) => ({
      title: 'Thank you',
      paragraphs: [
        'The questionnaire has been filled in and saved. There is nothing more you need to do.',
        `Would you like to change something? You can until ${until}, while the questionnaire is open. On this device we do not show your answers. What you fill in again replaces your earlier answer.`,
      ],
    }),
    screenedOut: ({ until }) => ({
      title: 'Thank you',
      paragraphs: [
        'The other questions do not fit your situation, so you are done. Your answers have been saved.',
        `Would you like to change something? You can until ${until}, while the questionnaire is open.`,
      ],
    }),
    notOpenYet: ({ opensOn }) => ({
      title: 'The questionnaire is not open yet',
      paragraphs: [`You can fill in the questionnaire from ${opensOn}. Please keep your link until then.`],
    }),
    closed: ({ associationName }) => ({
      title: 'The questionnaire is closed',
      paragraphs: [
        'You can no longer fill in or change the questionnaire. Answers that were sent before count.',
        `Do you have a question? Please contact ${associationName}.`,
      ],
    }),
    unknownLink: () => ({
      title: 'This link does not work',
      paragraphs: [
        'Perhaps the link was not copied completely. Open the link once more from the e-mail or letter. Are you typing the link? Then check that all letters and digits are there.',
        'Still not working? Ask the person who gave you the link for a new one.',
      ],
    }),
    withdrawn: () => ({
      title: 'This link has been withdrawn',
      paragraphs: [
        'You can no longer fill in the questionnaire with this link. Did you receive a new link afterwards? Then use that one.',
      ],
    }),
    tooManyTries: () => ({
      title: 'Please wait a moment',
      paragraphs: [
        'A link that does not work was tried too many times. Wait ten minutes. Then open the link once more from the e-mail or the letter.',
      ],
    }),
    needsCookie: () => ({
      title: 'Your browser does not keep cookies',
      paragraphs: [
        'Your answers have been saved. But we cannot show the next question, because your browser does not keep a cookie. We use one cookie, only to recognise you in this questionnaire.',
        'Allow cookies for this website, or open the link in another browser. Then start at the first question.',
      ],
    }),
    tooLarge: () => ({
      title: 'Your text is too long',
      paragraphs: [
        'There is too much text to save. This page was not saved; what you sent before was. Open your link again and fill in this page once more, with a shorter text.',
      ],
    }),
    notAForm: () => ({
      title: 'We cannot read this form',
      paragraphs: [
        'Nothing was saved. Open the link from the e-mail or letter and fill in the questionnaire there.',
      ],
    }),
    trouble: () => ({
      title: 'Something went wrong on our side',
      paragraphs: [
        'It is not your fault. What you sent earlier has been saved. Wait a few minutes, then open the link again.',
      ],
    }),
    troubleSaving: () => ({
      title: 'Something went wrong on our side',
      paragraphs: [
        'It is not your fault. Your last answers may not have been saved yet; what you sent earlier has been.',
        'What you just filled in is ready on this page. Leave the page open. Wait a moment and then press the button.',
      ],
    }),
    unsubscribe: () => ({
      title: 'Stop receiving e-mail',
      paragraphs: [
        'Press the button if you no longer want to receive invitations and reminders. You can still fill in a questionnaire that is open now, with your link.',
      ],
    }),
    unsubscribed: () => ({
      title: 'You will receive no more e-mail',
      paragraphs: [
        'This has been done. You will receive no more invitations and reminders from us at this address.',
      ],
    }),
  },
  unsubscribeButton: 'Send me no more e-mail',
};
