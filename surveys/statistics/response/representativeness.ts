/** Who is on the list and who answered, per stratum. */
export interface StratumResponse {
  stratum: string;
  N: number;
  n: number;
}

/** Nobody answered; response below half of the whole's; more answers than members (a data error). */
export type ResponseFlag = 'geen_respons' | 'lage_respons' | 'n_groter_dan_N';

export interface Representativeness {
  /** n / N of all strata together, 0 to 1. */
  overallRate: number | null;
  /** 1 = every stratum answered equally well. */
  rIndicator: number | null;
  /** Share of the answers that would have to move to another stratum, 0 to 1. */
  dissimilarity: number | null;
  strata: (StratumResponse & { rate: number | null; flags: ResponseFlag[] })[];
}

/**
 * How well the answers mirror the list. R = 1 - 2 sqrt(sum N_h (rho_h - rho)^2 / (N - 1)), rho_h = n_h/N_h
 * (Schouten, Cobben & Bethlehem 2009, eq. 9); dissimilarity 1/2 sum |N_h/N - n_h/n| (Duncan & Duncan 1955).
 * Only about the strata given: within them answerers may differ. Null: nobody on the list or nobody answered; R also
 * with one member. Strata without members count only as a data error when somebody answered there.
 */
export function representativeness(strata: readonly StratumResponse[]): Representativeness {
  const N = strata.reduce((sum, stratum) => sum + stratum.N, 0);
  const n = strata.reduce((sum, stratum) => sum + stratum.n, 0);
  const overallRate = N === 0 ? null : n / N;
  let spread = 0;
  let shift = 0;
  const table = strata.map(({ stratum, N: members, n: answers }) => {
    const rate = members === 0 ? null : answers / members;
    if (rate !== null) spread += members * (rate - (overallRate ?? 0)) ** 2;
    if (N > 0 && n > 0) shift += Math.abs(members / N - answers / n);
    return { stratum, N: members, n: answers, rate, flags: flagsOf(members, answers, rate, overallRate) };
  });
  const defined = N > 0 && n > 0;
  return {
    overallRate,
    rIndicator: defined && N > 1 ? 1 - 2 * Math.sqrt(spread / (N - 1)) : null,
    dissimilarity: defined ? shift / 2 : null,
    strata: table,
  };
}

function flagsOf(N: number, n: number, rate: number | null, overall: number | null): ResponseFlag[] {
  if (n > N) return ['n_groter_dan_N'];
  if (rate === null || overall === null) return [];
  if (n === 0) return ['geen_respons'];
  return rate < overall / 2 ? ['lage_respons'] : [];
}
