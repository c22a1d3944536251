/** Who might want to know what one person answered. */
export type Party = 'bureau' | 'respondents' | 'mail' | 'database' | 'server' | 'outsider';

/** Before sealing: the round is open or closed and its key exists. After: it is sealed and the key is destroyed. */
export type Phase = 'before' | 'after';

export interface PrivacyFact {
  id: string;
  party: Party;
  phase: Phase;
  /** true: can see or do this. false: cannot. */
  can: boolean;
  /** Goes on from "Kan" or "Kan niet". */
  text: string;
}

export const parties: readonly { key: Party; name: string; who: string }[] = [
  { key: 'bureau', name: 'Een medewerker van het bureau', who: 'Wie zich in Peilstok aanmeldt.' },
  {
    key: 'respondents',
    name: 'Een school, ouder of partner die ook is gevraagd',
    who: 'Wie zelf een link kreeg.',
  },
  { key: 'mail', name: 'Wie de mails verstuurt', who: 'De mailprovider ziet alle mails, met de links.' },
  {
    key: 'database',
    name: 'Wie alleen bij de database kan',
    who: 'De databasebeheerder, of wie een reservekopie van de database heeft.',
  },
  {
    key: 'server',
    name: 'Wie bij de server zelf kan',
    who: 'De hostingpartij: database, sleutels en het programma samen.',
  },
  { key: 'outsider', name: 'Een buitenstaander', who: 'Iedereen op internet, ook wie een link vindt.' },
];

const before = (party: Party, can: boolean, id: string, text: string): PrivacyFact => ({
  id: `${party}-before-${id}`,
  party,
  phase: 'before',
  can,
  text,
});

const after = (party: Party, can: boolean, id: string, text: string): PrivacyFact => ({
  ...before(party, can, id, text),
  id: `${party}-after-${id}`,
  phase: 'after',
});

/**
 * What each party can and cannot see, before and after sealing. The register, the DPIA, the privacy page and the round
 * page take their words from here and nowhere else. `test/attacks` takes the side of each party.
 */
export const privacyFacts: readonly PrivacyFact[] = [
  before('bureau', true, 'list', 'zien wie er op de lijst staat, met naam, adres en school of organisatie'),
  before('bureau', true, 'counts', 'zien hoeveel lijsten begonnen en af zijn'),
  before(
    'bureau',
    true,
    'school-progress',
    'van scholen en partners zien wie de lijst terugstuurde, om te kunnen bellen',
  ),
  before('bureau', false, 'answers', 'antwoorden of tussenstanden van uitkomsten zien'),
  before('bureau', false, 'parent-progress', 'op de lijst zien welke ouder heeft geantwoord'),
  before(
    'bureau',
    true,
    'count-difference',
    'uit een telling soms iets afleiden: wie iemand wist en daarna één lijst minder ziet, weet dat die persoon had geantwoord',
  ),
  after('bureau', true, 'figures', 'uitkomsten zien, over ten minste vijf antwoorden'),
  after(
    'bureau',
    false,
    'skipped',
    'uitrekenen wat iemand koos die een vraag oversloeg: sloegen 1 tot en met 4 mensen een vraag over, dan staan de cijfers van de vragen bij die indicator afgerond of niet',
  ),
  after(
    'bureau',
    true,
    'texts',
    'open antwoorden één voor één lezen vanaf tien ingevulde lijsten, zonder naam en los van de andere antwoorden; aan de inhoud is soms te raden wie schreef',
  ),
  after('bureau', false, 'link', 'een antwoord bij een persoon of een school zoeken'),
  after('bureau', false, 'who', 'zien wie er in de meting op de lijst stond en wie antwoordde'),
  after(
    'bureau',
    true,
    'contacts',
    'een contactpersoon van een school of partner opzoeken op adres, tot de bewaartermijn om is; een ouder niet',
  ),
  after(
    'bureau',
    false,
    'export',
    'in het bestand van het hele samenwerkingsverband meer uitkomsten of antwoorden vinden dan op de pagina’s staan',
  ),

  before(
    'respondents',
    false,
    'others',
    'iets zien van een ander: geen lijst, geen telling en geen antwoord',
  ),
  before(
    'respondents',
    true,
    'own',
    'eigen antwoorden terugzien op het apparaat waarop ze zijn gegeven, en ze wissen; wie een link heeft die meer mensen kregen, alleen op dat apparaat',
  ),
  after(
    'respondents',
    false,
    'link',
    'antwoorden van zichzelf of een ander terugvinden: de link werkt niet meer',
  ),

  before('mail', true, 'invited', 'zien wie is uitgenodigd, met naam, adres en persoonlijke link'),
  before(
    'mail',
    true,
    'reminded',
    'aan de herinneringen zien wie toen nog niet klaar was, en dus ook wie wel, voor zover die zich niet had afgemeld',
  ),
  before('mail', true, 'sent', 'met een link zien of die lijst al is verstuurd'),
  before(
    'mail',
    true,
    'write',
    'met een link in plaats van de ander antwoorden, en diens antwoorden vervangen of wissen',
  ),
  before('mail', false, 'read', 'met een link lezen wat de ander al antwoordde'),
  before(
    'mail',
    true,
    'sign-in',
    'een aanmeldlink van het bureau gebruiken voordat het bureau dat doet, en dan zien wat het bureau ziet',
  ),
  after(
    'mail',
    true,
    'sign-in',
    'een aanmeldlink van het bureau gebruiken voordat het bureau dat doet, en dan zien wat het bureau ziet',
  ),
  after(
    'mail',
    true,
    'mails',
    'de verstuurde mails nog hebben, zo lang als met de mailprovider is afgesproken',
  ),
  after('mail', false, 'link', 'met de links van deze meting nog iets lezen of schrijven'),

  before('database', true, 'list', 'zien wie is uitgenodigd, met naam en adres, en welke mails er gingen'),
  before(
    'database',
    true,
    'reminded',
    'aan de herinneringen zien wie toen nog niet klaar was, en dus ook wie wel, voor zover die zich niet had afgemeld',
  ),
  before(
    'database',
    true,
    'ciphertext',
    'zien hoeveel lijsten er zijn, in welke volgorde en ongeveer wanneer ze zijn opgeslagen, en welke veel tekst bevatten (meer dan ongeveer 1.700 tekens)',
  ),
  before('database', false, 'answers', 'een antwoord lezen: alles staat versleuteld'),
  before('database', false, 'link', 'zien welke lijst van wie is: daarvoor is de sleutel nodig'),
  after('database', true, 'rows', 'losse antwoorden zien, zonder naam en in willekeurige volgorde'),
  after(
    'database',
    true,
    'contacts',
    'contactpersonen van scholen en partners zien, tot hun bewaartermijn om is; ouders niet',
  ),
  after(
    'database',
    true,
    'texts',
    'open antwoorden lezen zoals ze zijn geschreven, tot ze op hun dag zijn gewist',
  ),
  after('database', false, 'link', 'een antwoord bij een persoon zoeken'),
  after(
    'database',
    false,
    'old-backup',
    'antwoorden lezen in een reservekopie van vóór het verzegelen, als ook elke kopie van de sleutel weg is',
  ),
  after(
    'database',
    true,
    'old-names',
    'in zo’n oude reservekopie nog wel zien wie er op de lijst stond, tot die kopie is verwijderd',
  ),

  before(
    'server',
    true,
    'everything',
    'antwoorden lezen en bij een persoon zoeken: database en sleutel zijn daar allebei',
  ),
  after('server', true, 'as-database', 'hetzelfde zien als wie bij de database kan'),
  after('server', false, 'link', 'een antwoord bij een persoon zoeken: de sleutel is vernietigd'),
  after(
    'server',
    true,
    'copied',
    'dat wel met een kopie van database én sleutel die vóór het verzegelen is gemaakt en is blijven liggen',
  ),

  before(
    'outsider',
    false,
    'nothing',
    'zonder link antwoorden of namen zien of iets invullen; een link is niet te raden',
  ),
  before(
    'outsider',
    true,
    'code',
    'met de eerste zes tekens van een link zien van wie een meting is, waarom zij er is en of zij is gesloten',
  ),
  before(
    'outsider',
    true,
    'found-link',
    'met een gevonden link zien of die lijst al is verstuurd en invullen in plaats van de ander; niet zien van wie de link is of wat er al staat',
  ),
  after(
    'outsider',
    false,
    'link',
    'met een link nog iets lezen of invullen: elke link zegt dat de meting is gesloten',
  ),
];

/** The facts of one party in one phase. */
export function factsOf(party: Party, phase: Phase): PrivacyFact[] {
  return privacyFacts.filter((fact) => fact.party === party && fact.phase === phase);
}

/** @throws when there is no such fact. */
export function getFact(id: string): PrivacyFact {
  const found = privacyFacts.find((fact) => fact.id === id);
  if (found) return found;
  throw new Error(`No privacy fact ${id}.`);
}
