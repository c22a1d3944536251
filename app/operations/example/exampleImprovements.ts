import type { ActionFacts } from '../../../db/queries/improvementActions';

/** An action of the example; what is left out is empty. */
export interface ExampleAction
  extends Pick<ActionFacts, 'title' | 'owner' | 'indicator' | 'status'>,
    Partial<Omit<ActionFacts, 'roundId' | 'title' | 'owner' | 'indicator' | 'status'>> {
  /** Schools that take part: so many of the first by name. */
  schools?: number;
  /** How it stood when the next round of the survey was sealed. */
  later?: Partial<Pick<ActionFacts, 'status' | 'remark'>>;
}

export interface ExampleImprovement {
  survey: string;
  year: number;
  /** Per indicator; a text that begins with `omdat` says why none is drawn. */
  conclusions: Record<string, string>;
  actions: ExampleAction[];
  /** What was decided after this round about an interventie of an earlier one, by its title. */
  decisions?: Record<string, { decision: string; reason: string }>;
  /** Words of the public page; without them there is none. */
  feedback?: { intro: string };
}

const bureau = 'Bureau, beleidsmedewerker';

/** What the example's bureau concluded and did. The round of parents of 2024 still waits for its conclusions. */
export const exampleImprovements: ExampleImprovement[] = [
  {
    survey: 'samenwerking',
    year: 2021,
    conclusions: { 'Bureau-7b': 'Scholen kennen elkaar nog weinig. Dit is ons beginpunt.' },
    actions: [],
  },
  {
    survey: 'ouders',
    year: 2022,
    conclusions: {
      'Bureau-3': 'Ouders voelen zich gehoord, maar weten na het gesprek vaak niet wat de volgende stap is.',
      'Bureau-9a':
        'omdat minder ouders de website gebruikten dan wij dachten. Wij kijken er na 2024 opnieuw naar.',
    },
    actions: [
      {
        title: 'Na elk gesprek een korte mail met de volgende stap',
        owner: 'Onderwijsloket',
        indicator: 'Bureau-3',
        status: 'uitvoeren',
        developBy: '2022-10-01',
        carryOutFrom: '2022-11-01',
        later: { status: 'afgerond', remark: 'Hoort nu bij de vaste werkwijze.' },
      },
    ],
  },
  {
    survey: 'ketenpartners',
    year: 2022,
    conclusions: {
      'Bureau-9a': 'Partners vinden de website redelijk. De afspraken met jeugdhulp staan er niet op.',
      'Bureau-9b': 'De nieuwsbrief bereikt maar een deel van de partners.',
    },
    actions: [],
  },
  {
    survey: 'scholen',
    year: 2023,
    conclusions: {
      'Bureau-2': 'Scholen voelen zich gehoord, zowel bij een leerling als bij de ondersteuning op school.',
      'Bureau-7a': 'Scholen leren te weinig van elkaar. Dit is het zwakste punt van deze meting.',
      'Bureau-9a': 'Scholen vinden op de website niet snel wat zij zoeken.',
      'Bureau-9b': 'omdat wij eerst willen weten wie de nieuwsbrief leest.',
    },
    actions: [
      {
        title: 'Vier keer per jaar een bijeenkomst waarop scholen elkaar een casus voorleggen',
        owner: 'Bureau en twee ondersteuningscoördinatoren',
        indicator: 'Bureau-7a',
        status: 'ontwikkelen',
        developBy: '2023-10-01',
        carryOutFrom: '2023-11-01',
        carryOutUntil: '2025-07-01',
        later: { status: 'afgerond', remark: 'Acht bijeenkomsten gehouden.' },
      },
      {
        title: 'Zoekbalk en nieuwe indeling van de website',
        owner: 'Bureau, communicatie',
        indicator: 'Bureau-9a',
        status: 'gepland',
        developBy: '2024-06-30',
        carryOutFrom: '2024-09-01',
        later: { status: 'uitvoeren' },
      },
    ],
  },
  {
    survey: 'samenwerking',
    year: 2023,
    conclusions: {
      'Bureau-7b':
        'Scholen durven problemen nog weinig met elkaar te bespreken. Zij kennen elkaar daarvoor te kort.',
    },
    actions: [
      {
        kind: 'interventie',
        title: 'Collegiale visitatie in tweetallen',
        questionName: 'de collegiale visitatie',
        items: ['sw_kennen', 'sw_vertrouwen'],
        owner: bureau,
        indicator: 'Bureau-7b',
        status: 'uitvoeren',
        developBy: '2023-12-01',
        carryOutFrom: '2024-02-01',
        carryOutUntil: '2027-07-01',
        schools: 14,
      },
    ],
  },
  {
    survey: 'ketenpartners',
    year: 2024,
    conclusions: {
      'Bureau-9a': 'Partners kunnen met de website uit de voeten. Wij houden hem actueel.',
      'Bureau-9b': 'De nieuwsbrief is sinds 2022 niet veranderd. Wij maken hem korter.',
    },
    actions: [],
  },
  {
    survey: 'scholen',
    year: 2025,
    conclusions: {
      'Bureau-2': 'Scholen zijn tevreden over onze hulp. Wij houden dit zo.',
      'Bureau-7a': 'Scholen leren meer van elkaar dan in 2023. Wij gaan door met de bijeenkomsten.',
      'Bureau-9a': 'De website is nog niet goed genoeg. Wij vragen scholen wat zij missen.',
      'Bureau-9b': 'De nieuwsbrief en LinkedIn bereiken niet alle scholen.',
    },
    actions: [
      {
        title: 'De casusbijeenkomsten ook op de vso-scholen houden',
        owner: 'Bureau en een vso-school',
        indicator: 'Bureau-7a',
        status: 'uitvoeren',
        carryOutFrom: '2025-09-01',
        carryOutUntil: '2027-07-01',
      },
      {
        title: 'Een kortere nieuwsbrief, met één onderwerp per keer',
        owner: 'Bureau, communicatie',
        indicator: 'Bureau-9b',
        status: 'ontwikkelen',
        developBy: '2027-02-01',
        carryOutFrom: '2027-03-01',
      },
    ],
    feedback: {
      intro: 'Wij hebben uw antwoorden besproken met het bestuur en met de ondersteuningsplanraad.',
    },
  },
  {
    survey: 'samenwerking',
    year: 2025,
    conclusions: {
      'Bureau-7b': 'De samenwerking groeit. Scholen vragen om vaste tweetallen voor een langere tijd.',
    },
    actions: [],
    decisions: {
      'Collegiale visitatie in tweetallen': {
        decision: 'aanpassen',
        reason: 'Tweetallen blijven twee jaar bij elkaar in plaats van één.',
      },
    },
  },
];
