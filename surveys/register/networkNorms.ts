import type { Measure, Norm } from './types';

const PLAN_CHECK =
  'Jaarplan en -verslag ondersteuning; check door SWV tijdens jaarplangesprek. Indien aan de orde actie schoolleiding.';
const PLAN_TALK = 'Jaarplan en -verslag ondersteuning. Gespreksonderwerp tijdens jaarplangesprek';
const TALK = 'Gespreksonderwerp tijdens jaarplangesprek';

/** A share of schools that should be all of them. */
const allSchools = (title: string): Measure => ({
  key: 'scholen',
  title,
  type: 'percentage',
  unit: 'scholen',
  period: 'schooljaar',
  target: { kind: 'at-least', value: 100 },
});

const of = (
  indicator: string,
  indicatorTitle: string,
  norms: Omit<Norm, 'indicator' | 'indicatorTitle' | 'level' | 'bySurvey'>[],
) => norms.map((norm): Norm => ({ ...norm, indicator, indicatorTitle, level: 'netwerk', bySurvey: false }));

/** The norms of the network of schools and boards ("Samen werken aan kwaliteit", June 2021, section 3.1). */
export const networkNorms: readonly Norm[] = [
  ...of('Netwerk-1', 'Bieden van basisondersteuning', [
    {
      key: 'Netwerk-1a',
      title: 'Basiskwaliteit',
      text: 'Alle scholen voldoen aan de basiskwaliteit zoals vastgelegd in de notitie Basisondersteuning',
      instruments: [
        'Check op basisarrangement Inspectie en voldoende voor criteria passend onderwijs',
        'Schoolleiding informeert bureau SWV over inspectieoordeel en eventueel vervolg.',
      ],
      frequencies: ['na-inspectiebezoek'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen met een basisarrangement en voldoende voor passend onderwijs')],
    },
    {
      key: 'Netwerk-1b',
      title: 'Aanvullende afspraken',
      text: 'Alle scholen voldoen aan de aanvullende afspraken die wij als samenwerkingsverband hebben gemaakt (bovenop de inspectie-eisen), zoals vastgelegd in de notitie Basisondersteuning',
      instruments: [PLAN_CHECK],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen die aan de aanvullende afspraken voldoen')],
    },
    {
      key: 'Netwerk-1c',
      title: 'Basisondersteuning geëvalueerd',
      text: 'Scholen evalueren hun basisondersteuning en ondersteuningsstructuur op een planmatige en structurele wijze. Zij gebruiken de opbrengsten van deze evaluatie voor de verdere doorontwikkeling van de basisondersteuning en ondersteuningsstructuur.',
      instruments: [PLAN_TALK, 'Collegiale visitatie'],
      frequencies: ['jaarlijks', 'per-ondersteuningsplan'],
      quadrant: 'school-leren',
      responsible: 'Schoolleiding',
      measures: [
        allSchools('Scholen die hun basisondersteuning planmatig evalueren'),
        {
          ...allSchools('Scholen met een collegiale visitatie in deze planperiode'),
          key: 'visitatie',
          frequency: 'per-ondersteuningsplan',
        },
      ],
    },
  ]),
  ...of('Netwerk-2', 'Bieden van maatwerk: passende extra ondersteuning', [
    {
      key: 'Netwerk-2a',
      title: 'Actueel SOP',
      text: 'Elke school heeft een actueel Schoolondersteuningsprofiel waarin de mogelijkheden voor passende extra ondersteuning beschreven staan.',
      instruments: [
        'Bij het bureau is van iedere school een actueel SOP aanwezig. Check op toegankelijkheid van deze documenten: website scholen, website samenwerkingsverband',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen met een actueel en vindbaar schoolondersteuningsprofiel')],
    },
    {
      key: 'Netwerk-2b',
      title: 'Bovenschoolse arrangementen',
      text: 'De effectiviteit van de inzet van bovenschoolse arrangementen is in beeld',
      instruments: [PLAN_TALK],
      frequencies: ['jaarlijks'],
      quadrant: 'geheel-leren',
      responsible: 'Bureau',
      measures: [
        {
          key: 'in-beeld',
          title: 'Effectiviteit van de arrangementen is in beeld',
          type: 'ja-nee',
          period: 'schooljaar',
          target: { kind: 'yes' },
        },
      ],
    },
    {
      key: 'Netwerk-2c',
      title: 'Deelname vso',
      text: 'Monitoren deelname vso; ambitie is daling naar landelijk gemiddelde deelnamepercentage',
      instruments: ["Door bureau swv op basis van toegekende TLV's en terugkoppeling door DUO (Kijkglazen)"],
      frequencies: ['kwartaal'],
      quadrant: 'geheel-borgen',
      responsible: 'Bureau',
      measures: [
        {
          key: 'deelname',
          title: 'Deelnamepercentage vso',
          type: 'percentage',
          unit: 'leerlingen',
          period: 'kwartaal',
        },
        {
          key: 'verwijzingen',
          title: 'Verwijzingen naar vso (toegekende TLV’s)',
          type: 'cijfer',
          unit: 'leerlingen',
          period: 'schooljaar',
          frequency: 'jaarlijks',
          perBoard: true,
        },
      ],
    },
  ]),
  ...of('Netwerk-3', 'Planmatig werken aan de ontwikkeling van leerlingen', [
    {
      key: 'Netwerk-3a',
      title: 'OPP opgesteld en geëvalueerd',
      text: 'Voor alle leerlingen die extra ondersteuning behoeven is een OPP opgesteld dat minimaal 1x per jaar met ouders en de leerling wordt geëvalueerd en waar nodig bijgesteld of afgerond.',
      instruments: [PLAN_CHECK],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [
        {
          key: 'opp',
          title: 'Leerlingen met extra ondersteuning en een geëvalueerd OPP',
          type: 'percentage',
          unit: 'leerlingen',
          period: 'schooljaar',
          target: { kind: 'at-least', value: 100 },
        },
      ],
    },
    {
      key: 'Netwerk-3b',
      title: 'Extra ondersteuning geëvalueerd',
      text: 'Scholen evalueren hun mogelijkheden voor het bieden van extra ondersteuning op een planmatige, structurele wijze. Zij gebruiken de opbrengsten van deze evaluatie voor de verdere doorontwikkeling van de extra ondersteuning.',
      instruments: [PLAN_CHECK, 'Collegiale visitatie'],
      frequencies: ['jaarlijks', 'per-ondersteuningsplan'],
      quadrant: 'school-leren',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen die hun extra ondersteuning planmatig evalueren')],
    },
  ]),
  ...of('Netwerk-4', 'Zorgdragen voor een effectieve inzet van middelen', [
    {
      key: 'Netwerk-4',
      title: 'Effectieve inzet van middelen',
      text: 'Scholen zetten de ondersteuningsmiddelen effectief in, gericht op het bieden van passend onderwijs aan haar leerlingen.',
      instruments: [
        'Invullen monitor inzet en effectiviteit ondersteuningsmiddelen door de scholen t.b.v. jaarverslaglegging van het samenwerkingsverband.',
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolbestuur',
      measures: [
        allSchools('Scholen die de monitor hebben ingevuld'),
        {
          key: 'middelen',
          title: 'Verantwoorde ondersteuningsmiddelen',
          type: 'cijfer',
          unit: 'euro',
          period: 'schooljaar',
          perBoard: true,
        },
      ],
    },
  ]),
  ...of('Netwerk-5', 'Geen schoolverzuim door leerlingen die (mogelijk) extra ondersteuning nodig hebben', [
    {
      key: 'Netwerk-5a',
      title: 'Thuiszittersregistratie',
      text: 'Scholen leveren ieder kwartaal de thuiszittersregistratie aan het bureau swv',
      instruments: [
        'Bureau swv vraagt de actuele thuiszitters middels een vast format bij de scholen op (vereiste inspectie)',
      ],
      frequencies: ['kwartaal'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [
        { ...allSchools('Scholen die de registratie hebben geleverd'), period: 'kwartaal' },
        {
          key: 'verzuim',
          title: 'Leerlingen met gemeld verzuim',
          type: 'cijfer',
          unit: 'leerlingen',
          period: 'kwartaal',
          perBoard: true,
        },
      ],
    },
    {
      key: 'Netwerk-5b',
      title: 'Thuiszitters: plek binnen 6 weken',
      text: 'Thuiszitters hebben binnen 6 weken een passende onderwijsplek gevonden, indien nodig met ondersteuning door de verzuimcoaches.',
      instruments: [
        'Monitor thuiszitters adhv thuiszittersregistratie',
        'Jaarplan en -verslag ondersteuning',
        TALK,
        'Jaarverslag verzuimcoaches',
      ],
      frequencies: ['kwartaal', 'jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [
        {
          key: 'binnen-6-weken',
          title: 'Thuiszitters met een passende plek binnen 6 weken',
          type: 'percentage',
          unit: 'leerlingen',
          period: 'kwartaal',
          target: { kind: 'at-least', value: 100 },
        },
        {
          key: 'thuiszitters',
          title: 'Thuiszitters',
          type: 'cijfer',
          unit: 'leerlingen',
          period: 'kwartaal',
          perBoard: true,
        },
      ],
    },
    {
      key: 'Netwerk-5c',
      title: 'Thuiszitters: OPP binnen 6 weken',
      text: 'Na melding thuiszitter is er binnen 6 weken voor 100% van de thuiszitters een OPP.',
      instruments: ['Jaarplan en -verslag ondersteuning', TALK],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [
        {
          key: 'opp',
          title: 'Thuiszitters met een OPP binnen 6 weken',
          type: 'percentage',
          unit: 'leerlingen',
          period: 'schooljaar',
          target: { kind: 'at-least', value: 100 },
        },
      ],
    },
  ]),
  ...of('Netwerk-6', 'Nauwe samenwerking met ouders en ketenpartners', [
    {
      key: 'Netwerk-6',
      title: 'Ouders betrokken',
      text: 'Ouders zijn als vanzelfsprekend betrokken bij de ondersteuning van hun zoon/dochter. Zij zijn een evidente gesprekspartner.',
      instruments: [
        'Indien nodig bespreekt het bureau signalen die zijn ontvangen t.a.v. knelpunten in de samenwerking.',
        'De tevredenheidsmeting van ouders t.a.v. de ondersteuning van hun zoon/dochter is onderdeel van het jaarverslag ondersteuning.',
      ],
      frequencies: ['jaarlijks', 'continu'],
      quadrant: 'school-leren',
      responsible: 'Schoolbestuur',
      measures: [
        {
          ...allSchools('Scholen met een tevredenheidsmeting van ouders in hun jaarverslag'),
          key: 'gemeten',
        },
      ],
    },
    {
      key: 'Netwerk-6b',
      title: 'Eén team met ketenpartners',
      text: 'School staat samen met ketenpartners als één team om de ondersteuningsvraag van de leerling.',
      instruments: [
        'Jaarlijkse evaluatie van de samenwerking; opgenomen in jaarverslag ondersteuning.',
        TALK,
        'Indien nodig bespreekt het bureau signalen die zijn ontvangen t.a.v. knelpunten in de samenwerking.',
      ],
      frequencies: ['jaarlijks', 'continu'],
      quadrant: 'school-leren',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen die de samenwerking met ketenpartners hebben geëvalueerd')],
    },
    {
      key: 'Netwerk-6c',
      title: 'Multidisciplinair overleg',
      text: "De scholen in het samenwerkingsverband werken volgens de kwaliteitsafspraken voor multidisciplinair overleg, zoals vastgelegd in de notitie 'Multidisciplinair overleg (advies werkgroep) – juni 2017'.",
      instruments: ['Jaarplan en -verslag ondersteuning; check door SWV tijdens jaarplangesprek.'],
      frequencies: ['jaarlijks'],
      quadrant: 'school-borgen',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen die volgens de afspraken voor het overleg werken')],
    },
  ]),
  ...of('Netwerk-7', 'Het leveren van een proactieve bijdrage aan het netwerk', [
    {
      key: 'Netwerk-7a',
      title: 'Bijdrage aan ontwikkelingen',
      text: 'Alle scholen dragen op enige wijze bij aan de ontwikkelingen binnen het samenwerkingsverband, voortkomend uit het Ondersteuningsplan en de daaraan gekoppelde jaarplannen.',
      instruments: [
        PLAN_CHECK,
        "Het gaat hierbij om thema's als: deelname aan bijeenkomsten van het swv; bereidheid om bijeenkomsten voor te bereiden; bereidheid tot kennisdeling; deelname aan project-/werkgroepen; uitvoeren van pilots/projecten; actieve deelname aan collegiale visitaties; initiatieven tot samenwerking op specifieke thema's/onderwerpen",
      ],
      frequencies: ['jaarlijks'],
      quadrant: 'school-leren',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen die hebben bijgedragen')],
    },
    {
      key: 'Netwerk-7b',
      title: 'Zorgplatform',
      text: 'Alle ondersteuningscoördinatoren zijn door hun directie gefaciliteerd om deel te nemen aan het zorgplatform.',
      instruments: [PLAN_CHECK],
      frequencies: ['jaarlijks'],
      quadrant: 'school-leren',
      responsible: 'Schoolleiding',
      measures: [allSchools('Scholen waar de ondersteuningscoördinator is gefaciliteerd')],
    },
  ]),
];
