/** What remains, said plainly: each with what limits it and who has to do that. */
export interface ResidualRisk {
  risk: string;
  limitedBy: string;
  by: 'Peilstok' | 'bureau' | 'beheerder';
}

export const residualRisks: readonly ResidualRisk[] = [
  {
    risk: 'Tot het verzegelen leiden database en sleutel samen naar wie wat antwoordde.',
    limitedBy:
      'Zet de sleutels op een andere plaats dan de database en haar reservekopieën. Verzegel op tijd: het moet voor de dag die mensen is beloofd.',
    by: 'beheerder',
  },
  {
    risk: 'Een reservekopie van de sleutel die blijft liggen, maakt een oude reservekopie van de database leesbaar.',
    limitedBy:
      'Bewaar kopieën van de sleutels hoogstens de bevestigde termijn. Peilstok vernietigt alleen de kopieën die het zelf maakt.',
    by: 'beheerder',
  },
  {
    risk: 'De mailprovider kent de genodigden en hun links, en ziet aan herinneringen wie nog niet klaar was.',
    limitedBy: 'Sluit een verwerkersovereenkomst, met een korte bewaartijd van verstuurde mail.',
    by: 'bureau',
  },
  {
    risk: 'Verstuurt het bureau de mails zelf, dan heeft het de links: wie er een opent, leest of er al een lijst is begonnen, en kan hem invullen.',
    limitedBy:
      'De link laat niet lezen wat er staat. Bij ouders noemt het bestand van een herinnering iedereen, ook wie al antwoordde. Gebruik het alleen om te mailen en gooi het daarna weg.',
    by: 'bureau',
  },
  {
    risk: 'Is er één ouder die geen herinnering meer kan krijgen (teruggetrokken of onbestelbaar), dan volgt uit het aantal herinneringen en het aantal lijsten of die ouder al had geantwoord.',
    limitedBy:
      'Het aantal zegt niet wat die ouder antwoordde, en bij twee of meer van zulke ouders niet wie.',
    by: 'Peilstok',
  },
  {
    risk: 'Wie een mail doorstuurt, laat een ander in zijn plaats antwoorden.',
    limitedBy: 'De link laat niet lezen wat er staat, en vervalt bij het sluiten.',
    by: 'Peilstok',
  },
  {
    risk: 'Wie een gedeelde link heeft, kan op verschillende apparaten meer dan één keer antwoorden, of de link verder verspreiden.',
    limitedBy:
      'Dezelfde browser gaat verder waar hij was. Komen er meer antwoorden dan ouders, dan staat dat erbij en wordt niet gewogen. Het bureau kan een link stoppen en vervangen.',
    by: 'bureau',
  },
  {
    risk: 'Wie weet wie op een ogenblik een kaartje kreeg, ziet aan de telling van die link of er daarna een lijst bij kwam.',
    limitedBy:
      'De telling zegt niet wie en niet wat. Hoeveel mensen begonnen, staat van geen enkele link vermeld.',
    by: 'Peilstok',
  },
  {
    risk: 'Tot de volgende nacht volgt uit de database welke lijst het laatst werd verstuurd voordat iemand vroeg om gebeld te worden.',
    limitedBy:
      'De namen staan versleuteld in één rij die telkens helemaal wordt herschreven, zonder tijd. Met alleen de database is er niets te lezen; na het verzegelen is er geen rij meer om bij te zoeken.',
    by: 'Peilstok',
  },
  {
    risk: 'In een open antwoord kan iemand zichzelf, een kind of een collega noemen.',
    limitedBy:
      'De vragenlijst vraagt geen namen te noemen. Het bureau leest elk antwoord voor het vrijgeven. De ruwe tekst verdwijnt op zijn dag.',
    by: 'bureau',
  },
  {
    risk: 'Een school of organisatie is herkenbaar als zij vertelt wat zij antwoordde, of als bijna iedereen hetzelfde antwoordt.',
    limitedBy:
      'Wij noemen deze metingen vertrouwelijk, niet anoniem. Een cijfer staat voor ten minste 5 antwoorden.',
    by: 'Peilstok',
  },
  {
    risk: 'Wat meer dan negen op de tien mensen antwoordden, of wat volgt uit een cijfer van bijna 1 of bijna 10, is van iedereen in die groep bekend.',
    limitedBy:
      'Een cijfer over een groep zegt iets over die groep. Het zegt niet wie anders antwoordde. Geef tabellen alleen vrij als dat nodig is.',
    by: 'bureau',
  },
  {
    risk: 'Het aantal lijsten verandert zichtbaar als iemand antwoordt of zich laat wissen.',
    limitedBy: 'Van ouders zien medewerkers alleen tellingen, nooit wie.',
    by: 'Peilstok',
  },
  {
    risk: 'Zolang een meting loopt, staat er per groep ouders ongeveer hoeveel er klaar zijn. Per dag blijft bewaard hoeveel lijsten er terug waren, ook na het verzegelen.',
    limitedBy:
      'Een groep telt ten minste tien ouders, van wie er vijf wel en vijf niet antwoordden, en aantallen zijn in vijven. Per dag staat één getal, bij ouders in vijven, zonder tijd; een verzegeld antwoord heeft geen dag.',
    by: 'Peilstok',
  },
  {
    risk: 'Een oude reservekopie van de database houdt namen van genodigden vast.',
    limitedBy:
      'Verwijder reservekopieën op tijd. Namen van ouders mogen uiterlijk 30 dagen na het verzegelen nergens meer staan.',
    by: 'beheerder',
  },
  {
    risk: 'Wie alle antwoorden op één na kent, kent het laatste: vier scholen van een groep van vijf die hun antwoorden naast elkaar leggen, of wie zelf adressen op de lijst zette.',
    limitedBy:
      'Vijf beschermt tegen elk apart, niet tegen allen samen. Zet alleen echte genodigden op een lijst.',
    by: 'bureau',
  },
  {
    risk: 'Een bijzonder lang open antwoord is van een oude reservekopie naar zijn verzegelde tekst te volgen; niet naar de andere antwoorden van dezelfde persoon.',
    limitedBy: 'Kortere antwoorden zijn even lang gemaakt. De ruwe tekst verdwijnt op zijn dag.',
    by: 'Peilstok',
  },
  {
    risk: 'Een webserver die vóór Peilstok staat en adressen en tijden bewaart, ziet welke link wanneer is gebruikt.',
    limitedBy:
      'Peilstok bewaart dat niet. Zet het logboek van die webserver uit voor de adressen die met /v/ beginnen.',
    by: 'beheerder',
  },
  {
    risk: 'De mailprovider kan een aanmeldlink van het bureau gebruiken.',
    limitedBy:
      'De link werkt 30 minuten en één keer: het bureau merkt dat hij is gebruikt. Na aanmelden is van niemand te zien wat die persoon antwoordde.',
    by: 'Peilstok',
  },
];
