/** One kind of personal data: where it is, who sees it, and until when. */
export interface StoredData {
  id: string;
  what: string;
  of: string;
  where: string;
  whoSees: string;
  /** `[[…Days]]` is filled with the confirmed period. */
  until: string;
}

/** Everything personal that the product keeps, as the register of processing tells it. */
export const storedData: readonly StoredData[] = [
  {
    id: 'parents-list',
    what: 'naam, e-mailadres en taal; dat een ouder op de lijst staat, is een bijzonder gegeven',
    of: 'ouders',
    where: 'database; mails op weg naar de mailprovider',
    whoSees: 'bureau, databasebeheerder, hostingpartij, mailprovider',
    until:
      'het verzegelen of verwijderen van de meting; bij een meting die nooit opengaat 90 dagen na inlezen',
  },
  {
    id: 'contacts',
    what: 'naam, e-mailadres, taal, school of organisatie, rol',
    of: 'contactpersonen van scholen en ketenpartners',
    where: 'database; mails op weg naar de mailprovider',
    whoSees: 'bureau, databasebeheerder, hostingpartij, mailprovider',
    until: '[[contactDays]] dagen nadat geen lijst hen meer heeft',
  },
  {
    id: 'keepers',
    what: 'e-mailadres',
    of: 'tussenpersonen: wie een link kreeg om aan ouders door te sturen',
    where: 'database; mails op weg naar de mailprovider',
    whoSees: 'bureau, databasebeheerder, hostingpartij, mailprovider',
    until: 'het verzegelen of verwijderen van de meting, of het stoppen van de link',
  },
  {
    id: 'upload',
    what: 'een ingestuurd bestand met namen en adressen, of met antwoorden van een eerdere meting, zolang het wordt nagekeken',
    of: 'iedereen die erin staat',
    where: 'database',
    whoSees: 'bureau, databasebeheerder, hostingpartij',
    until: 'het wordt overgenomen of weggegooid; anders na 1 dag',
  },
  {
    id: 'calls',
    what: 'naam, telefoonnummer en wanneer het schikt, versleuteld en los van alle antwoorden',
    of: 'ouders die na afloop vroegen om gebeld te worden',
    where: 'database; de sleutel volgt uit het geheim van de server',
    whoSees: 'bureau, hostingpartij',
    until: '30 dagen na het vragen, of eerder als het bureau het wist',
  },
  {
    id: 'mails',
    what: 'welke mail aan wie ging en wanneer, en of hij terugkwam',
    of: 'iedereen die is gevraagd',
    where: 'database',
    whoSees: 'bureau (van ouders alleen de uitnodiging), databasebeheerder, hostingpartij',
    until: 'het verzegelen',
  },
  {
    id: 'open-answers',
    what: 'antwoorden, versleuteld onder een code',
    of: 'iedereen die antwoordde, zolang de meting niet is verzegeld',
    where: 'database; de sleutel en een kopie ervan in aparte mappen',
    whoSees: 'niemand met alleen de database of alleen de sleutel; de hostingpartij heeft beide',
    until: 'het verzegelen; kopieën van de sleutel hoogstens [[keyBackupDays]] dagen daarna',
  },
  {
    id: 'sealed-answers',
    what: 'antwoorden zonder naam, met hoogstens soort en bestuur als ten minste 5 rijen die delen',
    of: 'niemand die nog is op te zoeken',
    where: 'database',
    whoSees: 'databasebeheerder, hostingpartij; het bureau ziet er de uitkomsten van',
    until: 'het verwijderen van het samenwerkingsverband',
  },
  {
    id: 'raw-texts',
    what: 'open antwoorden zoals ze zijn geschreven, los van alle andere antwoorden',
    of: 'niemand die nog is op te zoeken, behalve wie zichzelf in de tekst noemt',
    where: 'database',
    whoSees: 'bureau (om namen weg te halen), databasebeheerder, hostingpartij',
    until: '[[rawTextDays]] dagen na het verzegelen; wat is vrijgegeven, blijft',
  },
  {
    id: 'log',
    what: 'wie wat deed in Peilstok, met dag en tijd',
    of: 'medewerkers van het bureau',
    where: 'database (logboek)',
    whoSees: 'databasebeheerder, hostingpartij, de beheerder van Peilstok (in de export)',
    until: '[[logDays]] dagen',
  },
  {
    id: 'improvement',
    what: 'wie welke conclusie, actie of terugkoppeling vastlegde of wijzigde, en wat er eerst stond; wie een actie oppakt',
    of: 'medewerkers van het bureau',
    where: 'database',
    whoSees: 'bureau, databasebeheerder, hostingpartij',
    until: 'het verwijderen van het samenwerkingsverband: de geschiedenis hoort bij de verantwoording',
  },
  {
    id: 'decisions',
    what: 'e-mailadres bij wat iemand besliste of invulde: programma en goedkeuring, streefwaarden, nulmeting, cijfers en teksten van normen, mailteksten, talen, het lezen van open antwoorden, de gegevens van de verwerking',
    of: 'medewerkers van het bureau',
    where: 'database',
    whoSees: 'bureau, databasebeheerder, hostingpartij',
    until:
      'het verwijderen van het samenwerkingsverband: wie wat wanneer besloot, hoort bij de verantwoording',
  },
  {
    id: 'account',
    what: 'e-mailadres om aan te melden; een verborgen vorm van de aanmeldlink en de aanmelding',
    of: 'medewerkers van het bureau',
    where: 'database',
    whoSees: 'databasebeheerder, hostingpartij',
    until: 'het account wordt verwijderd; een link verloopt na 30 minuten, een aanmelding na 14 dagen',
  },
  {
    id: 'opt-out',
    what: 'dat een adres geen mail meer wil, als code waaruit het adres niet te lezen is zonder het geheim van de server',
    of: 'wie zich afmeldde of liet wissen',
    where: 'database',
    whoSees: 'hostingpartij',
    until: 'het verwijderen van het samenwerkingsverband: anders zouden wij toch weer mailen',
  },
  {
    id: 'asked',
    what: 'voor hoeveel vragenlijsten een adres dit jaar is gevraagd, niet voor welke, als code waaruit het adres niet te lezen is zonder het geheim van de server',
    of: 'iedereen die is gevraagd',
    where: 'database',
    whoSees: 'hostingpartij',
    until: 'het einde van het kalenderjaar, zodat niemand vaker wordt gevraagd dan is afgesproken',
  },
  {
    id: 'unreachable',
    what: 'dat een adres bij een meting geen mail aannam, niet bij welke, als code waaruit het adres niet te lezen is zonder het geheim van de server',
    of: 'wie niet te bereiken was',
    where: 'database',
    whoSees: 'bureau (alleen als het adres opnieuw op een lijst staat), hostingpartij',
    until: 'twee kalenderjaren na dat van de meting, of tot een uitnodiging wel aankomt',
  },
  {
    id: 'device',
    what: 'dat een apparaat eerder antwoorden gaf (een cookie met een toevallige code)',
    of: 'wie antwoordde',
    where: 'in de browser; een verborgen vorm ervan versleuteld bij de antwoorden',
    whoSees: 'wie het apparaat gebruikt',
    until: 'de cookie verloopt; bij het verzegelen verliest hij zijn betekenis',
  },
];

/** @throws when nothing of that kind is kept. */
export function getStoredData(id: string): StoredData {
  const found = storedData.find((one) => one.id === id);
  if (found) return found;
  throw new Error(`Nothing is kept as ${id}.`);
}
