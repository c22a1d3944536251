/** One row of the population, with who answered. */
export interface StratumCount {
  stratum: string;
  /** Members of the list. */
  N: number;
  /** Analysed questionnaires. */
  n: number;
  /** Answered, but ended at the filter question: known members outside the domain. */
  screened: number;
  /** Strata with the same weight cell are merged before weighting; null = a cell of its own. */
  weightCell: string | null;
}

/** What is wrong with a cell: nobody answered (its members are not represented); one answer; more answers than members. */
export type WeightFlag = 'niemand' | 'een_antwoord' | 'n_groter_dan_N';

export interface WeightCell {
  cell: string;
  strata: string[];
  N: number;
  n: number;
  screened: number;
  /** N / (n + screened), of each analysed and each screened-out questionnaire; null when there is none. */
  weight: number | null;
  flags: WeightFlag[];
}

/**
 * Post-stratification weights: strata merged into weight cells, then w = N / (n + screened), one weight per respondent.
 * Screened-out respondents count as members who were reached, so they share the weight but not the score.
 * Cells come in the order in which they first appear. A merged cell is the stratum of the variance too.
 */
export function stratumWeights(strata: readonly StratumCount[]): WeightCell[] {
  const cells = new Map<string, WeightCell>();
  for (const { stratum, N, n, screened, weightCell } of strata) {
    // A stratum without a cell must not fall into a cell that happens to bear its name.
    const key = weightCell === null ? `stratum ${stratum}` : `cell ${weightCell}`;
    const cell = cells.get(key) ?? {
      cell: weightCell ?? stratum,
      strata: [],
      N: 0,
      n: 0,
      screened: 0,
      weight: null,
      flags: [],
    };
    cell.strata.push(stratum);
    cell.N += N;
    cell.n += n;
    cell.screened += screened;
    cells.set(key, cell);
  }
  return [...cells.values()].map((cell) => {
    const answered = cell.n + cell.screened;
    const flags: WeightFlag[] = [];
    if (cell.N > 0 && answered === 0) flags.push('niemand');
    if (answered === 1 && cell.N > 1) flags.push('een_antwoord');
    if (answered > cell.N) flags.push('n_groter_dan_N');
    return { ...cell, weight: answered === 0 ? null : cell.N / answered, flags };
  });
}
