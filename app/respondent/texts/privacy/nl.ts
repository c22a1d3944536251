import { getFact, parties } from '../../../operations/privacy/facts/privacyFacts';
import { respondentFactIds, respondentStoredIds } from '../../../operations/privacy/facts/respondentFacts';
import { getStoredData } from '../../../operations/privacy/facts/storedData';
import type { PrivacyTexts, StoredWords } from './privacyTexts';

/** In Dutch the facts are the bureau's own words, so that both read the same. */
const items = Object.fromEntries<StoredWords>(
  respondentStoredIds.map((id) => [id, getStoredData(id)]),
) as PrivacyTexts['kept']['items'];

const facts = Object.fromEntries(
  respondentFactIds.map((id) => {
    const { party, can, text } = getFact(id);
    const name = parties.find(({ key }) => key === party)?.name ?? '';
    return [id, `${name} ${can ? 'kan' : 'kan niet'} ${text}.`];
  }),
) as PrivacyTexts['access']['facts'];

export const nl: PrivacyTexts = {
  link: 'Privacy en uw rechten',
  accessibilityLink: 'Toegankelijkheid',
  title: 'Privacy en uw rechten',
  about: (list, association) => `Dit gaat over de vragenlijst "${list}" van ${association}.`,
  aboutAny:
    'Zo gaat Peilstok met uw gegevens om. Wilt u weten wie uw vragenlijst verstuurde en waarom? Open dan deze bladzijde vanuit de vragenlijst.',
  who: {
    heading: 'Wie is verantwoordelijk?',
    responsible: (name) => `${name} is verantwoordelijk voor uw gegevens.`,
    contact: 'Vragen?',
    officer: 'Functionaris gegevensbescherming:',
  },
  why: {
    heading: 'Waarom vragen wij dit?',
    ground: 'Dat mag volgens de privacywet (AVG), op grond van:',
    voluntary: 'U hoeft niet mee te doen. Wie niet meedoet, krijgt dezelfde hulp en hetzelfde contact.',
  },
  grounds: {
    a: 'uw toestemming (artikel 6, lid 1, onder a)',
    b: 'een overeenkomst met u (artikel 6, lid 1, onder b)',
    c: 'een plicht in de wet (artikel 6, lid 1, onder c)',
    d: 'een vitaal belang (artikel 6, lid 1, onder d)',
    e: 'een taak van algemeen belang (artikel 6, lid 1, onder e)',
    f: 'een gerechtvaardigd belang (artikel 6, lid 1, onder f)',
  },
  specialGrounds: {
    a: 'uw uitdrukkelijke toestemming (artikel 9, lid 2, onder a)',
    g: 'een zwaarwegend algemeen belang (artikel 9, lid 2, onder g)',
    h: 'zorg of ondersteuning (artikel 9, lid 2, onder h)',
    j: 'onderzoek of statistiek (artikel 9, lid 2, onder j)',
  },
  source: { heading: 'Hoe komen wij aan uw adres?', from: 'Wij kregen uw e-mailadres van' },
  kept: {
    heading: 'Wat bewaren wij, en hoe lang?',
    sealing: (by, isSealed) =>
      `Een meting wordt verzegeld: wij sluiten haar voorgoed af en maken uw antwoorden los van uw naam en adres. ${
        isSealed ? 'Dat is bij deze meting gebeurd.' : by ? `Dat gebeurt uiterlijk op ${by}.` : ''
      }`.trim(),
    whoSees: 'Wie ziet het?',
    until: 'Tot wanneer?',
    items,
  },
  access: {
    heading: 'Wie kan wat zien?',
    before: 'Voor het verzegelen',
    after: 'Na het verzegelen',
    facts,
  },
  helpers: {
    heading: 'Wie helpt ons?',
    hosting: 'De server en de database:',
    mail: 'De e-mail:',
    nobodyElse:
      'Verder geven wij uw gegevens aan niemand. Er is geen computer die over u beslist. Wij gebruiken één cookie, om uw apparaat bij deze vragenlijst te herkennen.',
  },
  rights: {
    heading: 'Wat zijn uw rechten?',
    see: 'U mag vragen wat wij van u bewaren (inzage). Uw antwoorden staan onder een code: die ziet u zelf, op het apparaat waarop u ze gaf.',
    correct:
      'Klopt er iets niet, dan mag u dat laten verbeteren (rectificatie). Uw antwoorden verandert u zelf, zolang de vragenlijst open is.',
    erase: (by, isSealed) =>
      isSealed
        ? 'U mag uw gegevens laten wissen. Deze meting is verzegeld: niemand kan nog zien welke antwoorden van u zijn. Die kunnen dus niet meer worden gewist.'
        : `U mag uw gegevens en antwoorden laten wissen${by ? `, tot ${by}` : ' tot het verzegelen'}. Daarna kan niemand nog zien welke antwoorden van u zijn.`,
    eraseYourself:
      'U kunt uw antwoorden ook zelf wissen, zolang de meting niet is verzegeld: open uw link en kies onderaan "Mijn antwoorden wissen". Kreeg u een link die meer mensen kregen, bijvoorbeeld van school of van een poster? Dan weten wij niet wie u bent. Alleen u kunt uw antwoorden dan wissen, op het apparaat en in de browser waarin u ze gaf. Een oude reservekopie kan ze nog bevatten, versleuteld. Die is niet meer te lezen als de sleutel is vernietigd.',
    object: 'U mag zeggen dat u niet wilt dat wij uw gegevens gebruiken (bezwaar).',
    withdraw: 'U mag uw toestemming intrekken. Wat daarvoor gebeurde, blijft geldig.',
    how: (contact) => `Wilt u dit? Neem contact op: ${contact}. U hoort binnen een maand wat wij doen.`,
    howUnknown: 'Wilt u dit? Neem contact op met wie u de vragenlijst stuurde.',
  },
  complaint: {
    heading: 'Bent u het niet met ons eens?',
    text: 'Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
    link: 'autoriteitpersoonsgegevens.nl',
  },
};
