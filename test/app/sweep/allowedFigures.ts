import type { Definition } from '../../../surveys/definition/types';
import { compareMeans } from '../../../surveys/statistics/change/compareMeans';
import { meanEstimate } from '../../../surveys/statistics/means/meanEstimate';
import { representativeness } from '../../../surveys/statistics/response/representativeness';
import type { AnalysedSurvey, Loose, RowsOfWave } from './analysedExample';
import type { Allowed } from './printedNumbers';

/** n, N, score, % positief and their intervals of one figure of the document; weighted where the round is. */
export function allowFigure(allowed: Allowed, figure: Loose): void {
  if (!figure) return;
  const share = figure.satisfied ?? figure.top2;
  const weighted = figure.weighted ?? null;
  const told = weighted ?? figure;
  allowed.counts(figure.n, figure.N);
  allowed.scores(told.mean, ...(weighted ? weighted.ci_fpc : (figure.ci_fpc_shown ?? figure.ci_shown ?? [])));
  if (!figure.satisfied) allowed.halves(told.mean);
  const weightedShare = weighted && (weighted.satisfied ?? weighted.top2);
  if (weightedShare) allowed.shares(weightedShare.p, ...(weightedShare.wilson_neff ?? []));
  else if (share) allowed.shares(share.p, ...(share.shown ?? []));
}

/** A question: also how often each answer was given, and how many gave none that counts. */
function allowItem(allowed: Allowed, item: Loose): void {
  if (!item) return;
  allowFigure(allowed, item);
  const given = item.n + item.n_nvt;
  if (given > 0) allowed.shares(item.n_nvt / given, 1 - item.n_nvt / given);
  const counts = Object.values(item.counts_raw) as number[];
  allowed.counts(...counts).shares(...counts.map((count) => count / Math.max(1, item.n)));
}

export const itemsOf = ({ items }: Definition, indicator: string) =>
  items.filter((item) => item.indicator === indicator && item.scale !== null).map(({ key }) => key);

/** The indicator as a whole, its parts and its questions, in one round. */
export function allowIndicator(allowed: Allowed, survey: AnalysedSurvey, id: string, key: string): void {
  const { indicators, items } = survey.document.waves[id];
  for (const [name, figure] of Object.entries<Loose>(indicators))
    if (name === key || name.startsWith(`${key}:`)) allowFigure(allowed, figure);
  // Of a question that one to four people skipped: from how many answers on it is told at the least.
  allowed.counts(indicators[key].n - 4);
  const wave = survey.waves.find((one) => one.id === id);
  for (const item of itemsOf((wave as RowsOfWave).wave.definition, key)) allowItem(allowed, items[item]);
}

/** Questions outside every indicator. */
export function allowSignals(allowed: Allowed, survey: AnalysedSurvey, { id, wave }: RowsOfWave): void {
  for (const { key, indicator, scale } of wave.definition.items)
    if (indicator === null && scale !== null) allowItem(allowed, survey.document.waves[id].items[key]);
}

/** The score on some of the questions of an indicator, worked out from the rows by itself. */
export function partOf({ wave, rows }: RowsOfWave, keys: readonly string[]) {
  const scales = new Map(wave.definition.items.map(({ key, scale }) => [key, scale?.length ?? 0]));
  const scores = rows.flatMap(({ answers }) => {
    const valid = keys.flatMap((key) => {
      const answer = answers[key];
      return typeof answer === 'number' ? [1 + ((answer - 1) * 9) / ((scales.get(key) as number) - 1)] : [];
    });
    if (valid.length < Math.ceil(keys.length / 2)) return [];
    return [valid.reduce((sum, one) => sum + one, 0) / valid.length];
  });
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const sumSquaredDeviations = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return meanEstimate({ n: scores.length, mean, sumSquaredDeviations }, wave.round.populationSize);
}

/** What may be said of a change between two rounds. */
export function allowChange(
  allowed: Allowed,
  survey: AnalysedSurvey,
  earlier: RowsOfWave,
  later: RowsOfWave,
  key: string,
): void {
  const change = survey.document.changes[`${earlier.id} ${later.id}`]?.[key];
  if (!change?.trend_shown) return;
  allowed.words(earlier.wave.round.year, change.common_items.length, change.of_items);
  allowed.counts(change.n1, change.n2);
  const headline = change.fpc ?? change.nofpc;
  allowed.differences(headline?.diff, ...(headline?.ci95 ?? []));
  allowed.points(change.satisfied?.diff, ...(change.satisfied?.ci95 ?? []));
  if (change.common_items.length < change.of_items) {
    for (const wave of [earlier, later]) {
      const part = partOf(wave, change.common_items);
      allowed.counts(part.n).scores(part.mean, ...(part.ciFpcShown ?? part.ciShown ?? []));
    }
  } else {
    for (const { id } of [earlier, later]) allowFigure(allowed, survey.document.waves[id].indicators[key]);
  }
}

/** The difference of every question that stayed the same, with its interval. */
export function allowItemChanges(
  allowed: Allowed,
  survey: AnalysedSurvey,
  earlier: RowsOfWave,
  later: RowsOfWave,
  key: string,
): void {
  const group = (figure: Loose) => {
    const { mean, se_fpc: withFpc, se, df } = figure.weighted ?? figure;
    const isFpc = withFpc !== null && withFpc !== undefined;
    const variance = isFpc ? withFpc ** 2 : se === null ? null : se ** 2;
    return { n: figure.n, mean, variance, df: df ?? figure.n - 1, census: isFpc && figure.n === figure.N };
  };
  for (const item of itemsOf(later.wave.definition, key)) {
    const [one, two] = [earlier, later].map(({ id }) => survey.document.waves[id].items[item]);
    if (!one || !two) continue;
    const change = compareMeans(group(one), group(two));
    allowed.differences(change.diff, ...(change.ci95 ?? []));
  }
}

/** Numbers behind "hoe is dit berekend". */
export function allowHow(allowed: Allowed, survey: AnalysedSurvey, { id }: RowsOfWave, key: string): void {
  const whole = survey.document.waves[id].indicators[key];
  allowed.counts(whole.items.length, whole.min_items, whole.n_too_few_items, whole.satisfied.k);
  allowed.precise(3, whole.mean, whole.sd, whole.se_fpc ?? whole.se);
  const { reliability } = whole;
  if (!reliability) return;
  allowed.counts(reliability.n_complete);
  allowed.precise(2, reliability.alpha, ...(reliability.feldt_ci ?? []), reliability.spearman_brown);
  allowed.precise(2, ...(Object.values(reliability.item_rest ?? {}) as number[]));
}

export function allowChangeNumbers(
  allowed: Allowed,
  survey: AnalysedSurvey,
  earlier: RowsOfWave,
  later: RowsOfWave,
  key: string,
): void {
  const changes = survey.document.changes[`${earlier.id} ${later.id}`] ?? {};
  const change = changes[key];
  const headline = change?.fpc ?? change?.nofpc;
  if (!headline) return;
  allowed.precise(3, headline.se, headline.t, headline.p, headline.p_holm);
  allowed.precise(1, headline.df);
  const effects = [change.effect?.hedges_g, change.effect?.cliffs_delta];
  allowed.precise(3, ...effects).precise(1, ...effects);
  const indicators = Object.entries<Loose>(changes).filter(
    ([name, one]) => name !== 'comparability' && !name.includes(':') && one.trend_shown && !one.suppressed,
  );
  allowed.counts(indicators.length);
}

/** Response of the round, by how the sealed counts and the document say it. */
export function allowResponse(allowed: Allowed, survey: AnalysedSurvey, { id, wave }: RowsOfWave): void {
  const { response } = wave.frozen;
  const { invited, complete, partial, breakOff, screenedOut, noAnswer, undeliverable = 0 } = response;
  allowed.counts(invited, complete, partial, breakOff, screenedOut, noAnswer, undeliverable);
  allowed.counts(complete + partial, complete + partial + breakOff + screenedOut);
  const { RR2, RR4 } = survey.document.waves[id].response;
  allowed.shares(RR2, RR4);
}

/** Groups of schools, each worked out as a round of its own. */
export function allowGroups(allowed: Allowed, survey: AnalysedSurvey, one: RowsOfWave, keys: string[]): void {
  // On the list, whoever answered.
  allowed.counts(...Object.values(one.wave.frozen.response.invitedByGroup));
  for (const [name, wave] of Object.entries<Loose>(survey.document.waves)) {
    if (!name.startsWith(`${one.id}:`)) continue;
    for (const key of keys) allowFigure(allowed, wave.indicators[key]);
    const size = wave.N;
    allowed.counts(size, wave.n_analysed);
    if (size) allowed.shares(wave.n_analysed / size);
  }
}

/** How well the types of schools answered, from the list and the rows. */
export function allowRepresentativeness(allowed: Allowed, { wave, rows }: RowsOfWave): Allowed {
  const sizes = Object.entries(wave.frozen.response.invitedByGroup).filter(([group]) => !group.includes('|'));
  const strata = sizes.map(([stratum, N]) => ({
    stratum,
    N,
    n: rows.filter(({ background }) => background.type === stratum).length,
  }));
  if (strata.length === 0) return allowed;
  const { rIndicator, dissimilarity } = representativeness(strata);
  return allowed.shares(dissimilarity, ...strata.map(({ n, N }) => n / N)).precise(2, rIndicator);
}
