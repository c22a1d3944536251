import type { Measure, Norm, PeriodKind } from './types';

const COMPLAINTS_MONITOR =
  'Klachtenmonitor bijgehouden door het Onderwijsloket; wordt besproken met de directeur-bestuurder.';

/** Something that should have been done in each period. */
const done = (title: string, period: PeriodKind = 'schooljaar', key = 'gedaan'): Measure => ({
  key,
  title,
  type: 'ja-nee',
  period,
  target: { kind: 'yes' },
});

const of = (
  indicator: string,
  indicatorTitle: string,
  norms: (Omit<Norm, 'indicator' | 'indicatorTitle' | 'level' | 'bySurvey' | 'measures'> &
    Partial<Pick<Norm, 'bySurvey' | 'measures'>>)[],
) =>
  norms.map(
    (norm): Norm => ({ bySurvey: false, measures: [], ...norm, indicator, indicatorTitle, level: 'bureau' }),
  );

/** The norms of the bureau ("Samen werken aan kwaliteit", June 2021, section 3.2). */
export const bureauNorms: readonly Norm[] = [
  ...of('Bureau-1', 'Tijdig, efficiënt en effectief toewijzen van ondersteuning', [
    {
      key: 'Bureau-1a',
      title: 'TLV binnen 6 weken',
      text: 'Alle TLV-aanvragen voor VSO of PRO worden binnen de wettelijke termijn van 6 weken behandeld',
      instruments: [
        'Monitor doorlooptijd TLV-aanvragen. Overschrijdingen worden, indien aan de orde, gemeld bij belanghebbenden en de directeur-bestuurder van het samenwerkingsverband.',
      ],
      frequencies: ['continu'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [
        {
          key: 'op-tijd',
          title: 'TLV-aanvragen binnen 6 weken behandeld',
          type: 'percentage',
          unit: 'aanvragen',
          period: 'kwartaal',
          target: { kind: 'at-least', value: 100 },
        },
      ],
    },
    {
      key: 'Bureau-1b',
      title: 'Aanvraagprocedures',
      text: 'De aanvraagprocedures vso en pro zijn, volgens wettelijke vereisten, efficiënt ingericht.',
      instruments: [
        'Evaluatie aanvraagprocedures, zowel zelfevaluatie door het bureau als evaluatie bij belanghebbenden',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [done('Aanvraagprocedures geëvalueerd en in orde')],
    },
    {
      key: 'Bureau-1c',
      title: 'Toezicht aanvragen vso',
      text: 'Er is toezicht op de kwaliteit van de aanvraagprocedure en inhoudelijke behandeling van de aanvragen voor TLV-vso.',
      instruments: [
        'Door middel van steekproeven, zowel zelfevaluatie door het bureau als evaluatie met een pool deskundigen die betrokken (kunnen) zijn bij TLV-aanvragen (ondersteuningscoördinator, gedragswetenschapper, leerlingbegeleider).',
      ],
      frequencies: ['halfjaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [
        done('Steekproef zelfevaluatie gehouden', 'halfjaar', 'zelfevaluatie'),
        done('Steekproef met deskundigen gehouden', 'halfjaar', 'deskundigen'),
      ],
    },
    {
      key: 'Bureau-1d',
      title: 'Vervolg na TLV-vso',
      text: 'Onze verantwoordelijkheid stopt niet bij het toekennen van een TLV-vso, we willen weten of een leerling daarmee ook op de juiste onderwijsplek belandt.',
      instruments: [
        "Monitor 'follow up na toekenning TLV-vso' door bureau obv Kijkglas. Na toekenning: check Kijkglas of leerling in vso ingeschreven staat.",
        "Daarnaast: check alle of alle actieve TLV-vso ook 'verzilverd' zijn.",
      ],
      frequencies: ['halfjaarlijks', 'continu'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [
        {
          key: 'verzilverd',
          title: 'Actieve TLV’s vso die zijn verzilverd',
          type: 'percentage',
          unit: 'leerlingen',
          period: 'halfjaar',
        },
      ],
    },
    {
      key: 'Bureau-1e',
      title: 'Toezicht aanvragen pro',
      text: 'Er is toezicht op de kwaliteit van de aanvraagprocedure en inhoudelijke behandeling van de aanvragen voor TLV-pro.',
      instruments: ['Door middel van steekproeven, door het bureau uitgevoerd op de pro-scholen.'],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [done('Steekproef op de pro-scholen gehouden')],
    },
    {
      key: 'Bureau-1f',
      title: 'Beveiliging persoonsgegevens',
      text: 'Er zijn passende maatregelen getroffen voor het (digitaal) beveiligen van persoonsgegevens van leerlingen, conform de uitgangspunten van de AVG.',
      instruments: [
        'Vastgelegd in het privacyprotocol van het samenwerkingsverband; evaluatie door bureau en functionaris gegevensbescherming.',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau, met de functionaris gegevensbescherming',
      measures: [done('Privacyprotocol geëvalueerd met de functionaris gegevensbescherming')],
    },
  ]),
  ...of(
    'Bureau-2',
    'Adviseren en ondersteunen van de aangesloten scholen bij het uitvoeren van hun taken aangaande Passend onderwijs',
    [
      {
        key: 'Bureau-2',
        title: 'Scholen gehoord en ondersteund',
        text: 'Scholen voelen zich gehoord en ondersteund door het bureau van het samenwerkingsverband, zowel op casusniveau als op het niveau van de ondersteuningsstructuur.',
        instruments: ['Tevredenheidsmeting'],
        frequencies: ['oneven-jaren'],
        bySurvey: true,
        quadrant: 'geheel-leren',
        responsible: 'Bureau',
      },
    ],
  ),
  ...of('Bureau-3', 'Adviseren van ouders bij vragen over Passend onderwijs', [
    {
      key: 'Bureau-3',
      title: 'Ouders gehoord en geïnformeerd',
      text: 'Ouders voelen zich gehoord en goed geïnformeerd als zij vragen hebben over Passend onderwijs (in de volle breedte)',
      instruments: ['Tevredenheidsmeting'],
      frequencies: ['even-jaren'],
      bySurvey: true,
      quadrant: 'geheel-leren',
      responsible: 'Onderwijsloket',
    },
    {
      key: 'Bureau-3b',
      title: 'Bereikbaarheid loket',
      text: 'Geen klachten over bereikbaarheid van het Onderwijsloket',
      instruments: [COMPLAINTS_MONITOR],
      frequencies: ['continu'],
      quadrant: 'geheel-borgen',
      responsible: 'Onderwijsloket',
      measures: [
        {
          key: 'klachten',
          title: 'Klachten over bereikbaarheid',
          type: 'cijfer',
          unit: 'klachten',
          period: 'kwartaal',
          target: { kind: 'at-most', value: 0 },
        },
      ],
    },
  ]),
  ...of('Bureau-4', 'Klachtenbehandeling', [
    {
      key: 'Bureau-4',
      title: 'Klachten binnen 6 weken',
      text: 'Eventuele klachten aangaande besluiten van het samenwerkingsverband worden binnen de termijn van maximaal 6 weken behandeld en gerapporteerd.',
      instruments: [
        'Procedure t.a.v. klachten wordt jaarlijks geëvalueerd door het bureau en waar nodig bijgesteld.',
        COMPLAINTS_MONITOR,
      ],
      frequencies: ['jaarlijks', 'continu'],
      quadrant: 'geheel-borgen',
      responsible: 'Directeur-bestuurder',
      measures: [
        {
          key: 'te-laat',
          title: 'Klachten die later dan na 6 weken zijn behandeld',
          type: 'cijfer',
          unit: 'klachten',
          period: 'kalenderjaar',
          target: { kind: 'at-most', value: 0 },
        },
        done('Klachtenprocedure geëvalueerd', 'kalenderjaar', 'procedure'),
      ],
    },
  ]),
  ...of('Bureau-5', 'Effectieve verdeling van middelen', [
    {
      key: 'Bureau-5',
      title: 'Binnen de begroting',
      text: 'De activiteiten van het samenwerkingsverband vinden plaats binnen de kaders van de (meerjaren)begroting. Het samenwerkingsverband voldoet aan de wettelijke voorschriften met betrekking tot de financiële verslaglegging.',
      instruments: ['Bestuursverslag', 'Jaarrekening', 'Accountantscontrole'],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Directeur-bestuurder',
      measures: [
        done('Uitgaven binnen de begroting', 'kalenderjaar', 'begroting'),
        done('Jaarrekening goedgekeurd door de accountant', 'kalenderjaar', 'accountant'),
      ],
    },
  ]),
  ...of('Bureau-6', 'Beleids- en planvorming; vaststellen van procedures en criteria', [
    {
      key: 'Bureau-6a',
      title: 'Heldere procedures',
      text: 'We werken we met heldere, duidelijke, niet-bureaucratische procedures die voldoen aan wettelijke vereisten',
      instruments: [
        'Alle vigerende procedures worden geëvalueerd, waarbij indien nodig de input van scholen/schoolbesturen wordt betrokken bij eventuele aanpassing of doorontwikkeling',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [done('Alle procedures geëvalueerd')],
    },
    {
      key: 'Bureau-6b',
      title: 'Ondersteuningsplan leidend',
      text: 'Het Ondersteuningsplan is leidend bij verdere beleids- of planvorming',
      instruments: ['Beleids- en planvorming wordt door het bureau getoetst aan het Ondersteuningsplan'],
      frequencies: ['continu'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [done('Nieuw beleid getoetst aan het Ondersteuningsplan', 'halfjaar')],
    },
    {
      key: 'Bureau-6c',
      title: 'Scholen betrokken bij beleid',
      text: 'We betrekken onze scholen bij verdere beleids- of planvorming',
      instruments: [
        'Scholen worden betrokken bij beleids- of planvorming door: deelname aan project-/werkgroepen; deelname aan klankbordgroepen gericht op een specifiek thema; deelname aan themabijeenkomsten; systematische evaluatie van de verschillende procedures binnen ons netwerk',
      ],
      frequencies: ['continu'],
      quadrant: 'geheel-leren',
      responsible: 'Bureau',
      measures: [
        {
          key: 'scholen',
          title: 'Scholen die aan beleid of plannen meededen',
          type: 'percentage',
          unit: 'scholen',
          period: 'halfjaar',
        },
      ],
    },
  ]),
  ...of('Bureau-7', 'Ondersteuning cq facilitering van het netwerk van aangesloten scholen', [
    {
      key: 'Bureau-7a',
      title: 'Leren van elkaar',
      text: 'Het netwerk van aangesloten scholen wordt door het bureau van het samenwerkingsverband ondersteund, teneinde collegiale uitwisseling en leren van elkaar te bevorderen.',
      instruments: ['Tevredenheidsmeting onder de aangesloten scholen'],
      frequencies: ['oneven-jaren'],
      bySurvey: true,
      quadrant: 'geheel-leren',
      responsible: 'Bureau',
    },
    {
      key: 'Bureau-7b',
      title: 'Samenwerking tussen scholen',
      text: 'We zetten interventies om de samenwerking binnen ons netwerk te versterken gericht in',
      instruments: [
        'Meting mbt tevredenheid samenwerking tussen scholen (nulmeting in 2021); van daaruit (aanpassing van) interventies bepalen',
      ],
      frequencies: ['oneven-jaren'],
      bySurvey: true,
      quadrant: 'geheel-leren',
      responsible: 'Bureau',
    },
  ]),
  ...of('Bureau-8', 'Afstemming met het sociaal domein', [
    {
      key: 'Bureau-8',
      title: 'Werkafspraken onderwijs en zorg',
      text: 'We willen in goede afstemming met onze kernpartners binnen het sociaal domein komen tot sterke werkafspraken in de aansluiting tussen onderwijs en zorg, teneinde (dreigende) thuiszitters te voorkomen',
      instruments: [
        "We monitoren hoe de samenwerking zoals beschreven in het 'Regionaal convenant aansluiting onderwijs-zorg' in de praktijk gestalte krijgt.",
        'Regionaal: bestuurlijk overleg aansluiting onderwijs-zorg (OOGO)',
        'Lokaal: bestuurlijk overleg aansluiting onderwijs-zorg per gemeente',
        'Lokaal: ambtelijk overleg aansluiting onderwijs-zorg per gemeente',
      ],
      frequencies: ['jaarlijks', 'halfjaarlijks'],
      quadrant: 'geheel-leren',
      responsible: 'Directeur-bestuurder',
      measures: [
        {
          key: 'oogo',
          title: 'Regionaal bestuurlijk overleg (OOGO)',
          type: 'cijfer',
          unit: 'overleggen',
          period: 'schooljaar',
          target: { kind: 'at-least', value: 2 },
        },
        {
          key: 'bestuurlijk',
          title: 'Gemeenten met ten minste 1 bestuurlijk overleg',
          type: 'percentage',
          unit: 'gemeenten',
          period: 'schooljaar',
          target: { kind: 'at-least', value: 100 },
        },
        {
          key: 'ambtelijk',
          title: 'Gemeenten met ten minste 2 ambtelijke overleggen',
          type: 'percentage',
          unit: 'gemeenten',
          period: 'schooljaar',
          target: { kind: 'at-least', value: 100 },
        },
      ],
    },
  ]),
  ...of('Bureau-9', 'Communiceren van een visie, doelstellingen en activiteiten', [
    {
      key: 'Bureau-9',
      title: 'Ondersteuningsplan, jaarplan, jaarverslag',
      text: 'Werken vanuit een actueel Ondersteuningsplan, waar jaarlijks een inhoudelijk jaarplan en -verslag aan gekoppeld wordt.',
      instruments: [
        'Het bureau draagt zorg voor een helder jaarplan en jaarverslag over de activiteiten/projecten/samenwerking binnen een schooljaar.',
        'Het bureau presenteert het jaarverslag en het jaarplan aan het bestuur en de aangesloten scholen.',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [
        {
          key: 'ondersteuningsplan',
          title: 'Ondersteuningsplan geldig tot en met',
          type: 'datum',
          period: 'schooljaar',
          frequency: 'per-ondersteuningsplan',
          target: { kind: 'still-valid' },
        },
        { key: 'jaarplan', title: 'Jaarplan vastgesteld op', type: 'datum', period: 'schooljaar' },
        { key: 'jaarverslag', title: 'Jaarverslag vastgesteld op', type: 'datum', period: 'schooljaar' },
        {
          key: 'aan-bestuur',
          title: 'Aan het bestuur gepresenteerd op',
          type: 'datum',
          period: 'schooljaar',
        },
        { key: 'aan-scholen', title: 'Aan de scholen gepresenteerd op', type: 'datum', period: 'schooljaar' },
      ],
    },
    {
      key: 'Bureau-9a',
      title: 'Website',
      text: 'De website van het samenwerkingsverband voorziet in de juiste informatie, gericht op zowel ouders als professionals.',
      instruments: ['Tevredenheidsmeting scholen', 'Tevredenheidsmeting ouders en ketenpartners'],
      frequencies: ['oneven-jaren', 'even-jaren'],
      bySurvey: true,
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
    },
    {
      key: 'Bureau-9b',
      title: 'Nieuwsbrief en LinkedIn',
      text: 'De nieuwsbrieven en de LinkedIn-pagina van het samenwerkingsverband voorzien in actuele, relevante informatie aangaande passend onderwijs; voornamelijk gericht op onderwijsprofessionals en ketenpartners',
      instruments: ['Tevredenheidsmeting scholen', 'Tevredenheidsmeting ketenpartners'],
      frequencies: ['oneven-jaren', 'even-jaren'],
      bySurvey: true,
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
    },
  ]),
];
