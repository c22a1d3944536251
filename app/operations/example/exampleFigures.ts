/** An invented figure: `back` periods before the one that runs, 1 being the newest that is over. */
export interface ExampleFigure {
  at: string;
  back: number;
  value?: string;
  of?: string;
  /** In the order of the boards by name. */
  boards?: number[];
  source: string;
  note?: string;
}

const REPORTS = 'jaarverslagen ondersteuning van de scholen';

/** A share of the 31 vestigingen, one a year from the newest back. */
const schools = (norm: string, values: number[], source = REPORTS, measure = 'scholen'): ExampleFigure[] =>
  values.map((count, index) => ({
    at: `${norm}/${measure}`,
    back: index + 1,
    value: ((count / 31) * 100).toFixed(1).replace('.', ','),
    of: '31',
    source,
  }));

const series = (at: string, values: string[], source: string, of: string[] = []): ExampleFigure[] =>
  values.map((value, index) => ({ at, back: index + 1, value, source, ...(of[index] && { of: of[index] }) }));

/**
 * Figures of the example's register, so that the overview can be seen: most norms have some, a few have none, and some
 * are overdue. Per board: 9 boards, with small counts that others may not see.
 */
export const exampleFigures: readonly ExampleFigure[] = [
  ...schools('Netwerk-1a', [30, 29], 'meldingen van schoolleidingen na inspectiebezoek'),
  ...schools('Netwerk-1b', [28, 26, 24]),
  ...schools('Netwerk-1c', [25, 21]),
  ...schools('Netwerk-2a', [31, 30, 27], 'controle van websites door het bureau'),
  {
    at: 'Netwerk-2b/in-beeld',
    back: 1,
    value: 'nee',
    source: 'jaarplangesprekken',
    note: 'Van 4 van de 6 arrangementen is de opbrengst in beeld.',
  },
  ...series('Netwerk-2c/deelname', ['3,6', '3,7', '3,7', '3,8'], 'Kijkglas DUO', [
    '12840',
    '12840',
    '12910',
    '12910',
  ]),
  {
    at: 'Netwerk-2c/verwijzingen',
    back: 1,
    boards: [14, 3, 9, 21, 6, 0, 2, 11, 7],
    source: 'toegekende TLV’s',
  },
  {
    at: 'Netwerk-2c/verwijzingen',
    back: 2,
    boards: [16, 6, 12, 24, 8, 1, 5, 13, 9],
    source: 'toegekende TLV’s',
  },
  ...series('Netwerk-3a/opp', ['94', '91'], REPORTS, ['412', '398']),
  ...schools('Netwerk-3b', [22, 20]),
  ...schools('Netwerk-4', [27], 'monitor ondersteuningsmiddelen'),
  {
    at: 'Netwerk-4/middelen',
    back: 1,
    boards: [182000, 96000, 121000, 240500, 88000, 41000, 39500, 133000, 77000],
    source: 'monitor ondersteuningsmiddelen',
  },
  // Quarterly and three quarters behind: overdue.
  ...[3, 4].map(
    (back): ExampleFigure => ({
      at: 'Netwerk-5a/scholen',
      back,
      value: '93,5',
      of: '31',
      source: 'thuiszittersregistratie',
    }),
  ),
  ...[1, 2].map(
    (back): ExampleFigure => ({
      at: 'Netwerk-5a/verzuim',
      back,
      boards: [12 + back, 7, 10, 15, 6, 2, 4, 9, 8],
      source: 'thuiszittersregistratie',
    }),
  ),
  ...series('Netwerk-5b/binnen-6-weken', ['61', '50', '48'], 'thuiszittersregistratie', ['23', '24', '27']),
  ...[1, 2].map(
    (back): ExampleFigure => ({
      at: 'Netwerk-5b/thuiszitters',
      back,
      boards: [5, 1, 3, 6 + back, 2, 0, 0, 4, 1],
      source: 'thuiszittersregistratie',
    }),
  ),
  {
    at: 'Netwerk-5c/opp',
    back: 1,
    value: '92',
    of: '26',
    source: REPORTS,
    note: 'Twee dossiers liepen nog.',
  },
  ...schools('Netwerk-6b', [19], REPORTS),
  ...schools('Netwerk-7a', [29, 29], 'aanwezigheid bij bijeenkomsten en werkgroepen'),
  ...schools('Netwerk-7b', [31, 30]),
  ...series('Bureau-1a/op-tijd', ['98', '96', '99', '95'], 'monitor doorlooptijd TLV', [
    '48',
    '51',
    '73',
    '60',
  ]),
  { at: 'Bureau-1b/gedaan', back: 1, value: 'ja', source: 'zelfevaluatie bureau' },
  { at: 'Bureau-1c/zelfevaluatie', back: 1, value: 'ja', source: 'verslag steekproef' },
  // Twice a year and a year behind: overdue.
  { at: 'Bureau-1c/deskundigen', back: 3, value: 'ja', source: 'verslag steekproef' },
  ...series('Bureau-1d/verzilverd', ['88', '85'], 'Kijkglas DUO', ['164', '158']),
  { at: 'Bureau-1f/gedaan', back: 1, value: 'ja', source: 'gesprek met de functionaris gegevensbescherming' },
  ...series('Bureau-3b/klachten', ['0', '2', '0', '1'], 'klachtenmonitor van het loket'),
  { at: 'Bureau-4/te-laat', back: 1, value: '0', source: 'klachtenmonitor van het loket' },
  // Three years ago: overdue.
  { at: 'Bureau-4/procedure', back: 3, value: 'ja', source: 'verslag van het bureau' },
  { at: 'Bureau-5/begroting', back: 1, value: 'ja', source: 'jaarrekening' },
  { at: 'Bureau-5/accountant', back: 1, value: 'ja', source: 'controleverklaring van de accountant' },
  {
    at: 'Bureau-6a/gedaan',
    back: 1,
    value: 'nee',
    source: 'zelfevaluatie bureau',
    note: 'De procedure pro volgt in het voorjaar.',
  },
  { at: 'Bureau-6c/scholen', back: 1, value: '64,5', of: '31', source: 'lijsten van deelnemers' },
  { at: 'Bureau-8/oogo', back: 1, value: '2', source: 'verslagen OOGO' },
  { at: 'Bureau-8/bestuurlijk', back: 1, value: '83,3', of: '6', source: 'verslagen per gemeente' },
];
