import type { PersonView } from './viewPerson';

/** What a person gets who asks what is known of them: complete, to be read by people and machines. */
export interface PersonDocument {
  samenwerkingsverband: string;
  opgemaaktOp: string;
  adres: string;
  contacten: {
    groep: string;
    naam: string | null;
    taal: string;
    staatOpLijsten: {
      meting: string;
      school: string | null;
      bestuur: string | null;
      soort: string | null;
      rol: string | null;
      teruggetrokken: boolean;
      mails: string[];
      wissenKanTot: string;
    }[];
  }[];
  afgemeldVoorMailOp: string | null;
  /** Year. */
  namGeenMailAanIn: number | null;
  /** Links die dit adres kreeg om aan ouders door te sturen. */
  isTussenpersoonVan: { gemaildOp: string | null }[];
  heeftEenAccount: boolean;
  regelsInHetLogboek: number;
  uitleg: string[];
}

/** The document for the person, from what was found. Gives no answers: nobody at the bureau can see those. */
export function personDocument(
  view: PersonView,
  association: string,
  day: string,
  words: { mail: (message: string, state: string) => string; day: (day: string | Date) => string },
): PersonDocument {
  return {
    samenwerkingsverband: association,
    opgemaaktOp: day,
    adres: view.address,
    contacten: view.contacts.map((contact) => ({
      groep: contact.audience,
      naam: contact.name,
      taal: contact.language,
      staatOpLijsten: contact.listings.map((listing) => ({
        meting: `${listing.title} ${listing.year}`,
        school: listing.school,
        bestuur: listing.board,
        soort: listing.type,
        rol: listing.role,
        teruggetrokken: listing.withdrawn,
        mails: listing.mails.map(({ message, state }) => words.mail(message, state)),
        wissenKanTot: words.day(listing.sealBy),
      })),
    })),
    afgemeldVoorMailOp: view.optedOutAt ? words.day(view.optedOutAt) : null,
    namGeenMailAanIn: view.unreachableIn,
    isTussenpersoonVan: view.keeps.map(({ mailedOn }) => ({
      gemaildOp: mailedOn ? words.day(mailedOn) : null,
    })),
    heeftEenAccount: view.hasAccount,
    regelsInHetLogboek: view.logLines,
    uitleg: explanations(view),
  };
}

function explanations(view: PersonView): string[] {
  return [
    'Uw antwoorden staan hier niet in. Zolang een meting niet is verzegeld, staan ze versleuteld onder een code. Het bureau kan ze niet zien. U ziet ze zelf terug via uw link, op het apparaat waarop u ze gaf.',
    'Tot een meting is verzegeld, kunt u uw antwoorden zelf wissen via uw link, of ze laten wissen.',
    ...(view.contacts.some(({ audience }) => audience === 'ouders')
      ? [
          'Of u een herinnering kreeg, staat hier niet: daaruit is af te leiden of u toen al had geantwoord. Dat laten wij het bureau niet zien.',
        ]
      : []),
    ...(view.sealedRounds > 0
      ? [
          `In ${view.sealedRounds} ${view.sealedRounds === 1 ? 'verzegelde meting' : 'verzegelde metingen'} is niemand meer op te zoeken, ook u niet. Daar kan niets worden ingezien, verbeterd of gewist.`,
        ]
      : []),
  ];
}

/** The same as plain text. */
export function personText(document: PersonDocument): string {
  const lines = [
    `Wat ${document.samenwerkingsverband} in Peilstok bewaart over ${document.adres}`,
    `Opgemaakt op ${document.opgemaaktOp}`,
    '',
  ];
  if (document.contacten.length === 0) lines.push('Dit adres staat op geen enkele lijst.', '');
  for (const contact of document.contacten) {
    lines.push(`Groep: ${contact.groep}`, `Naam: ${contact.naam ?? 'niet bekend'}`, `Taal: ${contact.taal}`);
    for (const list of contact.staatOpLijsten) {
      const place = [list.school, list.bestuur, list.soort, list.rol].filter(Boolean).join(', ');
      lines.push(
        `Op de lijst van: ${list.meting}${place ? ` (${place})` : ''}`,
        `  Mails: ${list.mails.join('; ') || 'geen'}`,
        `  Wissen kan tot: ${list.wissenKanTot}`,
      );
    }
    lines.push('');
  }
  lines.push(
    `Afgemeld voor mail: ${document.afgemeldVoorMailOp ?? 'nee'}`,
    ...(document.namGeenMailAanIn ? [`Nam geen mail aan in: ${document.namGeenMailAanIn}`] : []),
    `Account bij Peilstok: ${document.heeftEenAccount ? 'ja' : 'nee'}`,
    `Regels in het logboek: ${document.regelsInHetLogboek}`,
    '',
    ...document.uitleg,
  );
  return `${lines.join('\n')}\n`;
}
