import type { ChromeTexts } from './chromeTexts';

export const nl: ChromeTexts = {
  languageName: 'Nederlands',
  direction: 'ltr',
  dateLocale: 'nl-NL',
  chooseLanguage: 'Taal',
  questionnaire: 'Vragenlijst',
  forSchool: 'Voor:',
  next: 'Verder',
  back: 'Terug',
  send: 'Versturen',
  step: (index, count) => (count === null ? `Stap ${index}` : `Stap ${index} van ${count}`),
  maySkip: 'U mag vragen overslaan.',
  maySkipMost: 'De meeste vragen mag u overslaan.',
  mustAnswer: 'Deze vraag is nodig om verder te gaan.',
  chooseAtMost: (count) => `Kies er hoogstens ${count}.`,
  otherText: 'Wat bedoelt u?',
  error: 'Let op',
  summaryTitle: (count) =>
    count === 1 ? 'Kijk nog even naar één vraag' : `Kijk nog even naar deze ${count} vragen`,
  slips: {
    required: () => 'Kies een antwoord. Daarna kunt u verder.',
    too_many: ({ max }) => `Kies er hoogstens ${max}. Haal een vinkje weg.`,
    too_long: ({ max, length }) =>
      `Uw tekst is te lang. U gebruikte ${length} tekens, er passen ${max}. Maak de tekst korter.`,
    control_character: () =>
      'Er stond een onzichtbaar teken in uw tekst. Wij haalden het weg. Klopt de tekst? Ga dan verder.',
    other_not_chosen: () =>
      'U schreef iets op, maar u koos dit antwoord niet. Kies het antwoord, of haal de tekst weg.',
    other_without_text: () => 'Schrijf op wat u bedoelt, of kies een ander antwoord.',
  },
  unreadable: 'Een antwoord is niet goed aangekomen. Kijk uw antwoorden na en probeer het nog een keer.',
  noLongerAsked:
    'U heeft een eerder antwoord veranderd. Daarom zijn de vragen anders. Uw laatste antwoord is niet bewaard. Ga hier verder.',
  notSaved:
    'Bewaren is niet gelukt. Uw antwoorden staan nog op deze bladzijde. Wacht even en probeer het dan nog een keer.',
  tooMuch:
    'Er is te veel tekst op deze bladzijde. Er is niets van bewaard. Uw antwoorden staan hier nog. Maak de tekst korter en probeer het nog een keer.',
  startedElsewhere:
    'U bent al eerder begonnen, op een ander apparaat. Om uw antwoorden te beschermen, laten wij ze hier niet zien. Wat u hier invult, komt in de plaats van uw eerdere antwoord op die vraag.',
  alreadySent: 'U heeft de vragenlijst al verstuurd. U kunt uw antwoorden nog veranderen.',
  keptWhileAnswering: 'Wij bewaren uw antwoorden al terwijl u invult, dus ook voordat u op Versturen klikt.',
  live: {
    answered: ({ count, of }) => `${count} van ${of} vragen ingevuld`,
    autosave:
      'Uw antwoorden worden vanzelf bewaard: elke 20 seconden als u iets verandert, en als u deze bladzijde verlaat.',
    goingOn: 'Even wachten …',
    saved: 'Opgeslagen',
    partlySaved: 'Opgeslagen, behalve wat nog niet af is.',
    offline:
      'Geen verbinding. Uw antwoorden staan op dit apparaat; wij proberen het opnieuw. Laat deze bladzijde open.',
    trouble:
      'Bewaren lukt nu niet. Uw antwoorden staan op dit apparaat; wij proberen het opnieuw. Laat deze bladzijde open.',
    refused: 'Vanzelf bewaren lukt niet meer. Klik op de knop hieronder, dan ziet u waarom.',
  },
  questionsTo: 'Vragen over deze vragenlijst?',
  changeAnswers: 'Antwoorden bekijken of veranderen',
  answerAgain: 'Opnieuw invullen',
  tryAgain: 'Nog een keer proberen',
  firstQuestion: 'Naar de eerste vraag',
  messages: {
    thanks: ({ until }) => ({
      title: 'Dank u wel',
      paragraphs: [
        'Uw antwoorden zijn bewaard. U hoeft niets meer te doen.',
        `Wilt u nog iets veranderen? Dat kan tot en met ${until}, zolang de vragenlijst open is.`,
      ],
    }),
    thanksElsewhere: ({ until }) => ({
      title: 'Dank u wel',
      paragraphs: [
        'De vragenlijst is ingevuld en bewaard. U hoeft niets meer te doen.',
        `Wilt u nog iets veranderen? Dat kan tot en met ${until}, zolang de vragenlijst open is. Op dit apparaat laten wij uw antwoorden niet zien. Wat u opnieuw invult, komt in de plaats van uw eerdere antwoord.`,
      ],
    }),
    screenedOut: ({ until }) => ({
      title: 'Dank u wel',
      paragraphs: [
        'De andere vragen passen niet bij uw situatie. U bent daarom al klaar. Uw antwoorden zijn bewaard.',
        `Wilt u nog iets veranderen? Dat kan tot en met ${until}, zolang de vragenlijst open is.`,
      ],
    }),
    notOpenYet: ({ opensOn }) => ({
      title: 'De vragenlijst is nog niet open',
      paragraphs: [`U kunt de vragenlijst invullen vanaf ${opensOn}. Bewaar uw link tot dan.`],
    }),
    closed: ({ associationName }) => ({
      title: 'De vragenlijst is gesloten',
      paragraphs: [
        `U kunt de vragenlijst niet meer invullen of veranderen. Antwoorden die al verstuurd zijn, tellen mee.`,
        `Heeft u een vraag? Neem contact op met ${associationName}.`,
      ],
    }),
    unknownLink: () => ({
      title: 'Deze link werkt niet',
      paragraphs: [
        'Misschien is de link niet helemaal overgenomen. Open de link nog een keer vanuit de e-mail of de brief. Typt u de link over? Kijk dan of alle letters en cijfers erin staan.',
        'Werkt het nog steeds niet? Vraag dan een nieuwe link aan degene van wie u de link kreeg.',
      ],
    }),
    withdrawn: () => ({
      title: 'Deze link is ingetrokken',
      paragraphs: [
        'Met deze link kunt u de vragenlijst niet meer invullen. Kreeg u daarna een nieuwe link? Gebruik dan die.',
      ],
    }),
    tooManyTries: () => ({
      title: 'Even wachten',
      paragraphs: [
        'Er is te vaak een link geprobeerd die niet werkt. Wacht tien minuten. Open dan de link nog een keer vanuit de e-mail of de brief.',
      ],
    }),
    needsCookie: () => ({
      title: 'Uw browser bewaart geen cookies',
      paragraphs: [
        'Uw antwoorden zijn bewaard. Maar wij kunnen de volgende vraag niet laten zien, omdat uw browser geen cookie bewaart. Wij gebruiken één cookie, alleen om u bij deze vragenlijst te herkennen.',
        'Sta cookies toe voor deze website, of open de link in een andere browser. Begin daarna bij de eerste vraag.',
      ],
    }),
    tooLarge: () => ({
      title: 'Uw tekst is te lang',
      paragraphs: [
        'Er is te veel tekst om te bewaren. Deze bladzijde is niet bewaard; wat u eerder verstuurde wel. Open uw link nog een keer en vul deze bladzijde opnieuw in, met een kortere tekst.',
      ],
    }),
    notAForm: () => ({
      title: 'Dit formulier kunnen wij niet lezen',
      paragraphs: [
        'Er is niets bewaard. Open de link uit de e-mail of de brief en vul de vragenlijst daar in.',
      ],
    }),
    trouble: () => ({
      title: 'Er ging iets mis bij ons',
      paragraphs: [
        'Dit ligt niet aan u. Wat u eerder verstuurde, is bewaard. Wacht een paar minuten en open de link dan nog een keer.',
      ],
    }),
    troubleSaving: () => ({
      title: 'Er ging iets mis bij ons',
      paragraphs: [
        'Dit ligt niet aan u. Uw laatste antwoorden zijn misschien nog niet bewaard; wat u eerder verstuurde wel.',
        'Wat u net invulde, staat nog klaar op deze bladzijde. Laat de bladzijde open. Wacht even en klik dan op de knop.',
      ],
    }),
    unsubscribe: () => ({
      title: 'Geen e-mail meer krijgen',
      paragraphs: [
        'Klik op de knop als u geen uitnodigingen en herinneringen meer wilt krijgen. Een vragenlijst die nu open is, kunt u met uw link nog wel invullen.',
      ],
    }),
    unsubscribed: () => ({
      title: 'U krijgt geen e-mail meer',
      paragraphs: [
        'Dit is verwerkt. U krijgt op dit adres geen uitnodigingen en herinneringen meer van ons.',
      ],
    }),
  },
  unsubscribeButton: 'Stuur mij geen e-mail meer',
};
