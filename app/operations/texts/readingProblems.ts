import type { Problem } from '../problem';

export const tooFewLists: Problem = {
  code: 'too-few-lists',
  message: 'Van deze meting worden geen open antwoorden gelezen: er kwamen te weinig lijsten terug.',
};

export const gone: Problem = {
  code: 'gone',
  message: 'De tekst van dit antwoord is gewist. Er is niets veranderd.',
};

export const readByAnother: Problem = {
  code: 'read-by-another',
  message:
    'Iemand anders heeft dit antwoord intussen bewaard. Bekijk hieronder hoe het nu staat en beslis dan opnieuw.',
};

export const wrongWords: Problem = {
  code: 'wrong-words',
  message: 'De gekozen woorden passen niet bij dit antwoord. Kies ze hieronder opnieuw.',
};

export const nothingLeft: Problem = {
  code: 'nothing-left',
  message: 'Er blijft geen woord over. Laat iets staan, of kies "Niet vrijgeven".',
};
