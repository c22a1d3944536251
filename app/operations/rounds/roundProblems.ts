import type { Problem } from '../problem';

export const noDraft: Problem = {
  code: 'no-draft',
  message: 'Deze meting is al geopend of bestaat niet meer. Er is niets gewijzigd.',
};

export const notOpen: Problem = {
  code: 'not-open',
  message: 'Deze meting is niet open. Er is niets verstuurd of gewijzigd.',
};

export const notClosed: Problem = {
  code: 'not-closed',
  message: 'Sluit de meting eerst. Verzegelen kan alleen als er geen antwoorden meer bij komen.',
};

export const keyLost: Problem = {
  code: 'key-lost',
  message:
    'De sleutel van deze meting is niet gevonden in de sleutelmap. Zonder sleutel kan niemand de antwoorden lezen. Zet de reservekopie van de sleutelmap terug.',
};
